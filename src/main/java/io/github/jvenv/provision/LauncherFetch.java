package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.WindowsLaunchers;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the wheel with the launchers for Windows into the store, from an index like any other; but only one wheel will do.
 *
 * @param filename its name
 * @param sha256 its digest
 */
public record LauncherFetch(Store store, Provision provision, WheelFilename filename, Sha256 sha256) {
    /** The wheel that is known to have them. */
    public LauncherFetch(Store store, Provision provision) {
        this(store, provision, WindowsLaunchers.WHEEL, WindowsLaunchers.WHEEL_SHA256);
    }

    /** The wheel's file. */
    public Path wheel() throws IOException {
        Optional<StoredWheel> known = store.findWheel(sha256);
        if (known.isPresent()) {
            return known.get().file();
        }
        DistributionFile offered = offered();
        StoredWheel wheel = provision.wheel(offered);
        if (!wheel.sha256().equals(sha256)) {
            throw fault("the file " + offered.url() + " is another one: its SHA-256 is " + wheel.sha256());
        }
        return wheel.file();
    }

    private DistributionFile offered() {
        try {
            if (provision.files(filename.name()) instanceof ProjectFiles.Known known) {
                return known.files(filename.version()).stream()
                        .filter(file -> file.filename().equals(filename))
                        .findFirst()
                        .orElseThrow(() -> fault("no index has that file"));
            }
        } catch (Failure failure) {
            throw fault(failure.getMessage().replaceAll("\\.$", ""));
        }
        throw fault("no index knows " + filename.name());
    }

    private Failure fault(String reason) {
        return new Failure(
                "Programs for Windows begin with launchers from the wheel " + filename + " (SHA-256 " + sha256
                        + "), and it cannot be had: " + reason + ".",
                "Let an index have it, build once with a network, or name a directory with launchers of your own with"
                        + " <archive><launchers>.");
    }
}
