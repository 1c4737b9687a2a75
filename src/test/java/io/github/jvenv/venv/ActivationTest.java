package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activates environments in the shells of this machine; those that it lacks are skipped. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX shells")
class ActivationTest {
    private static final Target TARGET =
            Target.declared(Version.parse("3.13.5"), Platform.parse("manylinux_2_28_x86_64"));

    /** Everything that some shell takes for more than a letter. */
    private static final String AWKWARD = "an \"odd\" na'me $HOME $(touch ran) `touch ran` 100% %d hey! \\n #ü *";

    private static final String SYSTEM_PATH = "/usr/bin:/bin";

    @TempDir
    Path directory;

    @BeforeEach
    void makeDirectoryReal() throws IOException {
        directory = directory.toRealPath();
    }

    static List<List<String>> posixShells() {
        return List.of(
                List.of("sh"),
                List.of("bash"),
                List.of("bash", "--posix"),
                List.of("dash"),
                List.of("ksh"),
                List.of("mksh"),
                List.of("yash"),
                List.of("zsh", "-f"),
                List.of("zsh", "-f", "-o", "prompt_subst", "-o", "ksh_arrays", "-o", "sh_word_split"),
                List.of("busybox", "sh"));
    }

    static Stream<List<String>> promptShells() {
        return posixShells().stream()
                .filter(shell -> !shell.get(0).equals("ksh") && !shell.get(0).equals("yash"));
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void activatesAndLeavesNothingBehind(List<String> shell) throws Exception {
        String script = """
                set -eu
                PS1='base> ' PYTHONHOME=/lib/elsewhere; export PYTHONHOME; before=$PATH
                . "$ENVIRONMENT/bin/activate"
                printf '%s\\n' "$VIRTUAL_ENV" "$VIRTUAL_ENV_PROMPT"
                python
                echo "home: ${PYTHONHOME-unset}"
                env | grep -c -e '^PS1=' -e '^_JVENV' || :
                PATH=$PATH:/added
                . "$ENVIRONMENT/bin/activate"
                echo "${PATH#"$VIRTUAL_ENV/bin:"}"
                deactivate
                [ "$PATH" = "$before:/added" ] && echo "path restored"
                echo "$PS1$PYTHONHOME"
                set | grep -i -e '^_*jvenv' -e '^virtual_' || echo "nothing left"
                command -v deactivate || echo "no deactivate"
                """;
        for (Path environment : inPlaceAndMoved(AWKWARD)) {
            assertEquals("""
                    %1$s
                    %2$s
                    ours
                    home: unset
                    0
                    /usr/bin:/bin:/added
                    path restored
                    base> /lib/elsewhere
                    nothing left
                    no deactivate
                    """.formatted(environment, environment.getFileName()), run(shell, script, environment));
            assertNothingRan();
        }
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void activatesFromAnywhereByAnyPath(List<String> shell) throws Exception {
        Path environment = inPlace("env");
        Files.createSymbolicLink(directory.resolve("link"), environment);
        String script = """
                set -eu
                CDPATH=/usr; export CDPATH
                cd "$ENVIRONMENT/.."
                . env/bin/activate; echo "$VIRTUAL_ENV"
                cd ./env
                . ./bin/activate; echo "$VIRTUAL_ENV"
                cd ./bin
                . ./activate; echo "$VIRTUAL_ENV"
                . ../bin/../bin/activate; echo "$VIRTUAL_ENV"
                (. "$ENVIRONMENT/bin/activate"; echo "$VIRTUAL_ENV")
                activate_it() { . "$ENVIRONMENT/bin/activate"; }
                activate_it; echo "$VIRTUAL_ENV"
                """;
        assertEquals((environment + "\n").repeat(6), run(shell, script, environment));
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void activatesWhatOnlyPathSaysAndWhatHasControlCharacters(List<String> shell) throws Exception {
        Path environment = inPlace("tab\tline\nescape\u001b");
        String script = """
                set -eu
                . "$ENVIRONMENT/bin/activate"; echo "$VIRTUAL_ENV"
                deactivate
                cd /
                PATH=$ENVIRONMENT/bin:$PATH
                . activate; echo "$VIRTUAL_ENV"
                """;
        assertEquals((environment + "\n").repeat(2), run(shell, script, environment));
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void changesFromOneEnvironmentToAnother(List<String> shell) throws Exception {
        Path one = inPlace("one");
        inPlace("two");
        String script = """
                PS1='$ '
                . "$ENVIRONMENT/bin/activate"
                . "$ENVIRONMENT/../two/bin/activate"
                echo "$PATH"; echo "$PS1"
                deactivate
                echo "$PATH"; echo "$PS1"
                """;
        assertEquals(
                "%1$s/two/bin:/usr/bin:/bin\n(two) $ \n/usr/bin:/bin\n$ \n".formatted(directory),
                run(shell, script, one));
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void takesOverFromTheShellThatStartedThisOne(List<String> shell) throws Exception {
        Path environment = inPlace("env");
        String script = """
                VIRTUAL_ENV=$ENVIRONMENT PATH=$ENVIRONMENT/bin:$PATH
                . "$ENVIRONMENT/bin/activate"; echo "$PATH"
                deactivate; echo "$PATH"
                """;
        assertEquals("%s/bin:/usr/bin:/bin\n/usr/bin:/bin\n".formatted(environment), run(shell, script, environment));
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void leavesThePromptAloneWhenAsked(List<String> shell) throws Exception {
        Path environment = inPlace("env");
        String script = """
                PS1='$ ' VIRTUAL_ENV_DISABLE_PROMPT=1
                . "$ENVIRONMENT/bin/activate"; echo "$PS1"
                deactivate; echo "$PS1"
                """;
        assertEquals("$ \n$ \n", run(shell, script, environment));
    }

    @ParameterizedTest
    @MethodSource("posixShells")
    void refusesADirectoryThatPathCannotHold(List<String> shell) throws Exception {
        Path environment = inPlace("a:b");
        String script = """
                . "$ENVIRONMENT/bin/activate" 2>&1 && echo activated
                echo "${VIRTUAL_ENV-none} $PATH"
                """;
        assertEquals(
                "activate: PATH cannot hold a directory with a colon in its name: %s\nnone /usr/bin:/bin\n"
                        .formatted(environment),
                run(shell, script, environment));
    }

    @ParameterizedTest
    @MethodSource("promptShells")
    void showsAnyNameInThePrompt(List<String> shell) throws Exception {
        // BusyBox reads the backslashes of a prompt last of all, and cannot be told from other shells.
        String name = shell.get(0).equals("busybox") ? AWKWARD.replace("\\", "") : AWKWARD;
        List<String> interactive = new ArrayList<>(command(shell));
        if (shell.get(0).equals("zsh")) {
            interactive.addAll(List.of("-o", "no_zle", "-o", "no_prompt_sp"));
        }
        interactive.add("-i");
        Outcome.Exited outcome = exited(interactive, """
                PS1='base> '
                . "$ENVIRONMENT/bin/activate"
                echo hi
                """, inPlace(name));
        String shown = outcome.output().text() + outcome.errors().text();
        assertTrue(shown.contains("(" + name + ") base> "), shown);
        assertNothingRan();
    }

    @Test
    void showsThePromptThatWasAskedFor() throws Exception {
        Path environment = environment("env", "it's \\n $(touch ran)!");
        assertEquals(
                "it's \\n $(touch ran)!\n",
                run(
                        List.of("sh"),
                        ". \"$ENVIRONMENT/bin/activate\"; printf '%s\\n' \"$VIRTUAL_ENV_PROMPT\"",
                        environment));
        assertEquals(
                "it's \\n $(touch ran)!\n",
                run(List.of("fish"), "source $ENVIRONMENT/bin/activate.fish; echo $VIRTUAL_ENV_PROMPT", environment));
        assertEquals(
                "it's \\n $(touch ran)!\n",
                run(
                        List.of("tcsh", "-f"),
                        "source $ENVIRONMENT:q/bin/activate.csh\nprintenv VIRTUAL_ENV_PROMPT",
                        environment));
        assertNothingRan();
    }

    @Test
    void activatesInFish() throws Exception {
        String script = """
                set before $PATH
                set -gx PYTHONHOME /lib/elsewhere
                function fish_prompt; echo -n "$status base> "; end
                source $ENVIRONMENT/bin/activate.fish
                echo $VIRTUAL_ENV
                echo $VIRTUAL_ENV_PROMPT
                python
                set -q PYTHONHOME; or echo 'home: unset'
                set -a PATH /added
                source $ENVIRONMENT/bin/activate.fish
                string join : $PATH[2..]
                false
                fish_prompt; echo
                deactivate
                test "$PATH" = (string join : $before /added); and echo 'path restored'
                false
                fish_prompt; echo; echo $PYTHONHOME
                set --names | grep -i -e '^_*jvenv' -e '^virtual_'; or echo 'nothing left'
                functions --all --names | string split , | grep -i -e jvenv -e deactivate; or echo 'no deactivate'
                """;
        for (Path environment : inPlaceAndMoved(AWKWARD)) {
            assertEquals(
                    """
                    %1$s
                    %2$s
                    ours
                    home: unset
                    /usr/bin:/bin:/added
                    (%2$s) 1 base>\s
                    path restored
                    1 base>\s
                    /lib/elsewhere
                    nothing left
                    no deactivate
                    """.formatted(environment, environment.getFileName()),
                    run(List.of("fish", "--no-config"), script, environment));
            assertNothingRan();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcsh", "csh"})
    void activatesInTheCShell(String shell) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the C shell can only find a sourced file by /proc");
        String script = """
                set before = $PATH:q
                set prompt = 'base> '
                setenv PYTHONHOME /lib/elsewhere
                source $ENVIRONMENT:q/bin/activate.csh
                printenv VIRTUAL_ENV
                printenv VIRTUAL_ENV_PROMPT
                python
                echo home: $?PYTHONHOME
                source $ENVIRONMENT:q/bin/activate.csh
                /usr/bin/printf '%s\\n' $prompt:q
                ( source $ENVIRONMENT:q/bin/activate.csh; printenv VIRTUAL_ENV )
                deactivate
                if ( $PATH:q == $before:q ) echo path restored
                echo $prompt:q$PYTHONHOME
                set | grep -i -e '^_*jvenv' -e '^virtual_'
                env | grep -i -e '^_*jvenv' -e '^virtual_'
                alias deactivate
                """;
        for (Path environment : inPlaceAndMoved(AWKWARD)) {
            String name = environment.getFileName().toString();
            assertEquals(
                    """
                    %1$s
                    %2$s
                    ours
                    home: 0
                    (%3$s) base>\s
                    %1$s
                    path restored
                    base> /lib/elsewhere
                    """.formatted(
                                    environment,
                                    name,
                                    name.replaceAll("[\\\\!]", "\\\\$0").replace("%", "%%")),
                    run(List.of(shell, "-f"), script, environment));
            assertNothingRan();
        }
    }

    @Test
    void activatesInNushell() throws Exception {
        for (Path environment : inPlaceAndMoved(AWKWARD)) {
            String script = """
                    $env.PYTHONHOME = '/lib/elsewhere'
                    $env.PROMPT_COMMAND = {|| 'base> ' }
                    let before = $env.PATH
                    overlay use r##'%s'##
                    print $env.VIRTUAL_ENV
                    print $env.VIRTUAL_ENV_PROMPT
                    ^python
                    print $"home: ($env.PYTHONHOME)"
                    print (do $env.PROMPT_COMMAND)
                    deactivate
                    print ($env.PATH == $before) ($env.VIRTUAL_ENV? | default 'nothing left')
                    print (do $env.PROMPT_COMMAND)
                    """.formatted(environment.resolve("bin/activate.nu"));
            assertEquals(
                    """
                    %1$s
                    %2$s
                    ours
                    home:\s
                    (%2$s) base>\s
                    true
                    nothing left
                    base>\s
                    """.formatted(environment, environment.getFileName()),
                    run(List.of("nu", "--no-config-file"), script, environment));
            assertNothingRan();
        }
    }

    @Test
    void activatesInXonsh() throws Exception {
        String script = """
                $PYTHONHOME = '/lib/elsewhere'
                before = list($PATH)
                source @($ENVIRONMENT + '/bin/activate.xsh')
                print($VIRTUAL_ENV)
                print($VIRTUAL_ENV_PROMPT, flush=True)
                $[python]
                print('home:', 'PYTHONHOME' in ${...})
                source @($ENVIRONMENT + '/bin/activate.xsh')
                deactivate
                print(list($PATH) == before, $PYTHONHOME, 'VIRTUAL_ENV' in ${...})
                """;
        for (Path environment : inPlaceAndMoved(AWKWARD)) {
            assertEquals(
                    """
                    %1$s
                    %2$s
                    ours
                    home: False
                    True /lib/elsewhere False
                    """.formatted(environment, environment.getFileName()),
                    run(List.of("xonsh", "--no-rc"), script, environment));
            assertNothingRan();
        }
    }

    @Test
    void showsThePromptThatWasAskedForInOtherShells() throws Exception {
        Path environment = environment("env", AWKWARD);
        String xonsh = "source @($ENVIRONMENT + '/bin/activate.xsh')\nprint($VIRTUAL_ENV_PROMPT)\n";
        String nushell =
                "overlay use '" + environment.resolve("bin/activate.nu") + "'\nprint $env.VIRTUAL_ENV_PROMPT\n";
        assertEquals(AWKWARD + "\n", run(List.of("xonsh", "--no-rc"), xonsh, environment));
        assertNothingRan();
        assertEquals(AWKWARD + "\n", run(List.of("nu", "--no-config-file"), nushell, environment));
        assertNothingRan();
    }

    @Test
    void activatesInAPythonThatRuns() throws Exception {
        String script = """
                import os, sys
                sys.prefix = '/usr'
                path = os.environ['ENVIRONMENT'] + '/bin/activate_this.py'
                exec(compile(open(path).read(), path, 'exec'), {'__file__': path})
                print(os.environ['VIRTUAL_ENV'])
                print(os.environ['VIRTUAL_ENV_PROMPT'])
                print(os.popen('python').read(), end='')
                print(sys.prefix)
                """;
        for (Path environment : inPlaceAndMoved(AWKWARD)) {
            Files.createDirectories(environment.resolve("lib/python3.13/site-packages"));
            assertEquals(
                    """
                    %1$s
                    %2$s
                    ours
                    %1$s
                    """.formatted(environment, environment.getFileName()),
                    run(List.of("python3"), script, environment));
            assertNothingRan();
        }
    }

    @Test
    void saysSoWhenItIsRunInsteadOfRead() throws Exception {
        Path environment = inPlace("env");
        Outcome.Exited outcome = exited(
                List.of(require("bash"), environment.resolve("bin/activate").toString()), "", environment);
        assertEquals(1, outcome.code());
        assertEquals(
                "activate: this file is to be read by the shell, not run: put a dot and a space before it.\n",
                outcome.errors().text());
    }

    private void assertNothingRan() {
        assertFalse(Files.exists(directory.resolve("ran")), "a part of the directory's name was run");
    }

    private List<Path> inPlaceAndMoved(String name) throws IOException {
        Path environment = inPlace(name);
        Path moved = Files.createDirectories(directory.resolve("new place $(touch ran)"))
                .resolve(name + "2");
        copy(environment, moved);
        return List.of(environment, moved);
    }

    private Path inPlace(String name) throws IOException {
        return environment(name, "");
    }

    /** An environment whose {@code python} says {@code ours}. */
    private Path environment(String name, String prompt) throws IOException {
        Path environment = Files.createDirectories(directory.resolve(name));
        EnvironmentImage image = Activators.image(TARGET, prompt);
        Files.createDirectories(environment.resolve("bin"));
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            try (InputStream content =
                    ((ImageEntry.FileEntry) entry.getValue()).content().open()) {
                Files.copy(content, entry.getKey().below(environment));
            }
        }
        Files.writeString(environment.resolve("pyvenv.cfg"), "");
        Path python = Files.writeString(environment.resolve("bin/python"), "#!/bin/sh\necho ours\n");
        Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
        return environment;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private String run(List<String> shell, String script, Path environment) throws Exception {
        Path file = Files.writeString(directory.resolve("session"), script);
        List<String> words = new ArrayList<>(command(shell));
        words.add(file.toString());
        Outcome.Exited outcome = exited(words, "", environment);
        assertEquals("", outcome.errors().text());
        return outcome.output().text();
    }

    private Outcome.Exited exited(List<String> words, String input, Path environment) throws InterruptedException {
        Map<String, String> variables = new TreeMap<>(
                Map.of("PATH", SYSTEM_PATH, "HOME", directory.toString(), "LC_ALL", "C.UTF-8", "TERM", "dumb"));
        variables.put("ENVIRONMENT", environment.toString());
        return assertInstanceOf(
                Outcome.Exited.class,
                ChildProcess.run(
                        Command.of(directory, words).withEnvironment(variables).withInput(input)));
    }

    private static List<String> command(List<String> shell) {
        List<String> words = new ArrayList<>(shell);
        words.set(0, require(shell.get(0)));
        return words;
    }

    private static String require(String program) {
        Stream<String> more = Stream.ofNullable(System.getProperty("jvenv.shells")); // a directory of shells
        Optional<Path> found = Stream.concat(Stream.of(SYSTEM_PATH.split(":")), more)
                .map(path -> Path.of(path, program))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "this machine has no " + program);
        return found.get().toString();
    }
}
