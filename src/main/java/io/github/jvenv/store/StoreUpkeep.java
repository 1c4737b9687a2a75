package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.filesystem.Workers;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a store in order while others use it: measures it, looks whether everything in it is what it was, and takes away what
 * nobody has used for long. What goes is first moved out of its place in one step, by whoever holds the lock of its writers,
 * and what was used within the last hour stays in any case, since a build may be about to link to it.
 */
public final class StoreUpkeep {
    private static final Duration MAYBE_IN_USE = Duration.ofHours(1);

    private final Store store;
    private final StoreLayout layout;
    private final Incoming incoming;
    private final KeyedLocks locks;
    private final Instant now;

    StoreUpkeep(Store store, StoreLayout layout, Incoming incoming, KeyedLocks locks, Instant now) {
        this.store = store;
        this.layout = layout;
        this.incoming = incoming;
        this.locks = locks;
        this.now = now;
    }

    /**
     * How much there is of something.
     *
     * @param entries wheels, archives, answers or whatever the area has
     * @param bytes what their files hold
     */
    public record Amount(int entries, long bytes) {
        /** This and another one. */
        public Amount plus(Amount other) {
            return new Amount(entries + other.entries, bytes + other.bytes);
        }
    }

    /**
     * What came of a look at everything.
     *
     * @param sound how many wheels and source distributions are what they were
     * @param mended names of wheels of which files had been altered or lost, and were made anew
     * @param removed names of what was damaged itself, and is fetched again when it is needed
     */
    public record Verification(int sound, List<String> mended, List<String> removed) {
        public Verification {
            mended = mended.stream().sorted().toList();
            removed = removed.stream().sorted().toList();
        }
    }

    /** How much there is in each area. */
    public Map<StoreArea, Amount> sizes() throws IOException {
        Map<StoreArea, Amount> sizes = new EnumMap<>(StoreArea.class);
        for (StoreArea area : StoreArea.values()) {
            List<Path> entries = entries(area);
            long bytes = 0;
            for (Path entry : entries) {
                bytes += bytes(entry);
            }
            sizes.put(area, new Amount(entries.size(), bytes));
        }
        return sizes;
    }

    /** Takes away what was last used before now less an age. What environments are linked to stays theirs. */
    public Map<StoreArea, Amount> prune(Duration age) throws IOException {
        Instant before = now.minus(age.compareTo(MAYBE_IN_USE) < 0 ? MAYBE_IN_USE : age);
        KeyedLocks repositories = KeyedLocks.in(layout.repositories().resolve("locks"));
        Map<StoreArea, Amount> pruned = new EnumMap<>(StoreArea.class);
        for (StoreArea area : StoreArea.values()) {
            Amount amount = new Amount(0, 0);
            for (Path entry : entries(area)) {
                amount = amount.plus(
                        switch (area) {
                            case WHEELS, SOURCES -> locks.holding(name(entry), () -> discard(entry, before));
                            case REPOSITORIES -> repositories.holding(name(entry), () -> discard(entry, before));
                            case DERIVED, INDEX, PROBES, LOGS -> discard(entry, before);
                            case INTERPRETERS, INCOMING -> new Amount(0, 0);
                        });
            }
            pruned.put(area, amount);
        }
        TemporaryFiles.deleteStale(layout.incoming(), now);
        return pruned;
    }

    /**
     * Reads every wheel and source distribution and compares it with its digest, and the files of each wheel's tree with the
     * wheel. Trees are mended; what is damaged itself is taken away.
     */
    public Verification verify(Workers workers) throws IOException {
        AtomicInteger sound = new AtomicInteger();
        ConcurrentLinkedQueue<String> mended = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> removed = new ConcurrentLinkedQueue<>();
        workers.forEach(entries(StoreArea.WHEELS), entry -> {
            Sha256 digest = new Sha256(name(entry));
            Optional<StoredWheel> wheel = store.lookUp(digest);
            if (wheel.isEmpty() || !isWhole(wheel.get().file(), digest)) {
                removed.add(wheel.map(found -> found.filename().toString()).orElse(name(entry)));
                locks.holding(name(entry), () -> discard(entry, Instant.MAX));
            } else if (!Files.exists(layout.unpacked(digest)) || isUntouched(wheel.get())) {
                sound.incrementAndGet();
            } else {
                mended.add(wheel.get().filename().toString());
            }
        });
        workers.forEach(entries(StoreArea.SOURCES), entry -> {
            Sha256 digest = new Sha256(name(entry));
            List<Path> files = SourceShelf.archives(entry);
            if (files.size() == 1 && isWhole(files.get(0), digest)) {
                sound.incrementAndGet();
            } else {
                removed.add(files.isEmpty() ? name(entry) : name(files.get(0)));
                locks.holding(name(entry), () -> discard(entry, Instant.MAX));
            }
        });
        return new Verification(sound.get(), List.copyOf(mended), List.copyOf(removed));
    }

    /** Whether a tree is as it was unpacked. If it is not, it is when this returns. */
    private boolean isUntouched(StoredWheel wheel) throws IOException {
        boolean untouched =
                new UnpackedTree(wheel, layout, incoming).findSound().isPresent();
        if (!untouched) {
            try {
                store.unpacked(wheel);
            } catch (Failure e) {
                locks.holding(wheel.sha256().hex(), () -> {
                    incoming.discard(layout.unpacked(wheel.sha256()));
                    return wheel;
                });
            }
        }
        return untouched;
    }

    private static boolean isWhole(Path file, Sha256 expected) throws IOException {
        try {
            return Sha256.of(file).equals(expected);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** What an area has: directories named by digests, or files somewhere below it. */
    private List<Path> entries(StoreArea area) throws IOException {
        Path directory = layout.root().resolve(area.toString());
        return switch (area) {
            case WHEELS, SOURCES, REPOSITORIES, DERIVED ->
                DirectoryChildren.ifAny(directory).stream()
                        .filter(entry -> Sha256.find(name(entry)).isPresent())
                        .toList();
            case INTERPRETERS ->
                DirectoryChildren.ifAny(directory).stream()
                        .filter(entry -> !name(entry).equals("locks"))
                        .toList();
            case LOGS, INCOMING -> DirectoryChildren.ifAny(directory);
            case INDEX, PROBES -> files(directory);
        };
    }

    private static List<Path> files(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        visit(directory, (file, size) -> files.add(file));
        return files;
    }

    private static long bytes(Path entry) throws IOException {
        long[] bytes = {0};
        visit(entry, (file, size) -> bytes[0] += size);
        return bytes[0];
    }

    private Amount discard(Path entry, Instant before) throws IOException {
        if (!LastUse.isBefore(entry, before)) {
            return new Amount(0, 0);
        }
        Amount amount = new Amount(1, bytes(entry));
        try {
            incoming.discard(entry);
        } catch (NoSuchFileException e) {
            return new Amount(0, 0); // somebody else was faster
        }
        return amount;
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private interface Visitor {
        void visit(Path file, long size);
    }

    /** Visits files and links, of which some may go meanwhile. */
    private static void visit(Path root, Visitor visitor) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                visitor.visit(file, attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }
        });
    }
}
