package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs real shells; a stand-in for {@code python} prints its own path and its arguments, a line each. */
class LauncherTest {
    @TempDir
    private Path temporary;

    private Path environment;

    @BeforeEach
    void makeEnvironment() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh on this machine");
        environment = temporary.resolve("it's a \"place\" for $HOME, ümläut & Co " + "x".repeat(100));
        Files.createDirectories(environment.resolve("bin"));
        program("python", "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
        program("demo", Launcher.calling("demo.cli", "main"));
    }

    @Test
    void isAShellScriptThatPythonReadsAsAModule() {
        assertEquals("""
                #!/bin/sh
                ''':'
                jvenv_self=$0
                case $jvenv_self in
                */*) ;;
                *) jvenv_self=./$jvenv_self ;;
                esac
                while [ -L "$jvenv_self" ]; do
                  jvenv_link=$(readlink -- "$jvenv_self")
                  case $jvenv_link in
                  /*) jvenv_self=$jvenv_link ;;
                  *) jvenv_self=${jvenv_self%/*}/$jvenv_link ;;
                  esac
                done
                exec "${jvenv_self%/*}/python" "$0" "$@"
                '''
                import sys

                from demo.cli import main

                if __name__ == '__main__':
                    sys.exit(main())
                """, Launcher.calling("demo.cli", "main"));
    }

    @Test
    void importsTheObjectThatHoldsTheFunction() {
        String text = Launcher.calling("demo", "Application.instance.run");
        assertEquals(
                List.of("from demo import Application", "    sys.exit(Application.instance.run())"),
                text.lines()
                        .filter(line -> line.startsWith("from") || line.contains("exit("))
                        .toList());
    }

    @Test
    void findsPythonBesideItselfAndHandsOnEveryArgument() throws Exception {
        Path demo = environment.resolve("bin/demo");
        assertEquals(
                List.of(environment + "/bin/python", demo.toString(), "a b", "", "*", "$x"),
                run(temporary, demo.toString(), "a b", "", "*", "$x"));
    }

    @Test
    void worksFromADirectoryRelativeToIt() throws Exception {
        assertEquals(List.of("./python", "./demo"), run(environment.resolve("bin"), "./demo"));
        assertEquals(List.of("bin/python", "bin/demo"), run(environment, "bin/demo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "dash", "bash", "ksh", "zsh"})
    void worksAsTheArgumentOfAShell(String shell) throws Exception {
        assumeTrue(onPath(shell), shell + " is not on this machine");
        Path bin = environment.resolve("bin");
        for (String program : List.of("demo", "./demo")) {
            List<String> seen = run(bin, shell, "-eu", program, "-x");
            assertEquals(List.of(program, "-x"), seen.subList(1, 3));
            // Which path a shell makes of the program's differs; where it leads must not.
            assertEquals(
                    bin.resolve("python").toRealPath(), bin.resolve(seen.get(0)).toRealPath());
        }
    }

    @Test
    void isFoundOnThePath() throws Exception {
        String bin = environment.resolve("bin").toString();
        assertEquals(
                List.of(bin + "/python", bin + "/demo", "1"),
                run(temporary, "sh", "-c", "PATH=\"$1:$PATH\"; demo 1", "sh", bin));
    }

    @Test
    void followsLinksToItsEnvironment() throws Exception {
        Path links = Files.createDirectories(temporary.resolve("links"));
        Files.createSymbolicLink(links.resolve("absolute"), environment.resolve("bin/demo"));
        Files.createSymbolicLink(links.resolve("relative"), links.relativize(environment.resolve("bin/demo")));
        Files.createSymbolicLink(links.resolve("twice"), Path.of("relative"));
        for (String link : List.of("absolute", "relative", "twice")) {
            List<String> seen = run(temporary, "links/" + link);
            assertEquals("links/" + link, seen.get(1));
            assertEquals(
                    environment.resolve("bin/python").toRealPath(),
                    temporary.resolve(seen.get(0)).toRealPath());
        }
    }

    @Test
    void leavesNoVariableBehindForItsChildren() throws Exception {
        program("python", "#!/bin/sh\nenv\n");
        assertEquals(
                List.of(),
                run(temporary, environment.resolve("bin/demo").toString()).stream()
                        .filter(line -> line.startsWith("jvenv"))
                        .toList());
    }

    private void program(String name, String text) throws IOException {
        Path file = environment.resolve("bin").resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static List<String> run(Path directory, String... command) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(true, process.waitFor(20, TimeUnit.SECONDS), "the program ends");
        return output.lines().toList();
    }
}
