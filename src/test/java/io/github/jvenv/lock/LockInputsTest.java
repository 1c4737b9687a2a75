package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.Marker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LockInputsTest {
    private static LockInputs inputs(List<String> lines, Map<String, String> targets) {
        TreeMap<String, Marker> markers = new TreeMap<>();
        targets.forEach((name, marker) -> markers.put(name, Marker.parse(marker)));
        return new LockInputs(lines, markers);
    }

    @Test
    void areNotedInALock() {
        LockInputs inputs =
                inputs(List.of("requirement: b", "file a.txt: sha256:00"), Map.of("linux", "os_name == 'posix'"));
        Lock lock = inputs.notedIn(LockSamples.lock("packages = []\n[tool.other]\nx = 1\n"));
        assertEquals("""
                lock-version = "1.0"
                created-by = "tests"
                packages = []

                [tool.jvenv]
                inputs = [
                    "requirement: b",
                    "file a.txt: sha256:00",
                ]

                [tool.jvenv.targets]
                linux = 'os_name == "posix"'

                [tool.other]
                x = 1
                """, LockWriter.write(lock));
        assertEquals(Optional.of(inputs), LockInputs.of(LockSamples.read(LockWriter.write(lock))));
    }

    @Test
    void areAbsentWhereNobodyNotedThem() {
        for (String tool : List.of(
                "",
                "[tool.pdm]\n",
                "[tool.jvenv]\n",
                "[tool]\njvenv = 1\n",
                "[tool.jvenv]\ninputs = [1]\n",
                "[tool.jvenv]\ninputs = []\ntargets = []\n",
                "[tool.jvenv]\ninputs = []\ntargets = { a = 1 }\n",
                "[tool.jvenv]\ninputs = []\ntargets = { a = \"no marker\" }\n")) {
            assertEquals(Optional.empty(), LockInputs.of(LockSamples.lock("packages = []\n" + tool)), tool);
        }
    }

    @Test
    void sayWhatHasChanged() {
        LockInputs before = inputs(
                List.of("requirement: a>=1", "requirement: b", "requirement: b"),
                Map.of("linux", "os_name == 'posix'", "mac", "sys_platform == 'darwin'"));
        LockInputs now = inputs(
                List.of("requirement: b", "requirement: a>=2", "constraint: c<3"),
                Map.of("linux", "sys_platform == 'linux'", "windows", "os_name == 'nt'"));
        assertEquals(
                List.of(
                        "removed: requirement: a>=1",
                        "removed: requirement: b",
                        "added: requirement: a>=2",
                        "added: constraint: c<3",
                        "changed: target linux from os_name == \"posix\" to sys_platform == \"linux\"",
                        "removed: target mac",
                        "added: target windows"),
                before.changesTo(now));
        assertEquals(List.of(), before.changesTo(before));
    }

    @Test
    void orderIsNoChange() {
        LockInputs before = inputs(List.of("a: 1", "a: 2"), Map.of());
        assertEquals(List.of(), before.changesTo(inputs(List.of("a: 2", "a: 1"), Map.of())));
    }
}
