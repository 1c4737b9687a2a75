package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.version.SpecifierSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InlineScriptTest extends ReaderFixture {
    @Test
    void readsWhatAScriptNeeds() {
        write("demo.py", """
                #!/usr/bin/env python
                # /// script
                # requires-python = ">=3.11"
                # dependencies = [
                #   "requests<3", # http
                #   "rich",
                # ]
                #
                # [tool.other]
                # x = 1
                # ///

                import requests
                """);
        InlineScript script = reader().script("demo.py");
        assertEquals(Optional.of(SpecifierSet.parse(">=3.11")), script.requiresPython());
        assertEquals(List.of("requests<3 (demo.py line 5)", "rich (demo.py line 6)"), shown(script.dependencies()));
    }

    @Test
    void needsNothingUnlessItSaysSo() {
        write("demo.py", "# /// script\n#\n# ///");
        assertEquals(new InlineScript(Optional.empty(), List.of()), reader().script("demo.py"));
        assertEquals(Optional.empty(), InlineScript.find("# /// other\n# x\n# ///\n", "demo.py"));
    }

    @Test
    void saysWhatIsWrong() {
        write("demo.py", "import x\n# /// script\n# dependencies = [\n#   'x >=',\n# ]\n# ///\n");
        assertFault(() -> reader().script("demo.py"), """
                demo.py, line 4, column 10: Expected a version after '>='.
                    'x >=',
                         ^""");
        write("demo.py", "# /// script\n# a = 1\n# ///\n\n# /// script\n# a = 1\n# ///\n");
        assertFault(() -> reader().script("demo.py"), """
                demo.py has more than one block of script metadata: at lines 1 and 5.
                Hint: Leave one of them.""");
        write("demo.py", "import x\n");
        assertFault(() -> reader().script("demo.py"), """
                The script demo.py cannot be read. It has no block of script metadata.
                Hint: Such a block starts with a line "# /// script" and ends with a line "# ///".""");
        write("demo.py", "import x\n# /// script\n# dependencies = ['x'\n# ///\n");
        assertFault(() -> reader().script("demo.py"), """
                demo.py, line 4, column 3: Unexpected end of input, expected ] or a comma; the array opened at line 3, column 18 is unclosed.
                """ + "    \n    ^");
        write("demo.py", "# /// script\n# a = = 1\n# ///\n");
        assertFault(() -> reader().script("demo.py"), """
                demo.py, line 2, column 7: Unexpected '=', expected a value.
                    a = = 1
                        ^""");
    }
}
