package io.github.jvenv.testing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in an environment's directory according to the RECORD of each distribution, read without the plugin's code. */
final class UnpackedEnvironment {
    /** Of a module that can be imported: its name, and what makes it one. */
    private static final Pattern MODULE = Pattern.compile("([A-Za-z_]\\w*)(\\.py|(\\.[\\w-]+)*\\.so)");

    /** Directories that distributions let slip into everybody's site-packages. */
    private static final Set<String> LEFTOVERS =
            Set.of("test", "tests", "doc", "docs", "example", "examples", "benchmarks");

    private final Path root;
    private final Path sitePackages;

    /** Distribution, as its directory is named, to the files that it says it has, relative to site-packages. */
    private final SortedMap<String, List<String>> records = new TreeMap<>();

    UnpackedEnvironment(Path root) throws IOException {
        this.root = root;
        this.sitePackages = only(root.resolve("lib"), "python3*").resolve("site-packages");
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(sitePackages, "*.dist-info")) {
            for (Path directory : directories) {
                records.put(directory.getFileName().toString(), read(directory.resolve("RECORD")));
            }
        }
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    int distributions() {
        return records.size();
    }

    /** Whether the interpreter came along. */
    boolean hasInterpreter() {
        return Files.isDirectory(root.resolve("python"));
    }

    boolean contains(Path path) {
        return path.startsWith(root);
    }

    /** Files that a RECORD names and that are not there. */
    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>();
        records.values()
                .forEach(files -> files.stream()
                        .filter(file -> !Files.isRegularFile(sitePackages.resolve(file)))
                        .forEach(missing::add));
        return missing;
    }

    /**
     * The names of all modules and packages at the top. Of a directory that several distributions share, being no package
     * itself, those one level below.
     */
    SortedSet<String> modules() {
        SortedSet<String> modules = new TreeSet<>();
        for (List<String> files : records.values()) {
            files.forEach(file -> addModule(modules, file));
        }
        return modules;
    }

    private void addModule(SortedSet<String> modules, String file) {
        String[] parts = file.split("/");
        Matcher last = MODULE.matcher(parts[parts.length - 1]);
        if (!last.matches() || (parts.length > 1 && LEFTOVERS.contains(parts[0]))) {
            return;
        }
        StringBuilder name = new StringBuilder();
        Path directory = sitePackages;
        for (int i = 0; i < Math.min(parts.length - 1, 2); i++) {
            if (!parts[i].matches("[A-Za-z_]\\w*") || parts[i].equals("__pycache__")) {
                return;
            }
            name.append(name.isEmpty() ? "" : ".").append(parts[i]);
            directory = directory.resolve(parts[i]);
            if (Files.exists(directory.resolve("__init__.py"))) {
                modules.add(name.toString());
                return;
            }
        }
        if (parts.length <= 2) {
            modules.add(name + (name.isEmpty() ? "" : ".") + last.group(1));
        }
    }

    /** The programs that distributions bring. */
    SortedSet<String> scripts() {
        SortedSet<String> scripts = new TreeSet<>();
        for (List<String> files : records.values()) {
            for (String file : files) {
                Path path = sitePackages.resolve(file).normalize();
                if (program(path.getFileName().toString()).equals(path)) {
                    scripts.add(path.getFileName().toString());
                }
            }
        }
        return scripts;
    }

    private static List<String> read(Path recordFile) throws IOException {
        List<String> files = new ArrayList<>();
        for (String line : Files.readAllLines(recordFile)) {
            files.add(
                    line.startsWith("\"")
                            ? line.substring(1, line.indexOf("\",", 1)).replace("\"\"", "\"")
                            : line.substring(0, line.indexOf(',')));
        }
        return files;
    }

    private static Path only(Path directory, String glob) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
            return found.iterator().next();
        }
    }
}
