package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.interpreter.ProbeAnswer.Described;
import io.github.jvenv.interpreter.ProbeAnswer.Refused;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.FakePython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs asked are written for /bin/sh")
class InterpreterProbeTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin", "PYTHONHOME", "/nowhere");

    @TempDir
    Path directory;

    @Test
    void believesACompleteAnswer() throws Exception {
        Path python = FakePython.cpython(directory.resolve("py/bin/python3"), "3.13.5");
        Described described = assertInstanceOf(Described.class, ask(python));
        InterpreterFacts facts = described.facts();
        assertEquals(
                "cpython 3.13.5 (cp313) on manylinux_2_36_x86_64",
                described.target().toString());
        assertEquals(directory.resolve("py"), facts.paths().basePrefix());
        assertEquals("glibc", facts.build().libc());
        assertEquals("3.13", facts.markers().pythonVersion());
    }

    @Test
    void doesNotMindNoiseAroundTheAnswer() throws Exception {
        Path file = directory.resolve("py/bin/python3");
        FakePython.script(
                file,
                "echo Welcome; echo trouble >&2; "
                        + FakePython.answering(FakePython.answer(file, "3.13.5", "CPython", false))
                        + "\necho Goodbye; echo '{'");
        assertInstanceOf(Described.class, ask(file));
    }

    @Test
    void hidesPythonsOwnVariables() throws Exception {
        Path file = directory.resolve("py/bin/python3");
        FakePython.script(
                file,
                "[ -z \"${PYTHONHOME+set}\" ] || exit 9; "
                        + FakePython.answering(FakePython.answer(file, "3.13.5", "CPython", false)));
        assertInstanceOf(Described.class, ask(file));
    }

    @Test
    void refusesAPythonThatIsTooOld() throws Exception {
        assertRefused(
                "is Python 2.7.18, which lacks PEP 405 (virtual environments); 3.6 is the oldest that can be used",
                FakePython.answering("{\"version\": \"2.7.18\"}"));
        assertRefused(
                "is Python 3.5.0, which lacks PEP 498 (formatted strings); 3.6 is the oldest that can be used",
                FakePython.answering("{\"version\": \"3.5.0\"}"));
    }

    @Test
    void refusesWhatAnswersOtherwise() throws Exception {
        String answer = FakePython.answer(directory.resolve("py/bin/python3"), "3.13.5", "CPython", false);
        for (String lie : List.of(
                "",
                "Hello",
                "[1]",
                "{\"version\": \"3.13.5\"}",
                "{\"version\": [3, 13]}",
                "{".repeat(5000),
                answer.replace("\"bits\": 64", "\"bits\": \"many\""),
                answer.replace("\"base_prefix\": \"/", "\"base_prefix\": \""),
                answer.substring(0, 300))) {
            assertRefused("did not answer as a Python does", FakePython.answering(lie));
        }
    }

    @Test
    void refusesAnAnswerThatContradictsItself() throws Exception {
        String answer = FakePython.answer(directory.resolve("python3"), "3.13.5", "CPython", false);
        String reason = "contradicts itself about its version";
        assertRefused(
                reason,
                FakePython.answering(answer.replaceFirst("\"version\": \"3.13.5\"", "\"version\": \"3.13.4\"")));
        assertRefused(
                reason,
                FakePython.answering(answer.replace("\"python_version\": \"3.13\"", "\"python_version\": \"3.1\"")));
    }

    /** As {@code sys.version_info} and {@code platform.python_version()} of each have it. */
    @ParameterizedTest
    @CsvSource({
        "3.15.0c1, 3.15.0rc1, 3.15.0rc1",
        "3.15.0b2, 3.15.0b2, 3.15.0b2",
        "3.15.0a7, 3.15.0a7, 3.15.0a7",
        "3.15.0a7, 3.15.0a7+, 3.15.0a7+local",
        "3.15.0c2, 3.15.0rc2+, 3.15.0rc2+local"
    })
    void believesAPreRelease(String info, String full, String version) throws Exception {
        Path file = directory.resolve("py/bin/python3");
        String answer = FakePython.answer(file, info, "CPython", false)
                .replace("\"python_full_version\": \"" + info, "\"python_full_version\": \"" + full);
        FakePython.script(file, FakePython.answering(answer));
        Described described = assertInstanceOf(Described.class, ask(file));
        assertEquals(Version.parse(version), described.target().pythonVersion());
        assertTrue(described.target().pythonVersion().isPreRelease());
    }

    @Test
    void goesOnFromAWrapperToItsProgram() throws Exception {
        Path program = FakePython.cpython(directory.resolve("py/bin/python3"), "3.13.5");
        Path wrapper = FakePython.script(directory.resolve("wrapper"), "exec '" + program + "'");
        Described described = assertInstanceOf(Described.class, askThrough(wrapper));
        assertEquals(program, described.facts().paths().executable());
    }

    @Test
    void refusesAProgramThatCallsItselfAnother() throws Exception {
        Path liar = directory.resolve("python3");
        Path other = directory.resolve("other");
        Path third = FakePython.cpython(directory.resolve("third"), "3.13.5");
        FakePython.script(liar, FakePython.answering(FakePython.answer(other, "3.13.5", "CPython", false)));
        assertEquals(
                new Refused("leads to " + other + ", which could not be started: No such file or directory"),
                askThrough(liar));
        FakePython.script(other, "exit 3");
        assertEquals(new Refused("leads to " + other + ", which ended with exit code 3"), askThrough(liar));
        FakePython.script(other, "exec '" + third + "'");
        assertEquals(new Refused("leads to " + other + ", which leads to " + third), askThrough(liar));
    }

    @Test
    void refusesAProgramThatFails() throws Exception {
        assertRefused("ended with exit code 3", "exit 3");
        assertRefused(
                "ended with exit code 1: version `GLIBC_2.35' not found",
                "echo >&2; echo \"version \\`GLIBC_2.35' not found\" >&2; exit 1");
        assertRefused("ended with exit code 139", "kill -SEGV $$");
        assertRefused("ended with exit code 2: " + "x".repeat(200) + "...", "printf '%0300d' 0 | tr 0 x >&2; exit 2");
    }

    @Test
    void refusesAProgramThatHangs() throws Exception {
        Path file = FakePython.script(directory.resolve("python3"), "sleep 60");
        InterpreterProbe probe =
                new InterpreterProbe(new ProbeCache(directory.resolve("cache")), ENVIRONMENT, Duration.ofMillis(300));
        ProbeAnswer answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> probe.ask(file));
        assertEquals(new Refused("gave no answer within 0.3 seconds"), answer);
    }

    @Test
    void refusesAProgramThatFloods() throws Exception {
        assertRefused("did not answer as a Python does", "yes | head -c 3000000");
    }

    @Test
    void refusesWhatIsNoProgram() throws Exception {
        Path file = Files.writeString(directory.resolve("data"), "no program");
        assertEquals(new Refused("could not be started: Permission denied"), ask(file));
    }

    @Test
    void asksAProgramOnlyOnceWhileItStaysTheSame() throws Exception {
        Path shell = Files.copy(Path.of("/bin/sh").toRealPath(), directory.resolve("python3"));
        InterpreterProbe probe = new InterpreterProbe(new ProbeCache(directory.resolve("cache")), ENVIRONMENT);
        ProbeCache.Key key =
                ProbeCache.Key.find(shell, IsolatedScript.PROBE.digest()).orElseThrow();
        assertInstanceOf(Refused.class, probe.ask(shell));
        new ProbeCache(directory.resolve("cache")).put(key, FakePython.answer(shell, "3.13.5", "CPython", false));
        assertInstanceOf(Described.class, probe.ask(shell));
        Files.write(shell, new byte[1], StandardOpenOption.APPEND);
        assertInstanceOf(Refused.class, probe.ask(shell));
    }

    @Test
    void asksAgainAProgramThatMayNotBeRunAnyMore() throws Exception {
        Path shell = Files.copy(Path.of("/bin/sh").toRealPath(), directory.resolve("python3"));
        new ProbeCache(directory.resolve("cache"))
                .put(
                        ProbeCache.Key.find(shell, IsolatedScript.PROBE.digest())
                                .orElseThrow(),
                        FakePython.answer(shell, "3.13.5", "CPython", false));
        assertInstanceOf(Described.class, ask(shell));
        assertTrue(shell.toFile().setExecutable(false, false));
        assertEquals(new Refused("could not be started: Permission denied"), ask(shell));
    }

    @Test
    void remembersNothingOfALauncher() throws Exception {
        Path launcher = Files.copy(Path.of("/bin/sh").toRealPath(), directory.resolve("python3"));
        ProbeCache cache = new ProbeCache(directory.resolve("cache"));
        Path elsewhere = FakePython.cpython(directory.resolve("py/bin/python3"), "3.13.5");
        cache.put(
                ProbeCache.Key.find(launcher, IsolatedScript.PROBE.digest()).orElseThrow(),
                FakePython.answer(elsewhere, "3.13.5", "CPython", false));
        assertInstanceOf(Refused.class, new InterpreterProbe(cache, ENVIRONMENT).ask(launcher));
    }

    @Test
    void asksAgainWhenWhatItRememberedIsDamaged() throws Exception {
        Path cache = directory.resolve("cache");
        Path python = realPython();
        InterpreterProbe probe = new InterpreterProbe(new ProbeCache(cache), ENVIRONMENT);
        ProbeAnswer first = probe.ask(python);
        Path remembered = onlyFileIn(cache);
        String text = Files.readString(remembered);
        Files.writeString(remembered, text.substring(0, text.length() / 2));
        assertEquals(first, probe.ask(python));
        assertEquals(text, Files.readString(remembered));
    }

    @Test
    void readsWhatItRememberedAsItWasSaid() throws Exception {
        Path cache = directory.resolve("cache");
        Path python = realPython();
        ProbeAnswer said = new InterpreterProbe(new ProbeCache(cache), ENVIRONMENT).ask(python);
        String remembered = Files.readString(onlyFileIn(cache));
        assertEquals("jvenv probe 1", remembered.lines().findFirst().orElseThrow());
        assertEquals(said, new InterpreterProbe(new ProbeCache(cache), ENVIRONMENT).ask(python));
    }

    @Test
    void describesTheRealThing() throws Exception {
        Path python = realPython();
        InterpreterFacts facts = assertInstanceOf(Described.class, ask(python)).facts();
        assertEquals(3, Version.parse(facts.markers().pythonVersion()).major());
    }

    private static Path realPython() {
        return RealPython.any();
    }

    private ProbeAnswer ask(Path program) throws InterruptedException {
        return new InterpreterProbe(new ProbeCache(directory.resolve("cache")), ENVIRONMENT).ask(program);
    }

    private ProbeAnswer askThrough(Path program) throws InterruptedException {
        return new InterpreterProbe(new ProbeCache(directory.resolve("cache")), ENVIRONMENT).askThrough(program);
    }

    private void assertRefused(String reason, String script) throws Exception {
        assertEquals(new Refused(reason), ask(FakePython.script(directory.resolve("python3"), script)));
    }

    private static Path onlyFileIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }
}
