package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCacheTest {
    private static final List<String> NOTHING = List.of();
    private static final List<String> PAGE = List.of("GET /simple/demo/ -> 200");
    private static final List<String> UNCHANGED = List.of("GET /simple/demo/ -> 304");

    @TempDir
    private Path wheels;

    @TempDir
    private Path cache;

    private IndexFixture fixture;

    @BeforeEach
    void start() {
        fixture = new IndexFixture(wheels, cache);
        WheelBuilder.of("demo", "1.0").writeTo(wheels);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void asksNobodyWhileAPageIsFresh() {
        fixture.server.cacheControl("max-age=600");
        assertAsks(PAGE, 1);
        fixture.pass(Duration.ofSeconds(500));
        assertAsks(NOTHING, 1);
    }

    @Test
    void asksWhetherAStalePageHasChanged() {
        fixture.server.cacheControl("max-age=600");
        assertAsks(PAGE, 1);
        fixture.pass(Duration.ofSeconds(601));
        assertAsks(UNCHANGED, 1);
        fixture.pass(Duration.ofSeconds(500));
        assertAsks(NOTHING, 1);
        WheelBuilder.of("demo", "2.0").writeTo(wheels);
        fixture.pass(Duration.ofSeconds(500));
        assertAsks(PAGE, 2);
    }

    @Test
    void asksAServerOnThisMachineEachTimeThatSaysNothing() {
        fixture.server.withoutEtags();
        assertAsks(PAGE, 1);
        assertAsks(PAGE, 1);
    }

    @Test
    void keepsNothingThatMayNotBeKept() throws IOException {
        fixture.server.cacheControl("no-store");
        assertAsks(PAGE, 1);
        assertAsks(PAGE, 1);
        assertEquals(List.of(), entries());
    }

    @Test
    void asksInAnyCaseWhenToldTo() {
        fixture.server.cacheControl("max-age=600");
        assertAsks(PAGE, 1);
        fixture.revalidating(true);
        files();
        assertEquals("max-age=0", fixture.server.requests().get(0).field("Cache-Control"));
        fixture.asked();
        assertAsks(UNCHANGED, 1);
        fixture.server.withoutEtags();
        assertAsks(PAGE, 1);
        fixture.revalidating(false);
        assertAsks(NOTHING, 1);
    }

    @Test
    void usesStalePagesOfflineHoweverOld() {
        assertAsks(PAGE, 1);
        fixture.pass(Duration.ofDays(1000));
        fixture.offline(true);
        assertAsks(NOTHING, 1);
        fixture.revalidating(true);
        assertAsks(NOTHING, 1);
    }

    @Test
    void remembersForOfflineUseThatAProjectIsUnknown() {
        ProjectName nobody = ProjectName.parse("nobody");
        assertInstanceOf(ProjectFiles.Unknown.class, fixture.index().files(nobody));
        assertInstanceOf(ProjectFiles.Unknown.class, fixture.index().files(nobody));
        assertEquals(2, fixture.asked().size());
        fixture.offline(true);
        assertInstanceOf(ProjectFiles.Unknown.class, fixture.index().files(nobody));
        fixture.offline(false);
        WheelBuilder.of("nobody", "1.0").writeTo(wheels);
        assertInstanceOf(ProjectFiles.Known.class, fixture.index().files(nobody));
    }

    @Test
    void takesDamagedEntriesForAbsentOnes() throws IOException {
        Random random = new Random(3);
        fixture.server.cacheControl("max-age=600");
        assertAsks(PAGE, 1);
        Path entry = entries().get(0);
        byte[] sound = Files.readAllBytes(entry);
        for (int i = 0; i < 30; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(entry, damaged);
            assertAsks(PAGE, 1);
        }
        Files.write(entry, new byte[0]);
        assertAsks(PAGE, 1);
        assertAsks(NOTHING, 1);
    }

    @Test
    void takesEntriesOfAnotherFormatForAbsentOnes() throws IOException {
        String url = fixture.server.uri() + "demo/";
        assertAsks(PAGE, 1);
        fixture.cache().putMetadata("x", new byte[] {99, 0, 0});
        Path page = entries().stream()
                .filter(path -> path.toString().contains("pages"))
                .findFirst()
                .orElseThrow();
        Path other = entries().stream()
                .filter(path -> path.toString().contains("metadata"))
                .findFirst()
                .orElseThrow();
        Files.write(page, Files.readAllBytes(other));
        assertEquals(true, fixture.cache().findPage(url).isEmpty());
        assertAsks(PAGE, 1);
    }

    private void assertAsks(List<String> expected, int files) {
        assertEquals(files, files());
        assertEquals(expected, fixture.asked());
    }

    private int files() {
        return fixture.files("demo").size();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
