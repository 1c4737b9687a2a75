package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.OfflineFailure;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.index.DistributionDownload.Downloaded;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionDownloadTest {
    private static final String NAME = "demo-1.0-py3-none-any.whl";

    @TempDir
    private Path wheels;

    @TempDir
    private Path directory;

    private IndexFixture fixture;
    private byte[] content;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        fixture = new IndexFixture(wheels, directory.resolve("cache"));
        byte[] noise = new byte[300_000];
        new Random(5).nextBytes(noise);
        content = Files.readAllBytes(
                WheelBuilder.of("demo", "1.0").file("demo/noise", noise).writeTo(wheels));
        target = directory.resolve("download");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void writesWhatTheIndexPromised() throws IOException {
        Downloaded downloaded = download(fixture.files("demo").get(0));
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(new Downloaded(Sha256.of(content), content.length), downloaded);
    }

    @Test
    void continuesAfterTruncation() throws IOException {
        DistributionFile file = fixture.files("demo").get(0);
        fixture.asked();
        fixture.server.truncateEvery(2);
        download(file);
        Files.delete(target);
        assertEquals(new Downloaded(Sha256.of(content), content.length), download(file));
        assertEquals(3, fixture.server.requests().size());
        assertEquals(
                "bytes=" + content.length / 2 + "-",
                fixture.server.requests().get(2).field("Range"));
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void startsOverWhereTheServerKnowsNoRanges() throws IOException {
        DistributionFile file = fixture.files("demo").get(0);
        fixture.server.withoutRanges().truncateEvery(2);
        download(file);
        Files.delete(target);
        assertEquals(new Downloaded(Sha256.of(content), content.length), download(file));
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void getsEverythingFromAServerThatFailsNowAndThenWhileManyAsk() throws Exception {
        for (int version = 0; version < 40; version++) {
            WheelBuilder.of("demo", "2." + version)
                    .file("demo/text", "x".repeat(version * 1000))
                    .writeTo(wheels);
        }
        List<DistributionFile> files = fixture.files("demo");
        fixture.server.failEvery(5).truncateEvery(3);
        HttpAdapter stubborn = new HttpAdapter(
                HttpSettings.of("x"),
                new RetryPolicy(
                        50, Duration.ZERO, Duration.ZERO, Duration.ZERO, () -> 0, pause -> {}, Clock.systemUTC()),
                TransferProgress.SILENT);
        DistributionDownload download = new DistributionDownload(stubborn);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Downloaded>> running = new ArrayList<>();
            for (DistributionFile file : files) {
                Path path = directory.resolve(file.toString());
                running.add(threads.submit(() -> download.download(file, path)));
            }
            for (int i = 0; i < running.size(); i++) {
                byte[] expected = Files.readAllBytes(wheels.resolve(files.get(i).toString()));
                assertEquals(
                        new Downloaded(Sha256.of(expected), expected.length),
                        running.get(i).get());
                assertArrayEquals(
                        expected,
                        Files.readAllBytes(directory.resolve(files.get(i).toString())));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void leavesNothingOfAFileWithAnotherHash() {
        String wrong = "0".repeat(64);
        AlteredFileFailure failure = assertThrows(
                AlteredFileFailure.class, () -> download(file(OptionalLong.empty(), Map.of("sha256", wrong))));
        assertEquals(
                "The file " + NAME + " from " + fixture.server.uri("/files/" + NAME)
                        + " is not the one that was promised: its sha256 is " + Sha256.of(content)
                        + " instead of " + wrong + ".",
                failure.getMessage());
        assertEquals(
                Optional.of(
                        "Try again; if it stays so, what is promised is another file, or the server or a proxy on the"
                                + " way to it gives out a damaged or forged one."),
                failure.hint());
        assertFalse(Files.exists(target));
    }

    @Test
    void comparesEveryHashThatItKnows() {
        Map<String, String> hashes =
                Map.of("sha256", Sha256.of(content).hex(), "md5", "0".repeat(32), "blake2b", "0".repeat(64));
        AlteredFileFailure failure =
                assertThrows(AlteredFileFailure.class, () -> download(file(OptionalLong.empty(), hashes)));
        assertEquals("its md5 is ", failure.getMessage().replaceAll(".*(its md5 is ).*", "$1"));
    }

    @Test
    void comparesSha3() {
        Map<String, String> hashes = Map.of("sha3_224", "0".repeat(56));
        AlteredFileFailure failure =
                assertThrows(AlteredFileFailure.class, () -> download(file(OptionalLong.empty(), hashes)));
        assertEquals("its sha3_224 is ", failure.getMessage().replaceAll(".*(its sha3_224 is ).*", "$1"));
    }

    @Test
    void leavesNothingOfAFileThatCannotBeChecked() {
        Map<String, String> hashes = Map.of("blake2b", "0".repeat(128));
        Failure failure = assertThrows(Failure.class, () -> download(file(OptionalLong.empty(), hashes)));
        assertEquals(
                "The file " + NAME + " from " + fixture.server.uri("/files/" + NAME)
                        + " cannot be checked: of its hashes only blake2b is told, which cannot be computed here.",
                failure.getMessage());
        assertFalse(Files.exists(target));
    }

    @Test
    void leavesNothingOfAFileWithAnotherSize() {
        String from = "The file " + NAME + " from " + fixture.server.uri("/files/" + NAME)
                + " is not the one that was promised: ";
        AlteredFileFailure shorter = assertThrows(
                AlteredFileFailure.class, () -> download(file(OptionalLong.of(content.length + 1), Map.of())));
        assertEquals(
                from + "it has " + content.length + " bytes instead of " + (content.length + 1) + ".",
                shorter.getMessage());
        AlteredFileFailure longer =
                assertThrows(AlteredFileFailure.class, () -> download(file(OptionalLong.of(1000), Map.of())));
        assertEquals(from + "it has more than 1000 bytes.", longer.getMessage());
        assertFalse(Files.exists(target));
    }

    @Test
    void saysWhatIsMissingOffline() {
        DistributionFile file = fixture.files("demo").get(0);
        fixture.offline(true);
        OfflineFailure failure = assertThrows(OfflineFailure.class, () -> download(file));
        assertEquals(
                "Cannot get " + NAME + " from " + fixture.server.uri("/files/" + NAME) + ": Maven is offline.",
                failure.getMessage());
        assertFalse(Files.exists(target));
    }

    @Test
    void copiesFilesOfAnIndexOnDisk() throws IOException {
        DistributionFile file = DistributionFile.of(
                WheelFilename.parse(NAME), wheels.resolve(NAME).toUri());
        assertEquals(new Downloaded(Sha256.of(content), content.length), download(file));
        Files.delete(target);
        DistributionFile absent = DistributionFile.of(
                WheelFilename.parse(NAME), wheels.resolve("absent").toUri());
        assertThrows(NoSuchFileException.class, () -> download(absent));
        assertFalse(Files.exists(target));
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(target, "mine");
        assertThrows(
                FileAlreadyExistsException.class,
                () -> download(fixture.files("demo").get(0)));
        assertEquals("mine", Files.readString(target));
    }

    private Downloaded download(DistributionFile file) throws IOException {
        return new DistributionDownload(fixture.http()).download(file, target);
    }

    private DistributionFile file(OptionalLong size, Map<String, String> hashes) {
        URI url = fixture.server.uri("/files/" + NAME);
        DistributionFile plain = DistributionFile.of(WheelFilename.parse(NAME), url);
        return new DistributionFile(
                plain.filename(),
                url,
                new TreeMap<>(hashes),
                size,
                plain.requiresPython(),
                plain.yank(),
                plain.uploadTime(),
                plain.metadata());
    }
}
