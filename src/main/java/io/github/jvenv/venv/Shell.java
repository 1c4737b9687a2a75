package io.github.jvenv.venv;

/** A family of shells that can read the same script. */
enum Shell {
    /** sh as POSIX has it, and all that understand it: bash, dash, ksh, mksh, zsh, BusyBox. */
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
        String quoted(String text) {
            return "'" + text.replace("'", "'\\''").replace("!", "\\!") + "'";
        }
    };

    private final String script;

    Shell(String script) {
        this.script = script;
    }

    /** The name of the script. */
    String script() {
        return script;
    }

    /** A text of one line as one word of the shell's language that stands for just that text. */
    abstract String quoted(String text);
}
