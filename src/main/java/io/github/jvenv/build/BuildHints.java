package io.github.jvenv.build;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user can do about a build that failed, where its output tells. */
final class BuildHints {
    /** A program whose name is that of a compiler, with or without a prefix for its target. */
    private static final String COMPILER =
            "'([^' ]*(?:cc|c\\+\\+|g\\+\\+|clang|gfortran|cl\\.exe|rustc|cargo|cmake|ninja)[^' ]*)'";

    private static final Pattern NO_COMPILER = Pattern.compile(
            COMPILER + "(?: failed)?: No such file or directory|No such file or directory: " + COMPILER);
    private static final Pattern NO_HEADER =
            Pattern.compile("fatal error: '?([^':]+)'?(?:: No such file| file not found)");

    private static final String OLDER_OR_NEWER =
            "; the distribution needs an older Python, or a newer version of it may do.";

    private final BuildSystem system;
    private final BuildEnvironment environment;

    BuildHints(BuildSystem system, BuildEnvironment environment) {
        this.system = system;
        this.environment = environment;
    }

    /** A hint for a backend that could not be imported. */
    Optional<String> forBackend(String missingModule) {
        if (missingModule.isEmpty()) {
            return Optional.empty();
        }
        if (!environment.isIsolated()) {
            return Optional.of(notIsolated(missingModule));
        }
        if (!system.backendNamed() && missingModule.equals("setuptools")) {
            return Optional.of(
                    "Its pyproject.toml names no build-backend, so setuptools is used, which it does not require: the"
                            + " distribution's authors have to add either.");
        }
        return Optional.of("The distribution does not require what provides " + missingModule
                + ": its authors have to add it to 'requires' of [build-system].");
    }

    /** A hint for a hook that raised an exception. */
    Optional<String> forOutput(String missingModule, List<String> tail) {
        if (!missingModule.isEmpty()) {
            return Optional.of(environment.isIsolated() ? undeclared(missingModule) : notIsolated(missingModule));
        }
        for (String line : tail) {
            if (line.contains("Microsoft Visual C++") && line.contains("required")) {
                return Optional.of("The build needs the C++ compiler of Visual Studio's build tools.");
            }
            Matcher compiler = NO_COMPILER.matcher(line);
            if (compiler.find()) {
                String program = compiler.group(1) == null ? compiler.group(2) : compiler.group(1);
                return Optional.of("The build needs the program " + program + ", which is not there.");
            }
            Matcher header = NO_HEADER.matcher(line);
            if (header.find()) {
                return Optional.of(noHeader(header.group(1)));
            }
        }
        return Optional.empty();
    }

    private static String noHeader(String name) {
        return switch (name) {
            case "Python.h" ->
                "The build needs the headers of Python, which some systems have in a package of their own"
                        + " (python3-dev, python3-devel).";
            case "longintrepr.h" -> "Python has no longintrepr.h for others since 3.11" + OLDER_OR_NEWER;
            default -> "The build needs the header " + name + ", which a development package of the system may have.";
        };
    }

    private static String undeclared(String module) {
        return module.equals("distutils") || module.startsWith("distutils.")
                ? "Python has no distutils since 3.12" + OLDER_OR_NEWER
                : "The build imports " + module
                        + " but does not require it; install it into the environment first and build"
                        + " without isolation.";
    }

    private static String notIsolated(String module) {
        return "The build is not isolated: install what provides " + module + " into " + "the environment first.";
    }
}
