package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The archives of source distributions in the store: each in a directory of its own, named after its digest. */
final class SourceShelf {
    private final StoreLayout layout;
    private final Incoming incoming;
    private final KeyedLocks locks;
    private final Clock clock;

    SourceShelf(StoreLayout layout, Incoming incoming, KeyedLocks locks, Clock clock) {
        this.layout = layout;
        this.incoming = incoming;
        this.locks = locks;
        this.clock = clock;
    }

    private Optional<StoredSource> find(Sha256 sha256) throws IOException {
        for (Path file : archives(layout.source(sha256))) {
            LastUse.renew(layout.source(sha256), clock);
            return Optional.of(new StoredSource(sha256, file));
        }
        return Optional.empty();
    }

    /** What a directory holds of ours: one archive, unless somebody was there. */
    static List<Path> archives(Path directory) throws IOException {
        return DirectoryChildren.ifAny(directory).stream()
                .filter(file -> !StoreLayout.isHidden(file))
                .toList();
    }

    StoredSource get(Sha256 sha256, String filename, Store.WheelSource source) throws IOException {
        Optional<StoredSource> present = find(sha256);
        if (present.isPresent()) {
            return present.get();
        }
        return locks.holding(sha256.hex(), () -> {
            Optional<StoredSource> meanwhile = find(sha256);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            StoredSource received = put(filename, source);
            if (!received.sha256().equals(sha256)) {
                throw new Failure("The source distribution " + filename + " has the SHA-256 " + received.sha256()
                        + ", and " + sha256 + " was expected.");
            }
            return received;
        });
    }

    StoredSource put(String filename, Store.WheelSource source) throws IOException {
        try (TemporaryDirectory arriving = incoming.open()) {
            Path file = RelativePath.of(filename).below(arriving.path());
            Sha256 found = source.writeTo(file);
            Path kept = RelativePath.of(filename).below(layout.source(found));
            if (!arriving.moveTo(layout.source(found))) {
                Optional<StoredSource> present = find(found);
                if (present.isPresent()) {
                    return present.get();
                }
                Files.move(
                        file, kept, StandardCopyOption.ATOMIC_MOVE); // somebody took the archive out of its directory
            }
            return new StoredSource(found, kept);
        }
    }
}
