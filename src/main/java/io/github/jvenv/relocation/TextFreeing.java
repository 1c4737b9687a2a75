package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.venv.LauncherLine;

/**
 * Frees the files that hold paths of an environment, each by what its name says of its form.
 *
 * @param places where the environment was
 * @param paths frees what is no script
 */
record TextFreeing(FormerPlaces places, PathFreeing paths) {
    private static final RelativePath SCRIPTS = RelativePath.of("bin");
    private static final RelativePath SCRIPTS_OF_WINDOWS = RelativePath.of("Scripts");

    /** Whether Python, a shell or Windows goes by what such a file says, so that it does not work elsewhere. */
    static boolean decides(RelativePath path) {
        return path.isBelow(SCRIPTS)
                || path.isBelow(SCRIPTS_OF_WINDOWS)
                || LauncherLine.isIn(path)
                || isListOfPaths(path)
                || isFinder(path);
    }

    /** The raw text without the places that can be taken from it. */
    String freed(RelativePath path, String text) {
        if (path.isBelow(SCRIPTS) && text.startsWith("#!")) {
            return ScriptFreeing.freed(text, places).orElse(text);
        }
        if (path.isBelow(SCRIPTS_OF_WINDOWS) && text.startsWith("#!")) {
            return ScriptFreeing.freedOnWindows(text, places).orElse(text);
        }
        if (LauncherLine.isIn(path)) {
            return LauncherFreeing.freed(text).orElse(text);
        }
        if (isListOfPaths(path)) {
            return paths.lines(path.value(), text);
        }
        if (isFinder(path)) {
            return paths.module(path.value(), text);
        }
        return path.fileName().equals("direct_url.json") ? paths.directUrl(text) : text;
    }

    private static boolean isListOfPaths(RelativePath path) {
        return path.fileName().endsWith(".pth") || path.fileName().endsWith(".egg-link");
    }

    private static boolean isFinder(RelativePath path) {
        return path.fileName().startsWith("__editable__") && path.fileName().endsWith(".py");
    }
}
