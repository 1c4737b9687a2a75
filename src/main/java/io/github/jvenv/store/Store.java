package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.FullDiskFailure;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.spec.filename.WheelFilename;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * The store of wheels and what is made of them. For any number of threads, and of processes with a store at the same
 * root. Its arrangement on disk is drawn at the package. A full disk ends in a {@link FullDiskFailure}, and leaves
 * nothing half-made.
 */
public final class Store {
    private static final Duration DAY = Duration.ofDays(1);

    private final StoreLayout layout;
    private final Incoming incoming;
    private final KeyedLocks locks;
    private final SourceShelf sources;
    private final Clock clock;

    private Store(StoreLayout layout, Clock clock) {
        this.layout = layout;
        this.incoming = new Incoming(layout.incoming(), clock);
        this.locks = KeyedLocks.in(layout.locks());
        this.sources = new SourceShelf(layout, incoming, locks, clock);
        this.clock = clock;
    }

    /**
     * The store in a directory, which is created when the first thing is put there.
     *
     * @param clock tells which remains of killed processes are old enough to be swept, and when things were used
     */
    public static Store at(Path root, Clock clock) {
        return new Store(new StoreLayout(root.toAbsolutePath().normalize()), clock);
    }

    /** Where a wheel comes from. */
    @FunctionalInterface
    public interface WheelSource {
        /**
         * Writes the wheel to a file that does not exist yet.
         *
         * @return the digest of what was written
         */
        Sha256 writeTo(Path file) throws IOException;
    }

    /** The wheel with a digest, if it is there. */
    public Optional<StoredWheel> findWheel(Sha256 sha256) throws IOException {
        Optional<StoredWheel> found = lookUp(sha256);
        if (found.isPresent()) {
            LastUse.renew(layout.wheel(sha256), clock);
        }
        return found;
    }

    /**
     * Notes that wheels are used, without a look at any of them: environments with their files are in use. That is noted once
     * a day, so that a build with nothing to do writes nothing either, as a rule.
     */
    public void noteUse(Collection<Sha256> wheels) {
        wheels.forEach(wheel -> LastUse.renew(layout.wheel(wheel), clock, DAY));
    }

    /** The wheel with a digest, if it is there, for somebody who does not use it: its last use stays what it was. */
    Optional<StoredWheel> lookUp(Sha256 sha256) throws IOException {
        for (Path file : DirectoryChildren.ifAny(layout.wheel(sha256))) {
            String name = file.getFileName().toString();
            if (name.endsWith(".whl") && !StoreLayout.isHidden(file)) {
                return Optional.of(stored(sha256, WheelFilename.parse(name)));
            }
        }
        return Optional.empty();
    }

    /**
     * The wheel with a digest, fetched if it is not there. While one fetches it, all others that want it wait.
     *
     * @throws WrongDigestFailure if the source has another wheel
     */
    public StoredWheel getWheel(Sha256 sha256, WheelFilename filename, WheelSource source) throws IOException {
        Optional<StoredWheel> present = findWheel(sha256);
        if (present.isPresent()) {
            return present.get();
        }
        return writing(() -> locks.holding(sha256.hex(), () -> {
            Optional<StoredWheel> meanwhile = findWheel(sha256);
            return meanwhile.isPresent() ? meanwhile.get() : receive(filename, Optional.of(sha256), source);
        }));
    }

    /** Puts a wheel whose digest is known only when it is there. */
    public StoredWheel putWheel(WheelFilename filename, WheelSource source) throws IOException {
        return writing(() -> receive(filename, Optional.empty(), source));
    }

    /** Puts a copy of a wheel that stands somewhere else. */
    public StoredWheel putWheel(WheelFilename filename, Path file) throws IOException {
        return putWheel(filename, target -> {
            MessageDigest digest = Sha256.newDigest();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
                Files.copy(file, out);
            }
            return Sha256.of(digest);
        });
    }

    /** The archive of a source distribution with a digest, fetched if it is not there. */
    public StoredSource getSource(Sha256 sha256, String filename, WheelSource source) throws IOException {
        return writing(() -> sources.get(sha256, filename, source));
    }

    /** Puts the archive of a source distribution whose digest is known only when it is there. */
    public StoredSource putSource(String filename, WheelSource source) throws IOException {
        return writing(() -> sources.put(filename, source));
    }

    /** The directory of mirrors of repositories. */
    public Path repositories() {
        return layout.repositories();
    }

    /** The directory of what failed builds wrote. */
    public Path logs() {
        return layout.logs();
    }

    /** Where things may be made that are gone when whoever makes them is done; what a killed process leaves is swept. */
    public Path temporary() {
        return layout.incoming();
    }

    /**
     * A wheel's files, each as the wheel's RECORD has it. Unpacks the wheel if that was not done yet; otherwise looks at
     * every file, and mends those that were altered or are gone.
     *
     * @throws io.github.jvenv.wheel.InvalidWheelFailure if the wheel breaks the rules of its format
     * @throws DamagedWheelFailure if the wheel itself was altered since it came into the store
     */
    public UnpackedWheel unpacked(StoredWheel wheel) throws IOException {
        UnpackedTree tree = new UnpackedTree(wheel, layout, incoming);
        Optional<UnpackedWheel> sound = tree.findSound();
        return sound.isPresent()
                ? sound.get()
                : writing(() -> locks.holding(wheel.sha256().hex(), tree::mend));
    }

    /**
     * Where something derived from a wheel is, or would be.
     *
     * @param name a file name, the same for all wheels
     */
    public Path sidecar(Sha256 wheel, String name) {
        return layout.derived(wheel, name);
    }

    /**
     * Keeps something derived from a wheel, in place of what was there under that name. Nothing is kept of a wheel that is
     * gone: its directory would be one without a wheel.
     */
    public void putSidecar(Sha256 wheel, String name, byte[] content) throws IOException {
        Path sidecar = layout.derived(wheel, name);
        if (Files.isDirectory(layout.wheel(wheel))) {
            writing(() -> {
                makeDirectory(layout.derived(wheel));
                incoming.replace(sidecar, content);
                return sidecar;
            });
        }
    }

    private static void makeDirectory(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            // as it is for every index but the first
        }
    }

    /** The directory of unpacked managed interpreters. */
    public Path interpreters() {
        return layout.interpreters();
    }

    /** The directory of what interpreters said of themselves. */
    public Path probes() {
        return layout.probes();
    }

    /**
     * Where something derived from a file outside the store is, or would be.
     *
     * @param source all that identifies the file, so that another content has another digest here
     * @param name a file name, the same for all files
     */
    public Path derivedFrom(Sha256 source, String name) {
        Path file = layout.derivedFrom(source, name);
        LastUse.renew(layout.derivedFrom(source), clock);
        return file;
    }

    /** What keeps this store in order. */
    public StoreUpkeep upkeep() {
        return new StoreUpkeep(this, layout, incoming, locks, clock.instant());
    }

    /** The directory of what package indexes answered. */
    public Path index() {
        return layout.index();
    }

    private <T> T writing(KeyedLocks.Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException e) {
            throw FullDiskFailure.find(e, layout.root()).orElseThrow(() -> e);
        }
    }

    private StoredWheel receive(WheelFilename filename, Optional<Sha256> expected, WheelSource source)
            throws IOException {
        try (TemporaryDirectory arriving = incoming.open()) {
            Path file = arriving.path().resolve(filename.toString());
            Sha256 found = source.writeTo(file);
            if (expected.isPresent() && !expected.get().equals(found)) {
                throw new WrongDigestFailure(filename, expected.get(), found);
            }
            if (arriving.moveTo(layout.wheel(found))) {
                return stored(found, filename);
            }
            Optional<StoredWheel> present = findWheel(found);
            if (present.isEmpty()) { // somebody took the wheel out of its directory
                Files.move(file, stored(found, filename).file(), StandardCopyOption.ATOMIC_MOVE);
            }
            return present.orElseGet(() -> stored(found, filename));
        }
    }

    private StoredWheel stored(Sha256 sha256, WheelFilename filename) {
        return new StoredWheel(
                sha256,
                filename,
                layout.wheel(sha256).resolve(filename.toString()),
                StoreLayout.files(layout.unpacked(sha256)));
    }
}
