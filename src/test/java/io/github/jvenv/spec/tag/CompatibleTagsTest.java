package io.github.jvenv.spec.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CompatibleTagsTest {
    private static final Platform WINDOWS = new Platform.Windows("amd64");

    @Test
    void ordersTheTagsOfACPython() {
        assertEquals(
                List.of(
                        "cp33-cp33m-win_amd64",
                        "cp33-abi3-win_amd64",
                        "cp33-none-win_amd64",
                        "cp32-abi3-win_amd64",
                        "py33-none-win_amd64",
                        "py3-none-win_amd64",
                        "py32-none-win_amd64",
                        "py31-none-win_amd64",
                        "py30-none-win_amd64",
                        "cp33-none-any",
                        "py33-none-any",
                        "py3-none-any",
                        "py32-none-any",
                        "py31-none-any",
                        "py30-none-any"),
                texts(CompatibleTags.cpython(3, 3, List.of("cp33m"), WINDOWS)));
    }

    @Test
    void freeThreadedBuildHasItsOwnStableAbiInsteadOfTheOther() {
        List<String> tags = texts(CompatibleTags.cpython(3, 14, List.of("cp314t"), WINDOWS));
        assertEquals(
                List.of(
                        "cp314-cp314t-win_amd64",
                        "cp314-abi3t-win_amd64",
                        "cp314-none-win_amd64",
                        "cp313-abi3t-win_amd64"),
                tags.subList(0, 4));
        assertEquals(0, tags.stream().filter(tag -> tag.contains("abi3-")).count());
    }

    @Test
    void debugBuildAlsoLoadsOrdinaryModules() {
        assertEquals(
                List.of("cp313-cp313d-win_amd64", "cp313-cp313-win_amd64", "cp313-abi3-win_amd64"),
                texts(CompatibleTags.cpython(3, 13, List.of("cp313d", "cp313"), WINDOWS))
                        .subList(0, 3));
    }

    @Test
    void pypyHasNoStableAbi() {
        assertEquals(
                List.of(
                        "pp30-pypy30_pp73-win_amd64",
                        "pp30-none-win_amd64",
                        "py30-none-win_amd64",
                        "py3-none-win_amd64",
                        "pp3-none-any",
                        "py30-none-any",
                        "py3-none-any"),
                texts(CompatibleTags.pypy(3, 0, List.of("pypy30_pp73"), WINDOWS)));
    }

    @Test
    void ranksAWheelByItsBestTag() {
        CompatibleTags tags = CompatibleTags.cpython(3, 13, List.of("cp313"), WINDOWS);
        assertEquals(OptionalInt.of(0), tags.rank(Tag.parseSet("py3.cp313-cp313-any.win_amd64")));
        assertEquals(
                OptionalInt.of(tags.tags().indexOf(Tag.parse("py3-none-any"))),
                tags.rank(Tag.parseSet("py2.py3-none-any")));
        assertEquals(OptionalInt.empty(), tags.rank(Tag.parseSet("cp313-cp313-win_arm64")));
        assertEquals(OptionalInt.empty(), tags.rank(List.of()));
    }

    private static List<String> texts(CompatibleTags tags) {
        return tags.tags().stream().map(Tag::toString).toList();
    }
}
