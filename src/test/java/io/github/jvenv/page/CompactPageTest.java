package io.github.jvenv.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.resolution.ProjectStatus;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CompactPageTest {
    private static final ProjectName DEMO = ProjectName.parse("demo");

    @Test
    void keepsFilesAsTheyAre() {
        Random random = new Random(20261122);
        for (int i = 0; i < 200; i++) {
            List<ListedFile> files = new ArrayList<>();
            for (int n = random.nextInt(20); n > 0; n--) {
                files.add(file(random));
            }
            CompactPage page =
                    CompactPage.read(CompactPage.of(PageContent.of(files), DEMO).bytes());
            for (Version version : page.versions()) {
                List<ListedFile> expected = files.stream()
                        .filter(file -> Version.parse(
                                        file.filename().split("-")[1].replace(".tar.gz", ""))
                                .equals(version))
                        .toList();
                assertEquals(sorted(expected), sorted(page.files(version)));
            }
            assertEquals(
                    files.size(),
                    page.versions().stream()
                            .mapToInt(version -> page.files(version).size())
                            .sum());
        }
    }

    @Test
    void keepsWhatIsSaidOfTheProject() {
        ProjectStatus status = ProjectStatus.of("quarantined", "größer");
        PageContent content = new PageContent(List.of(), new TreeSet<>(List.of("https://b.example/demo/")), status);
        CompactPage page = CompactPage.read(CompactPage.of(content, DEMO).bytes());
        assertEquals(status, page.status());
        assertEquals(List.of("https://b.example/demo/"), page.elsewhere());
    }

    @Test
    void ordersVersionsAndJoinsTheirSpellings() {
        CompactPage page = CompactPage.of(
                PageContent.of(List.of(
                        named("demo-10.0-py3-none-any.whl"),
                        named("demo-2.0.0-py3-none-any.whl"),
                        named("demo-2.0.tar.gz"),
                        named("demo-2.0rc1-py3-none-any.whl"))),
                DEMO);
        assertEquals("[2.0rc1, 2.0.0, 10.0]", page.versions().toString());
        assertEquals(
                List.of("demo-2.0.0-py3-none-any.whl", "demo-2.0.tar.gz"),
                page.files(Version.parse("2")).stream()
                        .map(ListedFile::filename)
                        .toList());
        assertEquals(List.of(), page.files(Version.parse("3")));
    }

    @Test
    void leavesOutWhatIsNoDistributionOfTheProject() {
        CompactPage page = CompactPage.of(
                PageContent.of(List.of(
                        named("demo.whl"),
                        named("demo-nonsense-py3-none-any.whl"),
                        named("other-1.0.tar.gz"),
                        named("x"))),
                DEMO);
        assertEquals("[]", page.versions().toString());
    }

    @Test
    void failsInWaysThatItsReaderExpectsWhenItsBytesAreDamaged() {
        Random random = new Random(7);
        byte[] sound = CompactPage.of(PageContent.of(List.of(file(random), file(random), file(random))), DEMO)
                .bytes();
        int failures = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                CompactPage page = CompactPage.read(damaged);
                page.versions().forEach(page::files);
            } catch (RuntimeException e) {
                failures++;
            }
        }
        assertTrue(failures > 0);
    }

    private static ListedFile file(Random random) {
        String version = random.nextInt(3) + "." + random.nextInt(3) + (random.nextBoolean() ? ".0" : "");
        String name = random.nextBoolean()
                ? "demo-" + version + ".tar.gz"
                : "demo-" + version + "-py3-none-" + (random.nextBoolean() ? "any" : "win32") + ".whl";
        String directory = "https://files.example/" + "packages/".repeat(random.nextInt(3));
        return new ListedFile(
                name,
                random.nextInt(4) == 0 ? directory + "download?id=" + random.nextInt() : directory + name,
                hashes(random),
                random.nextInt(4) == 0 ? -1 : random.nextLong() >>> random.nextInt(1, 60) >>> 1,
                random.nextBoolean() ? "" : ">=3." + random.nextInt(9),
                random.nextBoolean() ? Optional.empty() : Optional.of("ö".repeat(random.nextInt(3))),
                random.nextBoolean() ? "" : "2026-01-0" + random.nextInt(9) + "T00:00:00Z",
                random.nextBoolean() ? Optional.empty() : Optional.of(hashes(random)));
    }

    private static SortedMap<String, String> hashes(Random random) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String algorithm : List.of("md5", "sha256")) {
            if (random.nextBoolean()) {
                hashes.put(algorithm, "%016x".formatted(random.nextLong()).repeat(4));
            }
        }
        return hashes;
    }

    private static ListedFile named(String filename) {
        return ListedFile.of(filename, "https://files.example/" + filename, Map.of());
    }

    private static List<String> sorted(List<ListedFile> files) {
        return files.stream().map(ListedFile::toString).sorted().toList();
    }
}
