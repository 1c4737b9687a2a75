package io.github.jvenv.venv;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Environments of virtualenv before its version 20, which had no {@code pyvenv.cfg}: beside the modules, a file names the
 * prefix of the interpreter, and another is there if the packages of the interpreter are not seen.
 */
final class OldVirtualenv {
    private static final String PREFIX_FILE = "orig-prefix.txt";
    private static final String CLOSED_FILE = "no-global-site-packages.txt";
    private static final long LONGEST_PREFIX = 1 << 12;

    private OldVirtualenv() {}

    /** What a {@code pyvenv.cfg} in such an environment would say. */
    static Optional<PyvenvConfiguration> findIn(Path environment) {
        Path libraries = environment.resolve("lib");
        if (!Files.exists(environment.resolve("bin/python"), LinkOption.NOFOLLOW_LINKS)
                || !Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try {
            for (Path library : DirectoryChildren.of(libraries)) {
                Path prefix = library.resolve(PREFIX_FILE);
                if (library.getFileName().toString().startsWith("python")
                        && Files.isRegularFile(prefix)
                        && Files.size(prefix) <= LONGEST_PREFIX) {
                    SortedMap<String, String> values = new TreeMap<>();
                    values.put("home", new String(Files.readAllBytes(prefix), StandardCharsets.UTF_8).strip() + "/bin");
                    values.put(
                            "include-system-site-packages",
                            Boolean.toString(!Files.exists(library.resolve(CLOSED_FILE))));
                    values.put(EnvironmentMaker.VIRTUALENV.key(), "16");
                    return Optional.of(new PyvenvConfiguration(environment, values));
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // as for a pyvenv.cfg that cannot be read
        }
        return Optional.empty();
    }
}
