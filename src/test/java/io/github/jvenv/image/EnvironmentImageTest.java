package io.github.jvenv.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import java.util.Set;
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
