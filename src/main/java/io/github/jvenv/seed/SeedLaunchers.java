package io.github.jvenv.seed;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.install.ProgramForm;
import io.github.jvenv.install.WindowsLaunchers;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The form of the programs in an environment of this machine. On Windows they begin with launchers, and the interpreter's
 * own pip has those that it would give to the programs that it installs itself: no index is needed.
 */
final class SeedLaunchers {
    private static final ProjectName PIP = ProjectName.parse("pip");

    private SeedLaunchers() {}

    /**
     * The form of programs that an interpreter runs.
     *
     * @throws IOException if the interpreter's bundle cannot be read
     */
    static ProgramForm form(Interpreter interpreter) throws IOException {
        if (!(interpreter.target().platform() instanceof Platform.Windows windows)) {
            return ProgramForm.POSIX;
        }
        Path pip = SeedShelf.of(interpreter, List.of())
                .find(PIP, SeedChoice.BUNDLED, interpreter)
                .orElseThrow(() -> fault(interpreter, "there is none"));
        WindowsLaunchers launchers = WindowsLaunchers.ofPip(pip, windows);
        if (!launchers.findInterpreterBeside()) {
            throw fault(interpreter, pip.getFileName() + " has older ones, which hold a path");
        }
        return ProgramForm.windows(launchers);
    }

    private static Failure fault(Interpreter interpreter, String reason) {
        return new Failure(
                "Programs for Windows begin with launchers, which are taken from the pip that "
                        + interpreter.executable() + " brings along (ensurepip), and " + reason + ".",
                "Take another interpreter with <python>, such as 'managed'.");
    }
}
