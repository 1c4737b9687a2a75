package io.github.jvenv.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.FullDiskFailure;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.filesystem.UnsafePathFailure;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final WheelBuilder DEMO = WheelBuilder.of("demo", "1.0").file("demo.py", "x = 1\n");
    private static final WheelFilename FILENAME = WheelFilename.parse(DEMO.fileName());
    private static final Sha256 DIGEST = new Sha256(DEMO.sha256());

    @TempDir
    private Path root;

    private Store store;

    @BeforeEach
    void openStore() {
        store = Store.at(root, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void keepsAWheelUnderItsDigest() throws IOException {
        StoredWheel wheel = store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo);
        assertEquals(root.resolve("wheels/" + DIGEST + "/demo-1.0-py3-none-any.whl"), wheel.file());
        assertEquals(DIGEST, Sha256.of(Files.readAllBytes(wheel.file())));
        assertEquals(Optional.of(wheel), store.findWheel(DIGEST));
        assertNothingIncoming();
    }

    @Test
    void hasNoWheelThatNobodyPutThere() throws IOException {
        assertEquals(Optional.empty(), store.findWheel(DIGEST));
        assertFalse(Files.exists(root.resolve("wheels")));
    }

    @Test
    void fetchesAWheelOnce() throws IOException {
        StoredWheel first = store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo);
        StoredWheel second = store.getWheel(DIGEST, FILENAME, file -> {
            throw new AssertionError("fetched again");
        });
        assertEquals(first, second);
    }

    @Test
    void fetchesAWheelOnceForAllWhoWantItAtTheSameTime() throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Future<StoredWheel>> wanted = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Store own = i % 2 == 0 ? store : Store.at(root, Clock.systemUTC());
                wanted.add(executor.submit(() -> own.getWheel(DIGEST, FILENAME, file -> {
                    fetched.incrementAndGet();
                    return writeDemo(file);
                })));
            }
            for (Future<StoredWheel> one : wanted) {
                assertEquals(DIGEST, one.get().sha256());
            }
        } finally {
            executor.shutdownNow();
        }
        assertEquals(1, fetched.get());
    }

    @Test
    void refusesAnotherWheelThanWasAskedFor() throws IOException {
        Sha256 other = Sha256.of(new byte[0]);
        WrongDigestFailure failure =
                assertThrows(WrongDigestFailure.class, () -> store.getWheel(other, FILENAME, StoreTest::writeDemo));
        assertEquals(
                "The wheel demo-1.0-py3-none-any.whl has the SHA-256 " + DIGEST + ", and " + other + " was expected.",
                failure.getMessage());
        assertEquals(Optional.empty(), store.findWheel(DIGEST));
        assertEquals(Optional.empty(), store.findWheel(other));
        assertNothingIncoming();
    }

    @Test
    void keepsNothingOfAWheelThatDidNotArrive() throws IOException {
        IOException failure = assertThrows(
                IOException.class,
                () -> store.getWheel(DIGEST, FILENAME, file -> {
                    Files.writeString(file, "half of it");
                    throw new IOException("Connection reset");
                }));
        assertEquals("Connection reset", failure.getMessage());
        assertEquals(Optional.empty(), store.findWheel(DIGEST));
        assertNothingIncoming();
    }

    @Test
    void tellsOfAFullDisk() {
        FullDiskFailure failure = assertThrows(
                FullDiskFailure.class,
                () -> store.getWheel(DIGEST, FILENAME, file -> {
                    throw new IOException("No space left on device");
                }));
        assertEquals("There is no room left on the disk that holds " + root + ".", failure.getMessage());
    }

    @Test
    void takesACopyOfAWheelThatStandsElsewhere() throws IOException {
        Path file = Files.write(root.resolve("somewhere.whl"), DEMO.bytes());
        StoredWheel wheel = store.putWheel(FILENAME, file);
        assertEquals(DIGEST, wheel.sha256());
        assertEquals(wheel, store.putWheel(FILENAME, file));
        assertTrue(Files.exists(file));
    }

    @Test
    void takesAWheelThatWasTakenOutOfItsDirectory() throws IOException {
        StoredWheel wheel = store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo);
        store.unpacked(wheel);
        Files.delete(wheel.file());
        assertEquals(Optional.empty(), store.findWheel(DIGEST));
        assertEquals(wheel, store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo));
        assertEquals(wheel, store.unpacked(wheel).wheel());
    }

    @Test
    void overlooksWhatSystemsPutBesideFiles() throws IOException {
        StoredWheel wheel = store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo);
        Files.write(wheel.file().resolveSibling("._" + FILENAME), new byte[] {1});
        assertEquals(Optional.of(wheel), store.findWheel(DIGEST));

        StoredSource source = store.putSource("demo-1.0.tar.gz", StoreTest::writeDemo);
        Files.write(source.file().resolveSibling(".DS_Store"), new byte[] {1});
        assertEquals(source, store.getSource(DIGEST, "demo-1.0.tar.gz", StoreTest::writeDemo));
        assertEquals(
                new StoreUpkeep.Verification(2, List.of(), List.of()),
                store.upkeep().verify(new Workers(1)));
        Files.delete(source.file());
        assertEquals(source, store.putSource("demo-1.0.tar.gz", StoreTest::writeDemo));
        assertTrue(Files.exists(source.file()));
    }

    @Test
    void sweepsOutWhatKilledProcessesLeft() throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Path old = Files.createDirectory(TemporaryFiles.newPath(incoming));
        Files.writeString(old.resolve("demo-1.0-py3-none-any.whl"), "half of it");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Path young = Files.createDirectory(TemporaryFiles.newPath(incoming));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(23))));

        store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo);
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
    }

    @Test
    void keepsWhatIsDerivedFromAWheel() throws IOException {
        assertFalse(Files.exists(store.sidecar(DIGEST, "splices")));
        store.putSidecar(DIGEST, "splices", new byte[] {1, 2});
        assertFalse(Files.exists(root.resolve("wheels")), "nothing is kept of a wheel that is not there");
        store.getWheel(DIGEST, FILENAME, StoreTest::writeDemo);
        store.putSidecar(DIGEST, "splices", new byte[] {1, 2});
        store.putSidecar(DIGEST, "splices", new byte[] {3});
        assertEquals(1, Files.size(store.sidecar(DIGEST, "splices")));
        assertThrows(UnsafePathFailure.class, () -> store.sidecar(DIGEST, "../unpacked/manifest"));
        assertNothingIncoming();
    }

    private void assertNothingIncoming() {
        String[] left = root.resolve("incoming").toFile().list();
        assertEquals(List.of(), left == null ? List.of() : List.of(left));
    }

    private static Sha256 writeDemo(Path file) throws IOException {
        Files.write(file, DEMO.bytes());
        return DIGEST;
    }
}
