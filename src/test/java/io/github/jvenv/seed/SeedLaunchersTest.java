package io.github.jvenv.seed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.ProgramForm;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterOrigin;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedLaunchersTest {
    @TempDir
    Path prefix;

    private Path bundle;

    @BeforeEach
    void makeTheBundle() throws IOException {
        bundle = Files.createDirectories(prefix.resolve("Lib/ensurepip/_bundled"));
    }

    @Test
    void programsForOtherSystemsNeedNone() throws IOException {
        assertSame(ProgramForm.POSIX, SeedLaunchers.form(interpreter("manylinux_2_28_x86_64")));
    }

    @Test
    void areThoseOfTheInterpretersOwnPipForItsProcessor() throws IOException {
        pip("<launcher_dir>").writeTo(bundle);
        assertBeginsWith("t64 <launcher_dir>", SeedLaunchers.form(interpreter("win_amd64")));
        assertBeginsWith("t32 <launcher_dir>", SeedLaunchers.form(interpreter("win32")));
        assertBeginsWith("t64-arm <launcher_dir>", SeedLaunchers.form(interpreter("win_arm64")));
    }

    @Test
    void saysThatTheInterpreterBringsNoPip() {
        assertEquals(
                "Programs for Windows begin with launchers, which are taken from the pip that "
                        + prefix.resolve("python.exe") + " brings along (ensurepip), and there is none.",
                failure().getMessage());
    }

    @Test
    void saysThatThoseOfAnOldPipWillNotDo() throws IOException {
        pip("nothing").writeTo(bundle);
        assertEquals(
                "Programs for Windows begin with launchers, which are taken from the pip that "
                        + prefix.resolve("python.exe")
                        + " brings along (ensurepip), and pip-24.2-py3-none-any.whl has older ones, which hold a path.",
                failure().getMessage());
    }

    private Failure failure() {
        return assertThrows(Failure.class, () -> SeedLaunchers.form(interpreter("win_amd64")));
    }

    private static void assertBeginsWith(String launcher, ProgramForm form) {
        byte[] expected = launcher.getBytes(UTF_16LE);
        byte[] program = form.calling("demo", "demo", "main", ProgramForm.Kind.CONSOLE)
                .content()
                .bytes();
        assertArrayEquals(expected, Arrays.copyOf(program, expected.length));
    }

    private static WheelBuilder pip(String known) {
        WheelBuilder pip = WheelBuilder.of("pip", "24.2");
        for (String name : new String[] {"t64", "w64", "t32", "w32", "t64-arm", "w64-arm"}) {
            pip.file("pip/_vendor/distlib/" + name + ".exe", (name + " " + known).getBytes(UTF_16LE));
        }
        return pip;
    }

    private Interpreter interpreter(String platform) {
        return new Interpreter(
                prefix.resolve("python.exe"),
                prefix,
                prefix.resolve("Lib"),
                "",
                Target.declared(Version.parse("3.13.5"), Platform.parse(platform)),
                new InterpreterOrigin.Installed("PATH"));
    }
}
