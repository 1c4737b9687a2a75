package io.github.jvenv.spec.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.testing.PythonOracle;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The facts that this room asks of a probe are enough to conclude what {@code packaging} concludes within the interpreter. */
class TargetOfThisPythonTest {
    @Test
    void hasTheTagsThatPackagingFinds() {
        List<List<String>> answers =
                PythonOracle.orSkip().answer("targets.py", List.of(List.of("facts"), List.of("sys_tags")));
        Map<String, String> facts = new TreeMap<>();
        answers.get(0)
                .forEach(
                        fact -> facts.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1)));
        Platform platform = platform(facts);
        PythonAbi abi = abi(facts);
        facts.keySet()
                .removeAll(
                        List.of("debug", "free_threaded", "pymalloc", "suffix", "system", "machine", "bits", "libc"));
        Target target = Target.of(MarkerEnvironment.of(facts), abi, platform);
        assertEquals(
                answers.get(1), target.tags().tags().stream().map(Tag::toString).toList());
    }

    private static PythonAbi abi(Map<String, String> facts) {
        if (!facts.get("implementation_name").equals("cpython")) {
            return PythonAbi.ofExtensionSuffix(facts.get("suffix"));
        }
        String[] version = facts.get("python_version").split("\\.");
        Set<PythonAbi.Trait> traits = EnumSet.noneOf(PythonAbi.Trait.class);
        if (facts.get("free_threaded").equals("1")) {
            traits.add(PythonAbi.Trait.FREE_THREADED);
        }
        if (facts.get("debug").equals("1")) {
            traits.add(PythonAbi.Trait.DEBUG);
        }
        if (!facts.get("pymalloc").equals("1")) {
            traits.add(PythonAbi.Trait.WITHOUT_PYMALLOC);
        }
        return PythonAbi.cpython(Integer.parseInt(version[0]), Integer.parseInt(version[1]), traits);
    }

    private static Platform platform(Map<String, String> facts) {
        Assumptions.assumeTrue(facts.get("system").equals("Linux"), "This test is written for Linux.");
        String[] glibc = facts.get("libc").split("[ .]");
        Assumptions.assumeTrue(glibc.length >= 3, "This test is written for the GNU C library.");
        return Platform.Linux.of(
                new LibC.Glibc(Integer.parseInt(glibc[1]), Integer.parseInt(glibc[2])),
                facts.get("machine"),
                Integer.parseInt(facts.get("bits")));
    }
}
