package io.github.jvenv.inspection;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.venv.LauncherLine;
import io.github.jvenv.venv.ScriptBeginning;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an environment can run at all, where it is. */
final class Soundness {
    private static final int LONGEST_BEGINNING = 1 << 13;

    /** What pip makes has a tenth of that; programs that wheels bring have more, and no such line. */
    private static final int LARGEST_LAUNCHER = 1 << 20;

    private Soundness() {}

    static List<Finding> check(VirtualEnvironment environment) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Path root = environment.directory();
        if (environment.findProgram().isEmpty()) {
            String program = Files.isDirectory(root.resolve("Scripts")) ? "Scripts/python.exe" : "bin/python";
            findings.add(broken(program, "It has no " + program + " that leads to an interpreter."));
        }
        SitePackages.home(environment)
                .filter(home -> !Files.isDirectory(home))
                .ifPresent(home -> findings.add(broken(
                        "pyvenv.cfg",
                        "Its pyvenv.cfg names the interpreter's directory " + home + ", which is gone.")));
        List<String> strangers = new ArrayList<>();
        for (Path script : files(root.resolve("bin"))) {
            path(ScriptBeginning.of(start(script)).map(ScriptBeginning::interpreter))
                    .filter(program -> isStranger(program, root))
                    .ifPresent(program -> strangers.add(shown(root, script) + " (" + program + ")"));
        }
        for (Path program : files(root.resolve("Scripts"))) {
            if (LauncherLine.isIn(RelativePath.of("Scripts").resolve(String.valueOf(program.getFileName())))
                    && Files.size(program) <= LARGEST_LAUNCHER) {
                path(LauncherLine.of(new String(Files.readAllBytes(program), StandardCharsets.ISO_8859_1))
                                .filter(line -> !line.isFree())
                                .map(LauncherLine::interpreter))
                        .filter(interpreter -> isStranger(interpreter, root))
                        .ifPresent(interpreter -> strangers.add(shown(root, program) + " (" + interpreter + ")"));
            }
        }
        if (!strangers.isEmpty()) {
            String first = strangers.get(0);
            findings.add(broken(
                    first.substring(0, first.indexOf(" (")),
                    strangers.size() == 1
                            ? "The script " + first + " runs the Python of another place: the environment was moved or"
                                    + " copied."
                            : strangers.size() + " scripts, such as " + first
                                    + ", run the Python of another place: the environment was moved or copied."));
        }
        return findings;
    }

    /** Gone, or that of another environment. */
    private static boolean isStranger(Path program, Path root) {
        if (!Files.exists(program)) {
            return true;
        }
        Path directory = program.getParent();
        Path other = directory == null ? null : directory.getParent();
        return other != null && Files.exists(other.resolve("pyvenv.cfg")) && !SearchPath.isLocal(other, root);
    }

    private static Optional<Path> path(Optional<String> raw) {
        try {
            return raw.map(
                    path -> Path.of(new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        return DirectoryChildren.ifAny(directory).stream()
                .filter(child -> Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** As paths within environments are shown everywhere. */
    private static String shown(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String start(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new String(input.readNBytes(LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        }
    }

    private static Finding broken(String subject, String message) {
        return new Finding(Finding.Kind.BROKEN, subject, message);
    }
}
