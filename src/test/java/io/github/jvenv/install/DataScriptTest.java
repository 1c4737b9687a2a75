package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.RealPythons;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataScriptTest {
    private static final String BEGINNING = Launcher.SHEBANG + Launcher.FIND_PYTHON;

    @Test
    void leavesOtherProgramsAsTheyAre() {
        assertEquals(Optional.empty(), DataScript.rewritten("#!/bin/sh\necho\n".getBytes(UTF_8)));
        assertEquals(Optional.empty(), DataScript.rewritten("#! python\n".getBytes(UTF_8)));
        assertEquals(Optional.empty(), DataScript.rewritten(new byte[] {0x7f, 'E', 'L', 'F'}));
        assertEquals(Optional.empty(), DataScript.rewritten(new byte[0]));
    }

    @Test
    void replacesTheFirstLineAlone() {
        assertRewritten("#!python\nprint('ü')\n", BEGINNING + "\nprint('ü')\n");
        assertRewritten("#!pythonw -E\r\nprint()\r\n", BEGINNING + "\nprint()\r\n");
        assertRewritten("#!python", BEGINNING + "\n");
    }

    @Test
    void keepsBytesOfAnyEncodingWithTheLineThatDeclaresIt() {
        byte[] script = "#!python\n# -*- coding: latin-1 -*-\nprint('ü')\n".getBytes(ISO_8859_1);
        String expected = Launcher.SHEBANG + "# -*- coding: latin-1 -*-\n" + Launcher.FIND_PYTHON + "\nprint('ü')\n";
        assertArrayEquals(
                expected.getBytes(ISO_8859_1), DataScript.rewritten(script).orElseThrow());
    }

    @Test
    void movesImportsFromTheFutureBeforeTheScriptsOwnString() {
        assertRewritten(
                "#!python\n\"\"\"What it does.\"\"\"\nfrom __future__ import annotations\nimport sys\n",
                BEGINNING
                        + "\nfrom __future__ import annotations\n__doc__ = \"\"\"What it does.\"\"\"\n\nimport sys\n");
        assertRewritten(
                "#!python\n# why\nfrom __future__ import (annotations,\n  division)\nfrom __future__ import generators # x\nx = 1\n",
                BEGINNING + "\nfrom __future__ import (annotations,\n  division)\nfrom __future__ import generators\n"
                        + "# why\n\n\n\nx = 1\n");
    }

    @Test
    void movesImportsFromTheFutureBeforeAnyNumberOfEmptyLinesAndBlanks() {
        assertRewritten(
                "#!python\nfrom __future__ import annotations" + "\r\n".repeat(50_000) + "x = 1\n",
                BEGINNING + "\nfrom __future__ import annotations\n" + "\n".repeat(50_000) + "x = 1\n");
        String unfinished = "from __future__ import annotations" + " ".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertRewritten("#!python\n" + unfinished, BEGINNING + "\n" + unfinished));
    }

    @Test
    void readsAStringOfAnyLength() {
        for (String quotes : new String[] {"\"", "\"\"\""}) {
            String text = quotes + "\\\"it\\\" ".repeat(100_000) + quotes;
            assertRewritten("#!python\n" + text + "\nx = 1\n", BEGINNING + "\n__doc__ = " + text + "\nx = 1\n");
        }
    }

    @Test
    void leavesImportsFromTheFutureThatAreOnlyText() {
        assertRewritten(
                "#!python\nx = '''\nfrom __future__ import braces\n'''\n",
                BEGINNING + "\nx = '''\nfrom __future__ import braces\n'''\n");
        assertRewritten(
                "#!python\n'''\nfrom __future__ import braces\n'''\n",
                BEGINNING + "\n__doc__ = '''\nfrom __future__ import braces\n'''\n");
    }

    @Test
    void keepsTheStringThatDocumentsAProgramAsItsDocumentation() {
        assertRewritten(
                "#!python\n# why\n\nr\"Use: it <n>\"  # short\nx = 1\n",
                BEGINNING + "\n# why\n\n__doc__ = r\"Use: it <n>\"  # short\nx = 1\n");
        assertRewritten("#!python\nb'no documentation'\nx = 1\n", BEGINNING + "\nb'no documentation'\nx = 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"\"Usage: it <n>\n\nShows it.\"\"\"\n",
                "# -*- coding: utf-8 -*-\n# why\n\nu'''Usage: it <n>'''; \nfrom __future__ import division\n",
                "'Usage: it <n>' # short\n",
                "\"Usage: \\\"it\\\" <n>, \\\nshort\"\nfrom __future__ import division\n",
                "'''Usage: it \\''' <n> ''or''\\\\'''\nfrom __future__ import division\n"
            })
    void showsUsersTheSameDocumentationAsBefore(String start, @TempDir Path temporary) throws Exception {
        Path python = RealPythons.any();
        String script = "#!python\n" + start + "print(__doc__)\n";
        Path before = Files.writeString(temporary.resolve("before.py"), script);
        Path bin = Files.createDirectory(temporary.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("python"), python);
        Path after = Files.write(
                bin.resolve("it"), DataScript.rewritten(script.getBytes(UTF_8)).orElseThrow());
        assertTrue(after.toFile().setExecutable(true));
        assertEquals(Programs.run(python, before), Programs.run(after));
    }

    @Test
    void aProgramOfAnySizeIsLookedAtByItsFirstBytes(@TempDir Path temporary) throws IOException {
        Path program = temporary.resolve("program");
        try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "rw")) {
            file.writeBytes("\u007fELF");
            file.setLength(1L << 32);
        }
        assertFalse(DataScript.startsLikeOne(program));
        assertTrue(DataScript.startsLikeOne(Files.writeString(program, "#!pythonw\n")));
        assertFalse(DataScript.startsLikeOne(Files.writeString(program, "")));
    }

    private static void assertRewritten(String script, String expected) {
        assertEquals(
                expected,
                new String(DataScript.rewritten(script.getBytes(UTF_8)).orElseThrow(), UTF_8));
    }
}
