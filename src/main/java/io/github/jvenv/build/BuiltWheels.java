package io.github.jvenv.build;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Wheels in the store that were built here, found by what determined them. The wheel itself is a wheel like any other; a note
 * leads to it, under the digest of its key: that is the latest one, as what builds need may be newer the next time. A note's first
 * line is the wheel's SHA-256; the others tell what was installed where it was built.
 */
public final class BuiltWheels {
    private static final String NOTE = "built-wheel";
    private static final String MARK = "built-here";

    private final Store store;

    /** The wheels of a store. */
    public BuiltWheels(Store store) {
        this.store = store;
    }

    /** The wheel that was built last for a key. Nothing has to be resolved to know it. */
    public Optional<StoredWheel> find(BuildKey key) throws IOException {
        Optional<Sha256> wheel =
                Note.find(place(key)).flatMap(text -> text.lines().findFirst()).flatMap(Sha256::find);
        return wheel.isPresent() ? store.findWheel(wheel.get()) : Optional.empty();
    }

    /** Puts a wheel into the store, to be found for a key. */
    public StoredWheel put(BuildKey key, List<String> environment, BuiltWheel wheel) throws IOException {
        StoredWheel stored = put(wheel);
        String note = stored.sha256() + "\n" + String.join("\n", environment) + "\n";
        AtomicFile.write(place(key), note);
        return stored;
    }

    /** Puts a wheel into the store that is not to be found again. */
    public StoredWheel put(BuiltWheel wheel) throws IOException {
        StoredWheel stored = store.putWheel(wheel.filename(), wheel.path());
        store.putSidecar(stored.sha256(), MARK, new byte[0]);
        return stored;
    }

    /** Whether a wheel was built here, so that nobody else has one with its digest. */
    public boolean has(Sha256 wheel) {
        return Files.isRegularFile(store.sidecar(wheel, MARK));
    }

    private Path place(BuildKey key) {
        return store.derivedFrom(key.digest(), NOTE);
    }
}
