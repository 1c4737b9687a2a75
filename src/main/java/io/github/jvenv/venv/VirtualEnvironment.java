package io.github.jvenv.venv;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A virtual environment that stands in a directory, whoever made it: the directory has a {@code pyvenv.cfg} (PEP 405), or
 * what virtualenv left there before its version 20.
 *
 * @param directory where it stands, absolute
 * @param configuration what its {@code pyvenv.cfg} says, or would say
 */
public record VirtualEnvironment(Path directory, PyvenvConfiguration configuration) {
    private static final List<String> PROGRAMS = List.of("bin/python", "bin/python3", "Scripts/python.exe");

    /** The environment in a directory, if there is one. */
    public static Optional<VirtualEnvironment> find(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        return PyvenvConfiguration.findIn(absolute)
                .or(() -> OldVirtualenv.findIn(absolute))
                .map(configuration -> new VirtualEnvironment(absolute, configuration));
    }

    /** The environment in a directory in which there has to be one. */
    public static VirtualEnvironment require(Path directory) {
        return find(directory)
                .orElseThrow(() -> new Failure(
                        "There is no environment at " + directory + ".",
                        "Make one with the goal create or install, or name another with <environment>."));
    }

    /** The tool that made it, as far as its configuration tells. */
    public EnvironmentMaker maker() {
        return EnvironmentMaker.of(configuration);
    }

    /**
     * The program that runs Python in it; none if its interpreter is gone, after an upgrade for instance, or if it was
     * never finished.
     */
    public Optional<Path> findProgram() {
        for (String name : PROGRAMS) {
            Path program = directory.resolve(name);
            if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** Whether it sees the packages of its interpreter as well as its own. */
    public boolean seesSystemPackages() {
        return configuration
                .find("include-system-site-packages")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }
}
