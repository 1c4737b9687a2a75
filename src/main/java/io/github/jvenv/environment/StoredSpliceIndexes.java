package io.github.jvenv.environment;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splice indexes in the store: that of a wheel beside the wheel, where it goes when the wheel goes, and that of an
 * interpreter's JAR, which lies in the Maven repository, under what is known of the file.
 */
public final class StoredSpliceIndexes implements SpliceIndexShelf {
    private static final String NAME = "splice-index";

    private final Store store;
    private final Map<Path, Sha256> wheels = new HashMap<>();

    /** Places for the indexes of the wheels that a note names. */
    public StoredSpliceIndexes(Store store, List<InstalledWheel> noted) throws IOException {
        this.store = store;
        for (InstalledWheel wheel : noted) {
            Optional<StoredWheel> stored = store.findWheel(wheel.sha256());
            stored.ifPresent(found -> wheels.put(found.file(), found.sha256()));
        }
    }

    @Override
    public Optional<Path> fileFor(Path zip) {
        Sha256 wheel = wheels.get(zip);
        if (wheel != null) {
            return Optional.of(store.sidecar(wheel, NAME));
        }
        return besideNothing(zip);
    }

    @Override
    public void keep(Path zip, byte[] index) throws IOException {
        Sha256 wheel = wheels.get(zip);
        if (wheel != null) {
            store.putSidecar(wheel, NAME, index);
        } else {
            SpliceIndexShelf.super.keep(zip, index);
        }
    }

    private Optional<Path> besideNothing(Path zip) {
        try {
            Sha256 key = new Fingerprint()
                    .with("zip", zip.toString())
                    .with("stamp", FileStamp.read(zip).text())
                    .value();
            return Optional.of(store.derivedFrom(key, NAME));
        } catch (IOException e) {
            return Optional.empty(); // it will be missed by whoever reads it
        }
    }
}
