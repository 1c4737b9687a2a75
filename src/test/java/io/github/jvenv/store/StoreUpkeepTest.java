package io.github.jvenv.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.store.StoreUpkeep.Amount;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreUpkeepTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path temporary;

    @Test
    void measuresEveryArea() throws IOException {
        StoredWheel wheel = put("alpha");
        file("index/pages/ab/cd", "twelve bytes", 0);

        Map<StoreArea, Amount> sizes = store(NOW).upkeep().sizes();

        assertEquals(new Amount(1, Files.size(wheel.file())), sizes.get(StoreArea.WHEELS));
        assertEquals(new Amount(1, 12), sizes.get(StoreArea.INDEX));
        assertEquals(new Amount(0, 0), sizes.get(StoreArea.SOURCES));
    }

    @Test
    void prunesWhatWasNotUsedForLong() throws IOException {
        StoredWheel old = put("alpha");
        StoredWheel young = put("beta");
        unusedFor(31, old.file().getParent());
        unusedFor(29, young.file().getParent());
        Path answer = file("index/pages/ab/cd", "old", 31);
        Path fresh = file("index/pages/ab/ef", "young", 1);
        Path interpreter = file("interpreters/3.13.5-1.5.12-linux-x86_64/bin/python", "", 400);
        unusedFor(400, interpreter.getParent().getParent());

        Map<StoreArea, Amount> pruned = store(NOW).upkeep().prune(MONTH);

        assertEquals(
                Map.of(StoreArea.WHEELS, 1, StoreArea.INDEX, 1),
                pruned.entrySet().stream()
                        .filter(each -> each.getValue().entries() > 0)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().entries())));
        assertFalse(Files.exists(old.file().getParent()));
        assertTrue(Files.exists(young.file()));
        assertFalse(Files.exists(answer));
        assertTrue(Files.exists(fresh));
        assertTrue(Files.exists(interpreter));
        assertEquals(List.of(), children("incoming"));
    }

    @Test
    void aUsedWheelIsYoungAgain() throws IOException {
        StoredWheel wheel = put("alpha");
        unusedFor(31, wheel.file().getParent());

        assertTrue(store(NOW).findWheel(wheel.sha256()).isPresent());
        store(NOW).upkeep().prune(MONTH);

        assertTrue(Files.exists(wheel.file()));
    }

    @Test
    void aLookWhetherAllIsSoundMakesNothingYoung() throws IOException {
        StoredWheel wheel = put("alpha");
        store(NOW).unpacked(wheel);
        unusedFor(31, wheel.file().getParent());

        assertEquals(1, store(NOW).upkeep().verify(new Workers(1)).sound());
        store(NOW).upkeep().prune(MONTH);

        assertFalse(Files.exists(wheel.file()));
    }

    @Test
    void whatABuildMayBeAboutToLinkStaysWhateverTheAge() throws IOException {
        StoredWheel wheel = put("alpha");
        Files.setLastModifiedTime(wheel.file().getParent(), FileTime.from(NOW.minus(Duration.ofMinutes(59))));

        store(NOW).upkeep().prune(Duration.ZERO);
        assertTrue(Files.exists(wheel.file()));

        store(NOW.plus(Duration.ofMinutes(2))).upkeep().prune(Duration.ZERO);
        assertFalse(Files.exists(wheel.file()));
    }

    @Test
    void mendsTreesAndRemovesWhatIsDamaged() throws IOException {
        StoredWheel sound = put("alpha");
        StoredWheel edited = put("beta");
        StoredWheel damaged = put("gamma");
        store(NOW).unpacked(sound);
        store(NOW).unpacked(edited);
        Files.writeString(edited.tree().resolve("beta/__init__.py"), "edited");
        Files.writeString(damaged.file(), "no wheel");
        Path source = file("sources/" + Sha256.of(new byte[] {1}).hex() + "/delta-1.0.tar.gz", "altered", 0);

        StoreUpkeep.Verification verification = store(NOW).upkeep().verify(new Workers(2));

        assertEquals(
                new StoreUpkeep.Verification(
                        1,
                        List.of("beta-1.0-py3-none-any.whl"),
                        List.of("delta-1.0.tar.gz", "gamma-1.0-py3-none-any.whl")),
                verification);
        assertEquals("NAME = 'beta'\n", Files.readString(edited.tree().resolve("beta/__init__.py")));
        assertFalse(Files.exists(damaged.file()));
        assertFalse(Files.exists(source));
    }

    private Store store(Instant now) {
        return Store.at(temporary.resolve("store"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private StoredWheel put(String name) throws IOException {
        Path wheel = WheelBuilder.of(name, "1.0")
                .file(name + "/__init__.py", "NAME = '" + name + "'\n")
                .writeTo(temporary);
        return store(NOW).putWheel(WheelFilename.parse(wheel.getFileName().toString()), wheel);
    }

    private Path file(String path, String text, int days) throws IOException {
        Path file = temporary.resolve("store").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        unusedFor(days, file);
        return file;
    }

    private static void unusedFor(int days, Path entry) throws IOException {
        Files.setLastModifiedTime(entry, FileTime.from(NOW.minus(Duration.ofDays(days))));
    }

    private List<String> children(String directory) throws IOException {
        try (var all = Files.list(temporary.resolve("store").resolve(directory))) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
