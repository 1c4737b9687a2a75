package io.github.jvenv.provision;

import io.github.jvenv.build.BuildKey;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Metadata that a backend had to be asked for, kept in the store by all that determines it, so that the next resolution needs
 * no build. Only what resolutions need of it is kept.
 */
record BuildNotes(Store store) {
    private static final String NAME = "METADATA";

    Optional<CoreMetadata> find(BuildKey key) throws IOException {
        try {
            return Optional.of(CoreMetadata.parse(Files.readAllBytes(place(key))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (Failure damaged) {
            return Optional.empty();
        }
    }

    void put(BuildKey key, CoreMetadata metadata) throws IOException {
        StringBuilder text = new StringBuilder("Metadata-Version: 2.1\n");
        text.append("Name: ").append(metadata.displayName()).append('\n');
        text.append("Version: ").append(metadata.version()).append('\n');
        metadata.requiresPython()
                .ifPresent(python ->
                        text.append("Requires-Python: ").append(python).append('\n'));
        metadata.providesExtra()
                .forEach(extra -> text.append("Provides-Extra: ").append(extra).append('\n'));
        metadata.requiresDist()
                .forEach(requirement -> text.append("Requires-Dist: ")
                        .append(requirement.text())
                        .append('\n'));
        AtomicFile.write(place(key), text.toString());
    }

    private Path place(BuildKey key) {
        return store.derivedFrom(key.digest(), NAME);
    }
}
