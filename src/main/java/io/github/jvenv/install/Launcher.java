package io.github.jvenv.install;

/**
 * The text of programs that run with the {@code python} beside them, wherever that is. A program is a shell script and a
 * Python module at once: the shell runs the beginning, which is a string to Python, and is replaced by Python there.
 *
 * <p>The kernel, a shell that found the program on its {@code PATH}, and {@code sh program} all hand over the path that was
 * used, in {@code $0}. No other process is started, unless that path is a symbolic link: then {@code readlink} follows it
 * to the environment. There is no backslash in the text, since Python warns of unknown escapes, and no variable has a
 * name that anybody else's environment is likely to have.
 */
final class Launcher {
    static final String SHEBANG = "#!/bin/sh\n";

    /** From the start of the string, which the shell takes for the command that does nothing, to its end. */
    @SuppressWarnings("StringConcatToTextBlock") // the parser that finds the goals takes such a block for broken
    static final String FIND_PYTHON = String.join(
            "\n",
            "''':'",
            "jvenv_self=$0",
            "case $jvenv_self in",
            "*/*) ;;",
            "*) jvenv_self=./$jvenv_self ;;",
            "esac",
            "while [ -L \"$jvenv_self\" ]; do",
            "  jvenv_link=$(readlink -- \"$jvenv_self\")",
            "  case $jvenv_link in",
            "  /*) jvenv_self=$jvenv_link ;;",
            "  *) jvenv_self=${jvenv_self%/*}/$jvenv_link ;;",
            "  esac",
            "done",
            "exec \"${jvenv_self%/*}/python\" \"$0\" \"$@\"",
            "'''");

    private Launcher() {}

    /** A program that calls a function without arguments and exits with what it returns. */
    static String calling(String module, String function) {
        int dot = function.indexOf('.');
        String imported = dot < 0 ? function : function.substring(0, dot);
        return SHEBANG + FIND_PYTHON + '\n'
                + "import sys\n\nfrom " + module + " import " + imported
                + "\n\nif __name__ == '__main__':\n    sys.exit(" + function + "())\n";
    }
}
