package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

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
                BEGINNING + "; from __future__ import annotations\n\"\"\"What it does.\"\"\"\n\nimport sys\n");
        assertRewritten(
                "#!python\n# why\nfrom __future__ import (annotations,\n  division)\nfrom __future__ import generators # x\nx = 1\n",
                BEGINNING + "; from __future__ import (annotations,\n  division); from __future__ import generators\n"
                        + "# why\n\n\n\nx = 1\n");
    }

    @Test
    void leavesImportsFromTheFutureThatAreOnlyText() {
        assertRewritten(
                "#!python\nx = '''\nfrom __future__ import braces\n'''\n",
                BEGINNING + "\nx = '''\nfrom __future__ import braces\n'''\n");
        assertRewritten(
                "#!python\n'''\nfrom __future__ import braces\n'''\n",
                BEGINNING + "\n'''\nfrom __future__ import braces\n'''\n");
    }

    private static void assertRewritten(String script, String expected) {
        assertEquals(
                expected,
                new String(DataScript.rewritten(script.getBytes(UTF_8)).orElseThrow(), UTF_8));
    }
}
