package io.github.jvenv.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EnvironmentImageTest {
    @Test
    void isOrderedByPathWhateverTheOrderOfPutting() {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("lib/b"), Content.of("b"))
                .link(path("lib-a"), "lib")
                .file(path("lib/a"), Content.of("a"))
                .build();
        assertEquals("[lib-a, lib/a, lib/b]", image.entries().keySet().toString());
    }

    @Test
    void aPathCanBePutOnce() {
        EnvironmentImage.Builder builder = EnvironmentImage.builder().file(path("a"), Content.of("1"));
        assertEquals(
                "Two files want the same place in the environment: a.",
                assertThrows(Failure.class, () -> builder.link(path("a"), "b")).getMessage());
    }

    @Test
    void nothingLiesBelowAFileOrALink() {
        for (String between : new String[] {"", "/lib-x", "/lib.x"}) {
            EnvironmentImage.Builder builder = EnvironmentImage.builder()
                    .link(path("env/lib"), "elsewhere")
                    .file(path("env/lib" + between + "/deep/a"), Content.of("a"));
            assertEquals(
                    "The environment cannot hold env/lib" + between + "/deep/a, because env/lib is not a directory.",
                    assertThrows(Failure.class, builder::build).getMessage());
        }
    }

    @Test
    void namesThatSortBetweenAFileAndWhatLiesBelowItHideNothing() {
        EnvironmentImage.Builder builder = EnvironmentImage.builder()
                .file(path("a"), Content.of("a"))
                .file(path("a-b/c"), Content.of("c"))
                .file(path("a.b"), Content.of("b"))
                .file(path("a/b"), Content.of("b"));
        assertEquals(
                "The environment cannot hold a/b, because a is not a directory.",
                assertThrows(Failure.class, builder::build).getMessage());
    }

    @Test
    void aDirectoryThatIsNotEmptyNeedsNoEntry() {
        EnvironmentImage empty = EnvironmentImage.builder()
                .put(path("include"), new ImageEntry.EmptyDirectory())
                .build();
        EnvironmentImage header = EnvironmentImage.builder()
                .file(path("include/python3.13/greenlet.h"), Content.of("h"))
                .build();
        assertEquals(header, empty.overlaidBy(header));
        assertEquals(header, header.overlaidBy(empty));
    }

    @Test
    void whereTwoImagesHaveAPathTheUpperOneCounts() {
        EnvironmentImage lower = EnvironmentImage.builder()
                .file(path("a"), Content.of("lower"))
                .file(path("b"), Content.of("lower"))
                .build();
        EnvironmentImage upper =
                EnvironmentImage.builder().file(path("b"), Content.of("upper")).build();
        assertEquals(
                EnvironmentImage.builder()
                        .file(path("a"), Content.of("lower"))
                        .file(path("b"), Content.of("upper"))
                        .build(),
                lower.overlaidBy(upper));
    }

    @Test
    void layingOverIsAsGoodAsPuttingAllTogether() {
        Random random = new Random(20261127);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            EnvironmentImage lower = find(entries(random)).orElse(EnvironmentImage.empty());
            EnvironmentImage upper = find(entries(random)).orElse(EnvironmentImage.empty());
            TreeMap<RelativePath, ImageEntry> both = new TreeMap<>(lower.entries());
            both.putAll(upper.entries());
            Optional<EnvironmentImage> together = find(both);
            if (together.isEmpty()) {
                refused++;
                assertThrows(Failure.class, () -> lower.overlaidBy(upper), () -> lower + " under " + upper);
            } else {
                assertEquals(together.get(), lower.overlaidBy(upper), () -> lower + " under " + upper);
            }
        }
        assertTrue(refused > 1000, refused + " refused");
    }

    private static SortedMap<RelativePath, ImageEntry> entries(Random random) {
        SortedMap<RelativePath, ImageEntry> entries = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            StringBuilder path = new StringBuilder();
            for (int depth = random.nextInt(3); depth >= 0; depth--) {
                path.append("a,a-b,b,\u0001".split(",")[random.nextInt(4)]).append(depth > 0 ? "/" : "");
            }
            entries.put(
                    path(path.toString()),
                    random.nextInt(3) > 0
                            ? new ImageEntry.EmptyDirectory()
                            : new ImageEntry.LinkEntry(String.valueOf(random.nextInt(2))));
        }
        return entries;
    }

    private static Optional<EnvironmentImage> find(SortedMap<RelativePath, ImageEntry> entries) {
        EnvironmentImage.Builder builder = EnvironmentImage.builder();
        entries.forEach(builder::put);
        try {
            return Optional.of(builder.build());
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    @Test
    void withoutLeavesTheRest() {
        EnvironmentImage image = EnvironmentImage.builder()
                .file(path("a.py"), Content.of("a"))
                .file(path("a.pyc"), Content.of("a"))
                .build();
        assertEquals(
                Set.of(path("a.py")),
                image.without(path -> path.value().endsWith(".pyc")).entries().keySet());
    }

    private static RelativePath path(String text) {
        return RelativePath.of(text);
    }
}
