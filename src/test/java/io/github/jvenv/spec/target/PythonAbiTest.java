package io.github.jvenv.spec.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonAbi.Trait;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PythonAbiTest {
    private static final List<String> SUFFIXES = List.of(
            ".cpython-310-x86_64-linux-gnu.so",
            ".cpython-313t-darwin.so",
            ".cp310-win_amd64.pyd",
            ".pypy38-pp73-x86_64-linux-gnu.so",
            ".graalpy-38-native-x86_64-darwin.dylib",
            ".graalpy242-312-native-x86_64-linux.so",
            ".pyston-23-x86_64-linux-gnu.so",
            "..so");

    @Test
    void namesTheKindOfBuild() {
        assertEquals(List.of("cp313"), PythonAbi.cpython(3, 13).tags());
        assertEquals(
                List.of("cp313t"),
                PythonAbi.cpython(3, 13, Set.of(Trait.FREE_THREADED)).tags());
        assertEquals(
                List.of("cp313td", "cp313t"),
                PythonAbi.cpython(3, 13, Set.of(Trait.FREE_THREADED, Trait.DEBUG))
                        .tags());
        assertEquals(List.of("cp37m"), PythonAbi.cpython(3, 7).tags());
        assertEquals(
                List.of("cp37dm"), PythonAbi.cpython(3, 7, Set.of(Trait.DEBUG)).tags());
    }

    @Test
    void oldBuildsForLinuxHadWideText() {
        Platform linux = Platform.parse("manylinux_2_17_x86_64");
        assertEquals(List.of("cp27mu"), PythonAbi.cpython(2, 7, linux).tags());
        assertEquals(
                List.of("cp27m"),
                PythonAbi.cpython(2, 7, Platform.parse("win_amd64")).tags());
        assertEquals(List.of("cp36m"), PythonAbi.cpython(3, 6, linux).tags());
    }

    @Test
    void readsTheEndOfModuleNames() {
        assertEquals(
                List.of("pypy310_pp73"),
                PythonAbi.ofExtensionSuffix(".pypy310-pp73-x86_64-linux-gnu.so").tags());
        assertEquals(List.of(), PythonAbi.ofExtensionSuffix(".pyd").tags());
    }

    @Test
    void agreesWithPackaging() {
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (int minor = 5; minor <= 15; minor++) {
            for (int build = 0; build < 8; build++) {
                boolean debug = (build & 1) != 0;
                boolean freeThreaded = (build & 2) != 0;
                boolean pymalloc = (build & 4) != 0;
                questions.add(
                        List.of("cpython_abis", "3", minor + "", digit(debug), digit(freeThreaded), digit(pymalloc)));
                Set<Trait> traits = EnumSet.noneOf(Trait.class);
                if (freeThreaded) {
                    traits.add(Trait.FREE_THREADED);
                }
                if (debug) {
                    traits.add(Trait.DEBUG);
                }
                if (!pymalloc) {
                    traits.add(Trait.WITHOUT_PYMALLOC);
                }
                ours.add(PythonAbi.cpython(3, minor, traits).tags());
            }
        }
        for (String suffix : SUFFIXES) {
            questions.add(List.of("suffix_abis", suffix));
            ours.add(PythonAbi.ofExtensionSuffix(suffix).tags());
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("tags.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }

    @Test
    void tellsHowACPythonWasBuilt() {
        assertEquals("free-threaded", kind("cp313t"));
        assertEquals("debug", kind("cp313d", "cp313"));
        assertEquals("debug", kind("cp37dm"));
        assertEquals("free-threaded debug", kind("cp314td", "cp314t"));
        for (String other : List.of("cp313", "cp37m", "cp27mu", "pypy310_pp73", "graalpy242_312_native", "cpt", "")) {
            assertEquals("", kind(other), other);
        }
    }

    private static String kind(String... tags) {
        PythonAbi abi = new PythonAbi(List.of(tags));
        return ((abi.isFreeThreaded() ? "free-threaded " : "") + (abi.isDebug() ? "debug" : "")).strip();
    }

    private static String digit(boolean value) {
        return value ? "1" : "0";
    }
}
