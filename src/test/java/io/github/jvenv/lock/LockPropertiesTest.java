package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomlj.Toml;
import org.tomlj.TomlVersion;

/** What holds for any lock, tried with made-up ones. */
class LockPropertiesTest {
    private final LockSamples samples = new LockSamples(751);

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int i = 0; i < 2_000; i++) {
            Lock lock = samples.next();
            String text = LockWriter.write(lock);
            Lock again = LockSamples.read(text);
            assertEquals(lock, again, text);
            assertEquals(text, LockWriter.write(again));
            assertTrue(text.endsWith("\n") && !text.endsWith("\n\n") && text.indexOf('\r') < 0, text);
        }
    }

    @Test
    void whatIsWrittenIsTomlOfTheFirstVersion() {
        for (int i = 0; i < 500; i++) {
            String text = LockWriter.write(samples.next());
            assertFalse(Toml.parse(text, TomlVersion.V1_0_0).hasErrors(), text);
        }
    }

    @Test
    void orderDoesNotMatter() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            Lock lock = samples.next();
            List<LockedPackage> shuffled = new ArrayList<>(lock.packages());
            Collections.shuffle(shuffled, random);
            Lock other = new Lock(
                    lock.lockVersion(),
                    lock.environments(),
                    lock.requiresPython(),
                    lock.extras(),
                    lock.dependencyGroups(),
                    lock.defaultGroups(),
                    lock.createdBy(),
                    shuffled,
                    lock.tool());
            assertEquals(lock, other);
            assertEquals(LockWriter.write(lock), LockWriter.write(other));
        }
    }

    @Test
    void dependenciesMeanTheEntryThatTheyWereMadeFor() {
        for (int i = 0; i < 500; i++) {
            List<LockedPackage> entries =
                    samples.next().packages().stream().distinct().toList();
            for (LockedPackage entry : entries) {
                LockedDependency dependency = LockedDependency.on(entry, entries);
                assertTrue(dependency.isOn(entry));
                Lock lock = Lock.of("tests", List.of(entry.withDependencies(List.of(dependency))));
                assertEquals(lock, LockSamples.read(LockWriter.write(lock)));
            }
        }
    }

    @Test
    void damagedTextsEndInAFailureWithAPlace() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(LockWriter.write(samples.next()));
            for (int j = random.nextInt(3); j >= 0; j--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, "\"[]{}=,\n#'x9".charAt(random.nextInt(12)));
                }
            }
            try {
                LockReader.read(TomlDocument.parse(text.toString(), "pylock.toml"), warning -> {});
            } catch (DocumentFailure e) {
                assertTrue(
                        e.getMessage().startsWith("pylock.toml, line " + e.line() + ", column " + e.column() + ": "));
            } catch (UnsupportedLockFailure e) {
                assertTrue(e.getMessage().startsWith("pylock.toml has lock-version "));
            }
        }
    }
}
