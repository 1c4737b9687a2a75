package io.github.jvenv.install;

import io.github.jvenv.image.Content;
import java.util.Optional;

/** The form that programs have on a system, so that they run with the {@code python} beside them, wherever that is. */
public sealed interface ProgramForm permits PosixPrograms, WindowsPrograms {
    /** Programs that begin as shell scripts, for every system but Windows. */
    ProgramForm POSIX = new PosixPrograms();

    /** Programs that Windows starts. */
    static ProgramForm windows(WindowsLaunchers launchers) {
        return new WindowsPrograms(launchers);
    }

    /**
     * A file in the directory of programs.
     *
     * @param name its name
     * @param content its bytes
     */
    record Program(String name, Content.Made content) {}

    /** What a program runs in. */
    enum Kind {
        /** A console, as commands do. */
        CONSOLE,
        /** A window of its own, so that it needs no console. */
        WINDOW
    }

    /**
     * A program that calls a function without arguments and exits with what it returns.
     *
     * @param name what users type to run it
     */
    Program calling(String name, String module, String function, Kind kind);

    /** What a program that a wheel brings ready-made has to become; empty if it can stay as it is. */
    Optional<byte[]> replaced(byte[] script);

    /** What has to stand beside a program that a wheel brings ready-made, so that it can be run by its name. */
    Optional<Program> beside(String name, byte[] script);
}
