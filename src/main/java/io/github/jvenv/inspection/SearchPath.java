package io.github.jvenv.inspection;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directories in which Python finds an environment's distributions, in the order in which it looks: those of the
 * environment itself, and for one that sees its interpreter's packages those of the user and of the interpreter. What
 * {@code .pth} files add comes right after the directory that they stand in. Code in such a file is never run, and variables
 * such as {@code PYTHONPATH} do not count.
 *
 * @param directories absolute, all of them there
 */
public record SearchPath(List<Directory> directories) {
    private static final long LARGEST_PTH_BYTES = 1 << 20;

    public SearchPath {
        directories = List.copyOf(directories);
    }

    /**
     * A place where distributions are found.
     *
     * @param path the directory
     * @param local whether it belongs to the environment, and not to its interpreter or user
     */
    public record Directory(Path path, boolean local) {}

    /**
     * The search path of an environment.
     *
     * @param variables the user's environment variables, which say where the user's own packages are
     */
    public static SearchPath of(VirtualEnvironment environment, Map<String, String> variables) throws IOException {
        Path root = environment.directory();
        Map<Path, Directory> found = new LinkedHashMap<>();
        for (Path site : SitePackages.of(environment)) {
            add(found, site, root);
        }
        if (environment.seesSystemPackages()) {
            for (Path site : SitePackages.ofUser(environment, variables)) {
                add(found, site, root);
            }
            for (Path site : SitePackages.ofInterpreter(environment)) {
                add(found, site, root);
            }
        }
        return new SearchPath(new ArrayList<>(found.values()));
    }

    private static void add(Map<Path, Directory> found, Path site, Path root) throws IOException {
        if (!Files.isDirectory(site) || !put(found, site, root)) {
            return;
        }
        for (Path file : DirectoryChildren.of(site)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".pth")
                    && !name.startsWith(".")
                    && Files.isRegularFile(file)
                    && Files.size(file) <= LARGEST_PTH_BYTES) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    addLine(found, site, line, root);
                }
            }
        }
    }

    private static void addLine(Map<Path, Directory> found, Path site, String line, Path root) {
        if (line.isBlank() || line.startsWith("#") || line.startsWith("import ") || line.startsWith("import\t")) {
            return;
        }
        try {
            Path added = site.resolve(line.stripTrailing()).normalize();
            if (Files.exists(added)) {
                put(found, added, root);
            }
        } catch (InvalidPathException e) {
            // Python, too, passes over what is no path.
        }
    }

    /** Whether it is there now and was not before. */
    private static boolean put(Map<Path, Directory> found, Path path, Path root) {
        Path absolute = path.toAbsolutePath().normalize();
        return found.putIfAbsent(absolute, new Directory(absolute, isLocal(absolute, root))) == null;
    }

    static boolean isLocal(Path path, Path root) {
        if (path.startsWith(root)) {
            return true;
        }
        try {
            return path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
