package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.Content;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.testing.WheelBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsProgramsTest {
    private final ProgramForm form =
            ProgramForm.windows(new WindowsLaunchers(Content.of("MZ console "), Content.of("MZ window ")));

    @TempDir
    private Path temporary;

    @Test
    void aProgramIsALauncherALineAndAZipWithWhatToRun() throws IOException {
        ProgramForm.Program program = form.calling("demo", "demo.cli", "App.main", ProgramForm.Kind.CONSOLE);
        assertEquals("demo.exe", program.name());
        assertEquals("MZ console #!<launcher_dir>\\python.exe\r\n", beforeZip(program));
        assertEquals("""
                import sys

                from demo.cli import App

                if __name__ == '__main__':
                    if sys.argv[0].lower().endswith('.exe'):
                        sys.argv[0] = sys.argv[0][:-4]
                    sys.exit(App.main())
                """, new String(zipped(program), UTF_8));
    }

    @Test
    void aProgramWithAWindowStartsWithoutAConsole() {
        assertEquals(
                "MZ window #!<launcher_dir>\\pythonw.exe\r\n",
                beforeZip(form.calling("demo", "demo", "main", ProgramForm.Kind.WINDOW)));
    }

    @Test
    void theSameProgramHasTheSameBytes() {
        assertEquals(
                form.calling("demo", "demo", "main", ProgramForm.Kind.CONSOLE).content(),
                form.calling("demo", "demo", "main", ProgramForm.Kind.CONSOLE).content());
    }

    @Test
    void aReadyMadeScriptStaysAndHasAProgramBesideIt() throws IOException {
        byte[] script = "#!python\r\n# -*- coding: latin-1 -*-\nprint('\u00e9')\n".getBytes(ISO_8859_1);
        assertEquals(Optional.empty(), form.replaced(script));
        ProgramForm.Program program = form.beside("show.py", script).orElseThrow();
        assertEquals("show.exe", program.name());
        assertArrayEquals(script, zipped(program));
        assertEquals(
                "MZ window #!<launcher_dir>\\pythonw.exe\r\n",
                beforeZip(form.beside("show.pyw", "#!pythonw\n".getBytes(UTF_8)).orElseThrow()));
    }

    @Test
    void otherScriptsAreNobodysToRun() {
        assertEquals(Optional.empty(), form.beside("show", "#!/bin/sh\n".getBytes(UTF_8)));
        assertEquals(Optional.empty(), form.beside("show.bat", "@echo off\n".getBytes(UTF_8)));
    }

    @Test
    void launchersAreTakenForTheProcessor() throws IOException {
        Path wheel = WheelBuilder.of("distlib", "0.4.4")
                .file("distlib/t64.exe", "console on x64")
                .file("distlib/w64.exe", "window on x64")
                .file("distlib/t64-arm.exe", "console on arm")
                .file("distlib/w64-arm.exe", "window on arm")
                .writeTo(temporary);
        assertEquals(
                new WindowsLaunchers(Content.of("console on x64"), Content.of("window on x64")),
                WindowsLaunchers.ofWheel(wheel, new Platform.Windows("amd64")));
        assertEquals(
                new WindowsLaunchers(Content.of("console on arm"), Content.of("window on arm")),
                WindowsLaunchers.ofWheel(wheel, new Platform.Windows("arm64")));
        Failure failure =
                assertThrows(Failure.class, () -> WindowsLaunchers.ofWheel(wheel, new Platform.Windows("x86")));
        assertEquals(
                "The launcher t32.exe, which programs for Windows begin with, is not in " + wheel + ".",
                failure.getMessage());
    }

    @Test
    void launchersOfOnesOwnAreTakenFromADirectory() throws IOException {
        Files.writeString(temporary.resolve("t64.exe"), "signed");
        Files.writeString(temporary.resolve("w64.exe"), "signed, too");
        assertEquals(
                new WindowsLaunchers(Content.of("signed"), Content.of("signed, too")),
                WindowsLaunchers.ofDirectory(temporary, new Platform.Windows("amd64")));
    }

    private static String beforeZip(ProgramForm.Program program) {
        String text = new String(program.content().bytes(), ISO_8859_1);
        return text.substring(0, text.indexOf("PK\3\4"));
    }

    private static byte[] zipped(ProgramForm.Program program) throws IOException {
        byte[] bytes = program.content().bytes();
        int start = new String(bytes, ISO_8859_1).indexOf("PK\3\4");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            assertEquals("__main__.py", zip.getNextEntry().getName());
            return zip.readAllBytes();
        }
    }
}
