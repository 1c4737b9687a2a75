package io.github.jvenv.spec.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole lists, compared with those of Python's {@code packaging}. */
class TagsAgainstPackagingTest {
    private static final List<String> ARCHITECTURES =
            List.of("x86_64", "i686", "aarch64", "armv7l", "armv8l", "armv6l", "ppc64le", "s390x", "riscv64", "sparc");
    private static final List<String> MAC_ARCHITECTURES =
            List.of("x86_64", "arm64", "i386", "ppc", "ppc64", "intel", "universal2");

    private final List<List<String>> questions = new ArrayList<>();
    private final List<List<String>> ours = new ArrayList<>();

    @Test
    void platformsAgree() {
        for (String architecture : ARCHITECTURES) {
            for (int minor : List.of(4, 5, 12, 16, 17, 28, 36, 41)) {
                linux("glibc", new LibC.Glibc(2, minor), 2, minor, architecture);
            }
            linux("glibc", new LibC.Glibc(3, 2), 3, 2, architecture);
            linux("musl", new LibC.Musl(1, 2), 1, 2, architecture);
            linux("none", new LibC.Unportable(), 0, 0, architecture);
        }
        for (String architecture : MAC_ARCHITECTURES) {
            for (int minor = 0; minor <= 16; minor++) {
                macOs(10, minor, architecture);
            }
            for (int major : List.of(11, 12, 14, 26)) {
                macOs(major, 3, architecture);
            }
        }
        for (int level : List.of(15, 16, 24)) {
            ask(new Platform.Android(level, "arm64_v8a").tags(), "android", level + "", "arm64_v8a");
        }
        for (int major : List.of(11, 12, 13, 17)) {
            ask(new Platform.Ios(major, 3, "arm64_iphoneos").tags(), "ios", major + "", "3", "arm64_iphoneos");
        }
        assertAgreement();
    }

    @Test
    void cpythonAgrees() {
        cpython(3, 13, "cp313", Platform.parse("manylinux_2_36_x86_64"));
        cpython(3, 13, "cp313t", Platform.parse("manylinux_2_36_x86_64"));
        cpython(3, 15, "cp315t", Platform.parse("manylinux_2_36_x86_64"));
        cpython(3, 9, "cp39", Platform.parse("musllinux_1_2_aarch64"));
        cpython(3, 12, "cp312", Platform.parse("macosx_14_0_arm64"));
        cpython(3, 8, "cp38", Platform.parse("macosx_10_15_x86_64"));
        cpython(3, 13, "cp313", Platform.parse("win_amd64"));
        cpython(3, 13, "cp313td cp313t", Platform.parse("win_arm64"));
        cpython(3, 10, "cp310d cp310", Platform.parse("win32"));
        cpython(3, 7, "cp37m", Platform.parse("manylinux_2_28_armv7l"));
        cpython(3, 2, "cp32mu", Platform.parse("manylinux_2_17_i686"));
        cpython(2, 7, "cp27mu", Platform.parse("manylinux_2_17_x86_64"));
        cpython(3, 13, "cp313 abi3 none", Platform.parse("win_amd64"));
        cpython(3, 13, "cp313t abi3 abi3t none", Platform.parse("win_amd64"));
        cpython(3, 13, "", Platform.parse("win_amd64"));
        assertAgreement();
    }

    @Test
    void otherImplementationsAgree() {
        Platform linux = Platform.parse("manylinux_2_36_x86_64");
        String platforms = String.join(" ", linux.tags());
        ask(
                texts(CompatibleTags.pypy(3, 10, List.of("pypy310_pp73"), linux)),
                "pypy",
                "3",
                "10",
                "pypy310_pp73",
                platforms);
        ask(
                texts(CompatibleTags.generic("graalpy", 3, 12, List.of("graalpy312_native"), linux)),
                "generic",
                "graalpy",
                "3",
                "12",
                "graalpy312_native",
                platforms);
        ask(
                texts(CompatibleTags.generic("pyston", 3, 8, List.of("none", "pyston_23"), linux)),
                "generic",
                "pyston",
                "3",
                "8",
                "none pyston_23",
                platforms);
        assertAgreement();
    }

    @Test
    void readingAgrees() {
        TagTexts texts = new TagTexts(425);
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            String text = texts.next();
            ask(parsed(text), "parse", text);
        }
        assertAgreement();
    }

    private void linux(String name, LibC libc, int major, int minor, String architecture) {
        ask(new Platform.Linux(libc, architecture).tags(), "linux", name, major + "", minor + "", architecture);
    }

    private void macOs(int major, int minor, String architecture) {
        ask(new Platform.MacOs(major, minor, architecture).tags(), "macos", major + "", minor + "", architecture);
    }

    private void cpython(int major, int minor, String abis, Platform platform) {
        List<String> abiList = abis.isEmpty() ? List.of() : List.of(abis.split(" "));
        ask(
                texts(CompatibleTags.cpython(major, minor, abiList, platform)),
                "cpython",
                major + "",
                minor + "",
                abis,
                String.join(" ", platform.tags()));
    }

    private void ask(List<String> answer, String... question) {
        questions.add(List.of(question));
        ours.add(answer);
    }

    private void assertAgreement() {
        List<List<String>> theirs = PythonOracle.orSkip().answer("tags.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }

    private static List<String> parsed(String text) {
        try {
            return Tag.parseSet(text).stream().map(Tag::toString).sorted().toList();
        } catch (SyntaxFailure e) {
            return List.of("invalid");
        }
    }

    private static List<String> texts(CompatibleTags tags) {
        return tags.tags().stream().map(Tag::toString).toList();
    }
}
