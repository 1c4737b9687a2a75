package io.github.jvenv.venv;

import io.github.jvenv.spec.tag.Platform;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A family of shells that can read the same script. */
enum Shell {
    /** sh as POSIX has it, and all that understand it: bash, dash, ksh, mksh, zsh, BusyBox; on Windows, Git's bash. */
    POSIX("activate") {
        @Override
        String quoted(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
    },

    /** fish. */
    FISH("activate.fish") {
        @Override
        String quoted(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    },

    /** csh and tcsh, where an exclamation mark recalls a command even from within quotes. */
    CSH("activate.csh") {
        @Override
        List<String> scriptsOn(Platform platform) {
            return platform instanceof Platform.Windows ? List.of() : super.scriptsOn(platform);
        }

        @Override
        String quoted(String text) {
            return "'" + text.replace("'", "'\\''").replace("!", "\\!") + "'";
        }
    },

    /** nushell. */
    NUSHELL("activate.nu") {
        @Override
        String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    },

    /**
     * PowerShell. {@code venv} calls the script {@code Activate.ps1} and virtualenv {@code activate.ps1}: both are there, with
     * the same bytes, where the file system usually tells them apart, and one where it does not.
     */
    POWERSHELL("Activate.ps1") {
        @Override
        List<String> scriptsOn(Platform platform) {
            return platform instanceof Platform.Windows || platform instanceof Platform.MacOs
                    ? super.scriptsOn(platform)
                    : List.of("Activate.ps1", "activate.ps1");
        }

        /** In ASCII, since Windows PowerShell reads files in the system's code page, where any byte might be a quote. */
        @Override
        String quoted(String text) {
            String escaped = escaped(text.replace("'", "''").chars(), c -> c < 0x80, "' + [char]0x%04x + '");
            return "('" + escaped + "')";
        }
    },

    /** The command prompt of Windows. A double quote cannot be part of a word there; a single one takes its place. */
    CMD("activate.bat") {
        @Override
        List<String> scriptsOn(Platform platform) {
            return platform instanceof Platform.Windows
                    ? List.of("activate.bat", "deactivate.bat", "pydoc.bat")
                    : List.of();
        }

        @Override
        String quoted(String text) {
            return text.replace('"', '\'').replace("%", "%%");
        }
    },

    /** xonsh, whose words are Python's. */
    XONSH("activate.xsh") {
        @Override
        String quoted(String text) {
            return pythonString(text);
        }
    },

    /** A Python that runs already. */
    PYTHON("activate_this.py") {
        @Override
        String quoted(String text) {
            return pythonString(text);
        }
    };

    private final String script;

    Shell(String script) {
        this.script = script;
    }

    /** The names of the scripts that environments for a platform have for it. */
    List<String> scriptsOn(@SuppressWarnings("unused") Platform platform) {
        return List.of(script);
    }

    /** A text of one line as one word of the shell's language that stands for just that text. */
    abstract String quoted(String text);

    /** The name of the resource with a script's text. */
    static String resourceOf(String script) {
        return script.equals("activate.ps1") ? "Activate.ps1" : script;
    }

    /** In ASCII, whatever encoding the file is taken to be in. */
    private static String pythonString(String text) {
        return '"' + escaped(text.codePoints(), c -> c < 0x80 && c != '"' && c != '\\', "\\U%08x") + '"';
    }

    /** The characters of a text, those that are not plain written by a format. */
    private static String escaped(IntStream text, IntPredicate plain, String format) {
        StringBuilder escaped = new StringBuilder();
        text.forEach(c -> {
            if (plain.test(c)) {
                escaped.append((char) c);
            } else {
                escaped.append(String.format(format, c));
            }
        });
        return escaped.toString();
    }
}
