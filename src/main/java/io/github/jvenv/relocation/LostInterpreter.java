package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.image.ImageEntry.LinkEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interpreter of an environment that is no longer where it was: moved, or gone with an upgrade.
 *
 * @param version what can take its place, as a user would ask for it: {@code 3.12}, {@code 3.13t}, {@code
 *     pypy3.10}
 */
public record LostInterpreter(String version) {
    private static final Pattern LIBRARY = Pattern.compile("python(\\d+\\.\\d+t?)|(pypy\\d+\\.\\d+)");

    /** The interpreter of an environment, if that was outside and is lost. */
    public static Optional<LostInterpreter> of(Path environment) throws IOException {
        Optional<VirtualEnvironment> found =
                PyvenvConfiguration.findIn(environment).isPresent()
                        ? VirtualEnvironment.find(environment)
                        : Optional.empty(); // the old ones link to every module of their interpreter
        if (found.isEmpty() || (found.get().findProgram().isPresent() && !isHomeGone(found.get()))) {
            return Optional.empty();
        }
        Path libraries = environment.resolve("lib");
        for (Path child : DirectoryChildren.ifAny(libraries)) {
            Matcher library = LIBRARY.matcher(child.getFileName().toString());
            if (library.matches() && Files.isDirectory(child)) {
                return Optional.of(new LostInterpreter(library.group(1) == null ? library.group(2) : library.group(1)));
            }
        }
        return Optional.empty();
    }

    /** A copy of the program still needs what stood beside the first one. */
    private static boolean isHomeGone(VirtualEnvironment environment) {
        return environment
                .configuration()
                .find("home")
                .filter(home -> home.startsWith("/") && !isDirectory(home))
                .isPresent();
    }

    private static boolean isDirectory(String path) {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether an interpreter can run what was installed for this one. */
    public boolean isReplacedBy(Interpreter other) {
        String numbers = other.version().major() + "." + other.version().minor() + (other.freeThreaded() ? "t" : "");
        return version.equals(
                other.target().implementation().equals(PythonImplementation.CPYTHON)
                        ? numbers
                        : other.target().implementation().name() + numbers);
    }

    /** A link to the program of an interpreter, instead of one that leads nowhere. */
    static LinkEntry replaced(String path, LinkEntry link, Interpreter instead) {
        boolean dead = path.matches("bin/(python|pypy)[0-9.]*t?")
                && link.target().startsWith("/")
                && !Files.exists(Path.of(link.target()));
        return dead ? new LinkEntry(instead.executable().toString()) : link;
    }
}
