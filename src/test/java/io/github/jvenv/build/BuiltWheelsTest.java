package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.wheel.Wheel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltWheelsTest {
    private static final List<String> OLD = List.of("setuptools 79.0", "wheel 0.45");
    private static final List<String> NEW = List.of("setuptools 80.0", "wheel 0.45");

    @TempDir
    Path directory;

    @Test
    void findsTheLatestWheelOfAKey() throws IOException {
        Store store = Store.at(directory.resolve("store"), Clock.systemUTC());
        BuiltWheels wheels = new BuiltWheels(store);
        BuildKey key = key("sha256:12", Map.of());
        assertEquals(Optional.empty(), wheels.find(key));
        wheels.put(key, OLD, built("one"));
        StoredWheel second = wheels.put(key, NEW, built("two"));
        assertEquals(Optional.of(second), wheels.find(key));
        assertEquals(Optional.empty(), wheels.find(key("sha256:13", Map.of())));
    }

    @Test
    void findsNothingWhereTheWheelOrTheNoteIsGone() throws IOException {
        Store store = Store.at(directory.resolve("store"), Clock.systemUTC());
        BuiltWheels wheels = new BuiltWheels(store);
        BuildKey key = key("sha256:12", Map.of());
        StoredWheel wheel = wheels.put(key, OLD, built("one"));
        Path note = store.derivedFrom(key.digest(), "built-wheel");
        assertEquals(List.of(wheel.sha256().hex(), "setuptools 79.0", "wheel 0.45"), Files.readAllLines(note));
        Files.writeString(note, "damaged");
        assertEquals(Optional.empty(), wheels.find(key));
        wheels.put(key, OLD, built("one"));
        FileTree.delete(wheel.file().getParent());
        assertEquals(Optional.empty(), wheels.find(key));
    }

    @Test
    void keysDifferInEverythingThatDetermines() {
        BuildKey key = key("git:ab", Map.of("HOME", "/x"));
        Set<String> digests = new TreeSet<>();
        List<BuildKey> others = List.of(
                key("git:ac", Map.of()),
                key("git:ab", Map.of("CFLAGS", "-O3")),
                key("git:ab", Map.of("SETUPTOOLS_SCM_PRETEND_VERSION", "1")),
                BuildKey.of("git:ab", "sub", ConfigSettings.NONE, "cp312", Map.of()),
                BuildKey.of("git:ab", "", ConfigSettings.NONE, "cp313", Map.of()),
                BuildKey.of("git:ab", "", ConfigSettings.parse(List.of("a=1")), "cp312", Map.of()),
                BuildKey.of("git:ab", "", ConfigSettings.parse(List.of("a=1", "a=2")), "cp312", Map.of()),
                BuildKey.of("git:ab", "", ConfigSettings.parse(List.of("a=1", "b=2")), "cp312", Map.of()),
                key);
        others.forEach(other -> digests.add(other.digest().hex()));
        assertEquals(others.size(), digests.size());
        assertEquals(key.digest(), key("git:ab", Map.of("PATH", "/y")).digest());
        assertFalse(key("git:ab", Map.of("CMAKE_ARGS", "secret")).toString().contains("secret"));
        assertTrue(digests.contains(key.digest().hex()));
    }

    private static BuildKey key(String source, Map<String, String> variables) {
        return BuildKey.of(source, "", ConfigSettings.NONE, "cp312", variables);
    }

    private BuiltWheel built(String content) throws IOException {
        Path place = Files.createTempDirectory(directory, "wheel");
        Wheel wheel = Wheel.open(
                WheelBuilder.of("demo", "1.0").file("demo.py", content).writeTo(place));
        return new BuiltWheel(wheel.file(), wheel.filename(), wheel.coreMetadata());
    }
}
