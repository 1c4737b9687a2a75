package io.github.jvenv.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordHash;
import io.github.jvenv.wheel.RecordLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that fills a store is killed again and again; what it leaves is trusted rightly or made anew. */
@Timeout(120)
class KilledStoreTest {
    private static final int WHEELS = 40;
    private static final int FILES = 50;

    @TempDir
    private Path directory;

    @Test
    void isSoundAfterEveryKill() throws Exception {
        Path wheels = Files.createDirectory(directory.resolve("wheels"));
        for (int wheel = 0; wheel < WHEELS; wheel++) {
            WheelBuilder builder = WheelBuilder.of("demo" + wheel, "1.0");
            for (int file = 0; file < FILES; file++) {
                builder.file("demo" + wheel + "/module" + file + ".py", "x = " + file + "\n" + "#".repeat(5000));
            }
            builder.writeTo(wheels);
        }
        Random random = new Random(20261122);
        for (int kill = 0; kill < 5; kill++) {
            killAfter(random.nextInt(150), wheels);
        }
        fill(directory.resolve("store"), wheels);
        Store store = Store.at(directory.resolve("store"), Clock.systemUTC());
        for (Path file : sorted(wheels)) {
            verify(store.unpacked(store.putWheel(filename(file), file)));
        }
    }

    /** Every file has the content that RECORD, which was verified with the wheel's digest, has for it. */
    private static void verify(UnpackedWheel wheel) throws IOException {
        byte[] record = wheel.findMetadata("RECORD").orElseThrow();
        int verified = 0;
        for (RecordLine line :
                RecordFile.parse(new String(record, StandardCharsets.UTF_8)).lines()) {
            if (!line.hash().isEmpty()) {
                byte[] content = Files.readAllBytes(wheel.wheel().tree().resolve(line.path()));
                assertEquals(line.hash(), RecordHash.of(content).toString());
                verified++;
            }
        }
        assertEquals(FILES + 2, verified);
    }

    private void killAfter(int milliseconds, Path wheels) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStoreTest.class.getName(),
                        directory.resolve("store").toString(),
                        wheels.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertEquals("filling", output.readLine());
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("filling");
        fill(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println("filled");
    }

    private static void fill(Path root, Path wheels) throws IOException {
        Store store = Store.at(root, Clock.systemUTC());
        for (Path file : sorted(wheels)) {
            store.unpacked(store.putWheel(filename(file), file));
        }
    }

    private static WheelFilename filename(Path file) {
        return WheelFilename.parse(file.getFileName().toString());
    }

    private static Path[] sorted(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toArray(Path[]::new);
        }
    }
}
