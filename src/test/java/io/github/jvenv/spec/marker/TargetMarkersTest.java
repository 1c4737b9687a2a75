package io.github.jvenv.spec.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TargetMarkersTest {
    private static final List<String> SYSTEMS = List.of("linux", "win32", "darwin");

    /** A target whose name says what it is: {@code linux-x86_64-3.12.1}, {@code win32-AMD64-3.9.0-pypy}. */
    private static MarkerEnvironment target(String name) {
        String[] parts = name.split("-");
        String system = switch (parts[0]) {
            case "linux" -> "Linux";
            case "win32" -> "Windows";
            default -> "Darwin";
        };
        boolean pypy = parts.length > 3;
        return MarkerTest.environment(Map.of(
                "sys_platform",
                parts[0],
                "platform_system",
                system,
                "os_name",
                system.equals("Windows") ? "nt" : "posix",
                "platform_machine",
                parts[1],
                "python_full_version",
                parts[2],
                "python_version",
                parts[2].substring(0, parts[2].lastIndexOf('.')),
                "implementation_name",
                pypy ? "pypy" : "cpython",
                "platform_python_implementation",
                pypy ? "PyPy" : "CPython",
                "implementation_version",
                pypy ? "7.3.12" : parts[2]));
    }

    private static TargetMarkers markers(String... names) {
        SortedMap<String, MarkerEnvironment> targets = new TreeMap<>();
        for (String name : names) {
            targets.put(name, target(name));
        }
        return TargetMarkers.of(targets);
    }

    private static String distinguishing(TargetMarkers markers, String... some) {
        return markers.distinguishing(Set.of(some)).orElseThrow().toString();
    }

    @Test
    void needsNoMarkerForAllTargets() {
        TargetMarkers markers = markers("linux-x86_64-3.12.0", "win32-AMD64-3.12.0");
        assertEquals(Optional.empty(), markers.distinguishing(Set.of("linux-x86_64-3.12.0", "win32-AMD64-3.12.0")));
    }

    @Test
    void asksForTheSystemFirst() {
        TargetMarkers markers = markers("linux-x86_64-3.12.0", "win32-AMD64-3.12.0", "darwin-arm64-3.12.0");
        assertEquals("sys_platform == \"win32\"", distinguishing(markers, "win32-AMD64-3.12.0"));
        assertEquals(
                "sys_platform != \"darwin\"", distinguishing(markers, "win32-AMD64-3.12.0", "linux-x86_64-3.12.0"));
    }

    @Test
    void asksForARangeOfVersions() {
        TargetMarkers markers =
                markers("linux-x86_64-3.9.1", "linux-x86_64-3.10.0", "linux-x86_64-3.11.0", "linux-x86_64-3.12.0");
        assertEquals("python_version < \"3.10\"", distinguishing(markers, "linux-x86_64-3.9.1"));
        assertEquals("python_version < \"3.11\"", distinguishing(markers, "linux-x86_64-3.9.1", "linux-x86_64-3.10.0"));
        assertEquals("python_version >= \"3.12\"", distinguishing(markers, "linux-x86_64-3.12.0"));
        assertEquals("python_version == \"3.10\"", distinguishing(markers, "linux-x86_64-3.10.0"));
        assertEquals(
                "python_version >= \"3.10\" and python_version < \"3.12\"".length(),
                distinguishing(markers, "linux-x86_64-3.10.0", "linux-x86_64-3.11.0")
                        .length());
    }

    @Test
    void joinsConditionsAndAlternatives() {
        TargetMarkers markers = markers(
                "linux-x86_64-3.11.0",
                "linux-aarch64-3.11.0",
                "linux-x86_64-3.12.0",
                "linux-aarch64-3.12.0",
                "win32-AMD64-3.12.0");
        assertEquals(
                "python_version < \"3.12\" and platform_machine == \"aarch64\"",
                distinguishing(markers, "linux-aarch64-3.11.0"));
        assertEquals(
                "sys_platform == \"win32\" or python_version < \"3.12\"",
                distinguishing(markers, "linux-aarch64-3.11.0", "linux-x86_64-3.11.0", "win32-AMD64-3.12.0"));
        assertEquals(
                "python_version < \"3.12\" and platform_machine == \"aarch64\""
                        + " or python_version >= \"3.12\" and platform_machine == \"x86_64\"",
                distinguishing(markers, "linux-aarch64-3.11.0", "linux-x86_64-3.12.0"));
    }

    @Test
    void asksForWhateverTellsTargetsApart() {
        assertEquals(
                "implementation_name == \"pypy\"",
                distinguishing(markers("linux-x86_64-3.9.0", "linux-x86_64-3.9.0-pypy"), "linux-x86_64-3.9.0-pypy"));
        assertEquals(
                "python_full_version < \"3.12.4\"",
                distinguishing(markers("linux-x86_64-3.12.1", "linux-x86_64-3.12.4"), "linux-x86_64-3.12.1"));
    }

    @Test
    void saysWhichTargetsNoMarkerTellsApart() {
        SortedMap<String, MarkerEnvironment> targets = new TreeMap<>();
        targets.put("glibc", target("linux-x86_64-3.12.0"));
        targets.put("musl", target("linux-x86_64-3.12.0"));
        targets.put("windows", target("win32-AMD64-3.12.0"));
        TargetMarkers markers = TargetMarkers.of(targets);
        assertEquals("sys_platform == \"linux\"", distinguishing(markers, "glibc", "musl"));
        IndistinguishableTargetsFailure failure = assertThrows(
                IndistinguishableTargetsFailure.class, () -> markers.distinguishing(Set.of("musl", "windows")));
        assertEquals(
                "No marker tells the targets 'musl' and 'glibc' apart: implementation, version of Python, system and"
                        + " processor are the same.",
                failure.getMessage());
        assertEquals(Optional.of("Lock them in files of their own."), failure.hint());
        assertEquals(2, Set.copyOf(markers.byName().values()).size());
    }

    @Test
    void describesTargetsInFull() {
        TargetMarkers markers = markers("linux-x86_64-3.12.1", "win32-AMD64-3.12.1", "win32-AMD64-3.12.4");
        assertEquals(
                "sys_platform == \"linux\" and python_version == \"3.12\" and platform_machine == \"x86_64\""
                        + " and implementation_name == \"cpython\"",
                markers.describing("linux-x86_64-3.12.1").toString());
        assertEquals(
                "sys_platform == \"win32\" and python_version == \"3.12\" and platform_machine == \"AMD64\""
                        + " and implementation_name == \"cpython\" and python_full_version == \"3.12.4\"",
                markers.describing("win32-AMD64-3.12.4").toString());
    }

    @Test
    void markersHoldOnTheGivenTargetsAndOnNoOthers() {
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            List<String> names = new ArrayList<>(targets(random, 1 + random.nextInt(14)));
            TargetMarkers markers = markers(names.toArray(String[]::new));
            Set<String> some = new TreeSet<>();
            names.forEach(name -> {
                if (random.nextBoolean()) {
                    some.add(name);
                }
            });
            if (some.isEmpty()) {
                continue;
            }
            Optional<Marker> marker = markers.distinguishing(some);
            assertEquals(some.size() == names.size(), marker.isEmpty());
            marker.ifPresent(found -> {
                for (String name : names) {
                    assertEquals(some.contains(name), found.evaluate(target(name)), () -> found + " on " + name);
                }
                assertEquals(found, Marker.parse(found.toString()));
                assertEquals(marker, markers(names.toArray(String[]::new)).distinguishing(some));
            });
        }
    }

    @Test
    void descriptionsHoldOnTheirTargetsOnly() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Set<String> names = targets(random, 1 + random.nextInt(10));
            TargetMarkers markers = markers(names.toArray(String[]::new));
            for (String name : names) {
                Marker marker = markers.describing(name);
                names.forEach(
                        other -> assertEquals(name.equals(other), marker.evaluate(target(other)), marker::toString));
            }
            assertEquals(names.size(), Set.copyOf(markers.byName().values()).size());
        }
    }

    @Test
    void findsAMarkerForVeryManyTargets() {
        Set<String> names = targets(new Random(6), 80);
        Set<String> some = new TreeSet<>();
        names.forEach(name -> {
            if (name.hashCode() % 3 == 0) {
                some.add(name);
            }
        });
        Marker marker =
                markers(names.toArray(String[]::new)).distinguishing(some).orElseThrow();
        names.forEach(name -> assertEquals(some.contains(name), marker.evaluate(target(name)), marker::toString));
    }

    private static Set<String> targets(Random random, int count) {
        Set<String> names = new TreeSet<>();
        while (names.size() < count) {
            String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
            String machine = system.equals("win32")
                    ? "AMD64"
                    : random.nextBoolean() ? "x86_64" : system.equals("linux") ? "aarch64" : "arm64";
            String version = "3." + (8 + random.nextInt(7)) + "." + random.nextInt(2);
            names.add(system + "-" + machine + "-" + version + (random.nextInt(5) == 0 ? "-pypy" : ""));
        }
        return names;
    }

    @Test
    void markersCanBeJoined() {
        Marker windows = Marker.parse("sys_platform == 'win32'");
        Marker old = Marker.parse("python_version < '3.9' or extra == 'old'");
        Marker both = Marker.parse("os_name == 'nt' and python_version < '3.9'");
        assertEquals(
                Marker.parse("sys_platform == 'win32' and (python_version < '3.9' or extra == 'old')"),
                windows.and(old));
        assertEquals(
                Marker.parse("(python_version < '3.9' or extra == 'old') and sys_platform == 'win32'"),
                old.and(windows));
        assertEquals(
                Marker.parse("os_name == 'nt' and python_version < '3.9' and sys_platform == 'win32'"),
                both.and(windows));
        assertEquals(
                Marker.parse("sys_platform == 'win32' or python_version < '3.9' or extra == 'old'"), windows.or(old));
        assertEquals(
                Marker.parse("os_name == 'nt' and python_version < '3.9' or sys_platform == 'win32'"),
                both.or(windows));
    }

    @Test
    void anEnvironmentHasNeitherExtraNorGroups() {
        MarkerEnvironment environment = target("linux-x86_64-3.12.1");
        assertTrue(Marker.parse("sys_platform == 'linux'").evaluate(environment));
        assertFalse(Marker.parse("sys_platform == 'win32'").evaluate(environment));
        for (String marker : List.of("extra == \"a\"", "\"a\" in extras", "\"a\" in dependency_groups")) {
            UndefinedMarkerFailure failure = assertThrows(
                    UndefinedMarkerFailure.class, () -> Marker.parse(marker).evaluate(environment));
            String variable = marker.replaceAll(" ==.*|.* in ", "");
            assertEquals(
                    "The marker comparison " + marker + " has no meaning: " + variable
                            + " has a value only where something is installed.",
                    failure.getMessage());
        }
    }
}
