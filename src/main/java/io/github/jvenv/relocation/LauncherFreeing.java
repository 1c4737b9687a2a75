package io.github.jvenv.relocation;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.github.jvenv.venv.LauncherLine;
import java.util.Optional;

/** Lets programs for Windows find the interpreter beside themselves. */
final class LauncherFreeing {
    private static final String DIRECTORY_AS_LAUNCHERS_HAVE_IT = RawText.of(LauncherLine.DIRECTORY.getBytes(UTF_16LE));

    private LauncherFreeing() {}

    /** Whether a program, raw, runs wherever the interpreter is beside it. */
    static boolean isFree(String program) {
        return LauncherLine.of(program).filter(LauncherLine::isFree).isPresent();
    }

    /** The program, raw, with the line changed; none if it holds no interpreter of an environment, or has to hold a path. */
    static Optional<String> freed(String program) {
        return program.contains(DIRECTORY_AS_LAUNCHERS_HAVE_IT)
                ? LauncherLine.of(program).flatMap(line -> freed(program, line))
                : Optional.empty();
    }

    private static Optional<String> freed(String program, LauncherLine line) {
        return line.environmentProgram()
                .map(name -> program.substring(0, line.start()) + "#!" + LauncherLine.DIRECTORY + '\\' + name
                        + program.substring(line.end()));
    }
}
