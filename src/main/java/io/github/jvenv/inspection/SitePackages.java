package io.github.jvenv.inspection;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where distributions are installed, as Python's {@code site} and the versions of it in Debian and Fedora have it. */
final class SitePackages {
    private static final Pattern LIBRARY = Pattern.compile("(?:python|pypy)(\\d+)\\.(\\d+)t?");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\..*)?");

    private SitePackages() {}

    /** Those of an environment itself. */
    static List<Path> of(VirtualEnvironment environment) throws IOException {
        Path root = environment.directory();
        List<Path> found = new ArrayList<>();
        for (String library : libraries(root)) {
            for (Path libraries : libraryDirectories(root)) {
                found.add(libraries.resolve(library).resolve("site-packages"));
            }
        }
        found.add(root.resolve("Lib/site-packages"));
        return existing(found.stream());
    }

    /** Those of the interpreter that an environment was made from; none if it is gone. */
    static List<Path> ofInterpreter(VirtualEnvironment environment) throws IOException {
        Optional<Path> home = home(environment);
        if (home.isEmpty()) {
            return List.of();
        }
        Path programs = home.get();
        Path above = programs.getParent();
        Path prefix = above == null || Files.isDirectory(programs.resolve("Lib")) ? programs : above;
        List<Path> found = new ArrayList<>();
        for (String library : libraries(environment.directory())) {
            found.add(prefix.resolve("local/lib").resolve(library).resolve("dist-packages"));
            for (Path base : List.of(prefix.resolve("local"), prefix)) {
                for (Path libraries : libraryDirectories(base)) {
                    found.add(libraries.resolve(library).resolve("site-packages"));
                }
            }
            found.add(prefix.resolve("lib/python3/dist-packages"));
            found.add(prefix.resolve("lib").resolve(library).resolve("dist-packages"));
        }
        found.add(prefix.resolve("Lib/site-packages"));
        return existing(found.stream());
    }

    /** The user's own, which Python uses wherever it uses the interpreter's. */
    static List<Path> ofUser(VirtualEnvironment environment, Map<String, String> variables) throws IOException {
        if (!variables.getOrDefault("PYTHONNOUSERSITE", "").isEmpty()) {
            return List.of();
        }
        String base = variables.getOrDefault("PYTHONUSERBASE", "");
        String home = variables.getOrDefault("HOME", "");
        if (base.isEmpty() && home.isEmpty()) {
            return List.of();
        }
        Path directory = base.isEmpty() ? Path.of(home, ".local") : Path.of(base);
        return existing(libraries(environment.directory()).stream()
                .map(library -> directory.resolve("lib").resolve(library).resolve("site-packages")));
    }

    /** The version of Python that an environment is for: major and minor number. */
    static Optional<int[]> version(VirtualEnvironment environment) throws IOException {
        for (String library : libraries(environment.directory())) {
            Matcher matcher = LIBRARY.matcher(library);
            if (matcher.matches()) {
                return Optional.of(numbers(matcher));
            }
        }
        return Stream.of("version", "version_info")
                .flatMap(key -> environment.configuration().find(key).stream())
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(SitePackages::numbers)
                .findFirst();
    }

    /** The directory that an environment's interpreter stands in, as {@code pyvenv.cfg} has it. */
    static Optional<Path> home(VirtualEnvironment environment) {
        try {
            return environment
                    .configuration()
                    .find("home")
                    .filter(text -> !text.isEmpty())
                    .map(text -> environment.directory().resolve(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Fedora and SUSE have modules for one kind of machine in {@code lib64}, which elsewhere is a link at most. */
    private static List<Path> libraryDirectories(Path prefix) throws IOException {
        Path wide = prefix.resolve("lib64");
        Path plain = prefix.resolve("lib");
        boolean other = Files.isDirectory(wide) && !(Files.isDirectory(plain) && Files.isSameFile(wide, plain));
        return other ? List.of(wide, plain) : List.of(plain);
    }

    private static int[] numbers(Matcher version) {
        return new int[] {number(version.group(1)), number(version.group(2))};
    }

    private static int number(String digits) {
        return digits.length() > 4 ? 9999 : Integer.parseInt(digits);
    }

    private static SortedSet<String> libraries(Path root) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Path library = root.resolve("lib");
        if (Files.isDirectory(library)) {
            for (Path child : DirectoryChildren.of(library)) {
                String name = child.getFileName().toString();
                if (LIBRARY.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<Path> existing(Stream<Path> paths) {
        return paths.map(path -> path.toAbsolutePath().normalize())
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }
}
