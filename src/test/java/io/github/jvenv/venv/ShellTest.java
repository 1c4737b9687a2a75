package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of shells that no test runs here. */
class ShellTest {
    /** PowerShell takes typographic quotes for quotes, and expands nothing between single ones but a doubled one. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            plain,             ('plain')
            it's,              ('it''s')
            $(calc),           ('$(calc)')
            `$env:PATH`,       ('`$env:PATH`')
            a\u2018b,          ('a' + [char]0x2018 + 'b')
            a\u2019;calc;',    ('a' + [char]0x2019 + ';calc;''')
            \u201a\u201b,      ('' + [char]0x201a + '' + [char]0x201b + '')
            \u201c$(calc)\u201d, ('' + [char]0x201c + '$(calc)' + [char]0x201d + '')
            \ud83d\ude00,      ('' + [char]0xd83d + '' + [char]0xde00 + '')
            """)
    void aWordOfPowerShellIsOneTextInAscii(String text, String quoted) {
        assertEquals(quoted, Shell.POWERSHELL.quoted(text));
    }

    /** Every character that may be a quote to PowerShell stands between two single ones, or is written as a number. */
    @Test
    void noCharacterEndsAWordOfPowerShell() {
        for (int c = ' '; c <= Character.MAX_VALUE; c++) {
            String quoted = Shell.POWERSHELL.quoted("a" + (char) c + "b");
            String middle = quoted.substring("('a".length(), quoted.length() - "b')".length());
            boolean number = middle.matches("' \\+ \\[char\\]0x[0-9a-f]{4} \\+ '");
            boolean plain = middle.length() == 1 && c < 0x80 && c != '\'';
            assertTrue(number || plain || middle.equals("''"), quoted);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            a&calc^b,   a&calc^b
            %PATH%,     %%PATH%%
            a"&calc&"b, a'&calc&'b
            """)
    void aWordOfTheCommandPromptHasNoQuoteAndNamesNoVariable(String text, String quoted) {
        assertEquals(quoted, Shell.CMD.quoted(text));
    }

    /** A path after {@code call} is expanded twice, so that a directory named %NAME% would be another one. */
    @ParameterizedTest
    @ValueSource(strings = {"activate.bat", "deactivate.bat"})
    void theCommandPromptNeverCallsByAPath(String script) {
        List<String> commands = Resources.text(script)
                .lines()
                .filter(line -> !line.startsWith("@rem"))
                .toList();
        assertFalse(commands.stream().anyMatch(line -> line.matches("(?i).*\\bcall\\b.*")));
        assertTrue(commands.stream()
                .filter(line -> line.contains("%"))
                .allMatch(line -> line.matches("@(if|for|set) .*\".*\".*")));
    }

    @Test
    void aWordOfAnyShellKeepsPlainTextTogether() {
        assertEquals("'a b'", Shell.POSIX.quoted("a b"));
        assertEquals("'a'\\''b'", Shell.POSIX.quoted("a'b"));
        assertEquals("'a\\'b\\\\'", Shell.FISH.quoted("a'b\\"));
        assertEquals("'a\\!b'\\'''", Shell.CSH.quoted("a!b'"));
        assertEquals("\"a\\\"b\\\\\"", Shell.NUSHELL.quoted("a\"b\\"));
        assertEquals("\"\\U000000e9\\U00000022\"", Shell.XONSH.quoted("\u00e9\""));
    }
}
