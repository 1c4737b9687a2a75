package io.github.jvenv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.process.Outcome.Exited;
import io.github.jvenv.process.Outcome.NotStarted;
import io.github.jvenv.process.Outcome.TimedOut;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children of these tests are written for /bin/sh")
class ChildProcessTest {
    @TempDir
    Path directory;

    @Test
    void tellsExitCodeAndBothOutputs() throws Exception {
        Exited exited = exited(shell("echo out; echo err >&2; exit 3"));
        assertEquals(new Exited(3, new Output("out\n", 4, true), new Output("err\n", 4, true)), exited);
        assertFalse(exited.succeeded());
    }

    @Test
    void handsOverArgumentsUnread() throws Exception {
        Command command = Command.of(directory, List.of("/usr/bin/printf", "<%s>", "a b", "$HOME", "\"'`*", ""));
        assertEquals("<a b><$HOME><\"'`*><>", exited(command).output().text());
    }

    @Test
    void givesExactlyTheNamedVariables() throws Exception {
        Command command =
                Command.of(directory, List.of("/usr/bin/env")).withEnvironment(Map.of("ONE", "1", "TWO", "zwei"));
        assertEquals(
                List.of("ONE=1", "TWO=zwei"),
                exited(command).output().text().lines().sorted().toList());
    }

    @Test
    void handsOnAVariableThatIsNoText() throws Exception {
        assertEquals(
                "kept\n",
                relayed("WORD=\"$(printf '\\351')\" exec", "test \"$WORD\" = \"$(printf '\\351')\" && echo kept"));
    }

    @Test
    void handsOnItsInput() throws Exception {
        Files.writeString(directory.resolve("input"), "text");
        assertEquals("text", relayed("exec <input", "cat"));
        assertEquals("text", relayed("printf text |", "cat"));
        assertEquals("", relayed("exec </dev/null", "cat"));
    }

    @Test
    void givesNothingToReadIfItsInputIsClosed() throws Exception {
        assertEquals("0\n", relayed("exec <&-", "wc -c"));
    }

    /** What a command writes that is started by a Java of its own, which a shell starts. */
    private String relayed(String start, String script) throws Exception {
        String classes = placeOf(ChildProcess.class) + File.pathSeparator + placeOf(Relay.class);
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        String line = start + " \"$0\" -cp \"$1\" \"$2\" \"$3\"";
        List<String> words = List.of("/bin/sh", "-c", line, java.toString(), classes, Relay.class.getName(), script);
        return exited(Command.of(directory, words)).output().text();
    }

    /** Starts a child with the variables and the input that it has itself. */
    static final class Relay {
        private Relay() {}

        public static void main(String[] arguments) throws InterruptedException {
            Command command = Command.of(Path.of("/"), List.of("/bin/sh", "-c", arguments[0]))
                    .withEnvironment(System.getenv())
                    .withInput(ChildInput.ofThisProcess());
            System.out.print(((Exited) ChildProcess.run(command)).output().text());
        }
    }

    @Test
    void runsInTheGivenDirectory() throws Exception {
        assertEquals(
                directory.toRealPath() + "\n", exited(shell("pwd -P")).output().text());
    }

    @Test
    void givesInputAndItsEnd() throws Exception {
        String input = "naïve\n".repeat(50_000);
        Command command = shell("cat").withInput(input).withOutputLimit(1 << 20);
        assertEquals(input, exited(command).output().text());
    }

    @Test
    void doesNotMindAChildThatIgnoresItsInput() throws Exception {
        assertTrue(exited(shell("exit 0").withInput("x".repeat(1 << 20))).succeeded());
    }

    @Test
    void keepsOnlyTheBeginningOfALongOutput() throws Exception {
        Command command = shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done")
                .withOutputLimit(15);
        assertEquals(
                new Output("0123456789\n0123", 220_000, false), exited(command).output());
    }

    @Test
    void passesOnBothOutputsInTheirOrder() throws Exception {
        StringBuffer heard = new StringBuffer();
        Outcome outcome = ChildProcess.run(
                shell("echo one; echo two >&2; echo three").withOutputLimit(5),
                (bytes, count) -> heard.append(new String(bytes, 0, count, StandardCharsets.UTF_8)));
        assertEquals(new Exited(0, new Output("one\nt", 14, false), new Output("", 0, true)), outcome);
        assertEquals("one\ntwo\nthree\n", heard.toString());
    }

    @Test
    void saysWhyNothingWasStarted() throws Exception {
        Path absent = directory.resolve("absent");
        Path data = Files.writeString(directory.resolve("data"), "no program");
        assertEquals(new NotStarted("No such file or directory"), run(List.of(absent.toString())));
        assertEquals(new NotStarted("Permission denied"), run(List.of(data.toString())));
    }

    @Test
    void endsTheWholeTreeWhenTimeIsUp() throws Exception {
        Path pids = directory.resolve("pids");
        Command command = shell("echo begun; (sleep 60 & echo $! >>pids; echo $$ >>pids; wait) & sleep 60")
                .withTimeLimit(Duration.ofMillis(500));
        Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ChildProcess.run(command));
        assertEquals(
                new TimedOut(Duration.ofMillis(500), new Output("begun\n", 6, true), new Output("", 0, true)), outcome);
        assertNoneAlive(pids, 2);
    }

    @Test
    void endsTheWholeTreeWhenInterrupted() throws Exception {
        Path pids = directory.resolve("pids");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                ChildProcess.run(shell("sleep 60 & echo $! >>pids; echo $$ >>pids; wait"));
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        caller.start();
        while (!Files.exists(pids) || Files.readAllLines(pids).size() < 2) {
            Thread.sleep(10);
        }
        caller.interrupt();
        caller.join(10_000);
        assertInstanceOf(InterruptedException.class, thrown.get());
        assertNoneAlive(pids, 2);
    }

    @Test
    void doesNotWaitForAGrandchildThatHoldsTheOutput() throws Exception {
        Command command = shell("sleep 60 & echo $! >pids; echo done");
        try {
            Exited exited = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> exited(command));
            assertEquals("done\n", exited.output().text());
        } finally {
            String pid = Files.readString(directory.resolve("pids")).strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void tellsTheSignalThatEndedAChild() throws Exception {
        assertEquals(139, exited(shell("kill -SEGV $$")).code());
    }

    @Test
    void refusesACommandWithoutAProgram() {
        assertEquals(
                "no program",
                assertThrows(IllegalArgumentException.class, () -> Command.of(directory, List.of()))
                        .getMessage());
    }

    @Test
    void findsTheLastLineThatSaysSomething() {
        assertEquals("ValueError: x", new Output("Traceback\n  ValueError: x \n \n", 30, true).lastLine());
        assertEquals("", new Output(" \n", 2, true).lastLine());
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Command shell(String script) {
        return Command.of(directory, List.of("/bin/sh", "-c", script)).withEnvironment(Map.of("PATH", "/usr/bin:/bin"));
    }

    private Outcome run(List<String> words) throws InterruptedException {
        return ChildProcess.run(Command.of(directory, words));
    }

    private static Exited exited(Command command) throws InterruptedException {
        return assertInstanceOf(Exited.class, ChildProcess.run(command));
    }

    private static void assertNoneAlive(Path pids, int expected) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(pids);
        assertEquals(expected, lines.size());
        for (String pid : lines) {
            for (int i = 0; i < 200 && alive(pid); i++) {
                Thread.sleep(10);
            }
            assertFalse(alive(pid), "still running: " + pid);
        }
    }

    private static boolean alive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }
}
