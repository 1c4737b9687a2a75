package io.github.jvenv.venv;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.ImageEntry.FileEntry;
import io.github.jvenv.interpreter.ForwardingLibrary;
import io.github.jvenv.interpreter.Interpreter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How Python gets into an environment on Windows, where hardly anybody may make links. */
final class WindowsPython {
    private static final Pattern PROGRAM = Pattern.compile("[^/]+\\.(?:exe|dll)");
    private static final Pattern LIBRARY = Pattern.compile("python3\\d+t?\\.dll");
    private static final String STABLE_LIBRARY = "python3.dll";
    private static final RelativePath KEEP_OUT = RelativePath.of("Lib/EXTERNALLY-MANAGED");

    private WindowsPython() {}

    /**
     * The programs of an environment whose interpreter stays where it is. Python's installers bring small programs for
     * that, which start the interpreter that {@code pyvenv.cfg} tells of. Where there are none, the interpreter's own
     * program does the same if it has the libraries beside it that it has at home.
     *
     * @throws IOException if the interpreter's directory cannot be read
     */
    static EnvironmentImage programs(Interpreter interpreter) throws IOException {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        Path starters =
                interpreter.standardLibrary().resolve("venv").resolve("scripts").resolve("nt");
        String kind = interpreter.freeThreaded() ? "t" : "";
        // From 3.13 on they have names of their own; before, those that they get in environments.
        for (String name : List.of("venvlauncher" + kind + ".exe", "python.exe")) {
            if (Files.isRegularFile(starters.resolve(name))) {
                image.put(RelativePath.of("python.exe"), onDisk(starters.resolve(name)));
                Path window = starters.resolve(
                        name.equals("python.exe") ? "pythonw.exe" : name.replace("venvlauncher", "venvwlauncher"));
                if (Files.isRegularFile(window)) {
                    image.put(RelativePath.of("pythonw.exe"), onDisk(window));
                }
                return image.build();
            }
        }
        for (Path file : DirectoryChildren.of(interpreter.executable().resolveSibling(""))) {
            String name = file.getFileName().toString();
            if (PROGRAM.matcher(name).matches() && Files.isRegularFile(file)) {
                image.put(RelativePath.of(name), onDisk(file));
            }
        }
        return withStableLibrary(image.build());
    }

    /**
     * An interpreter as an environment carries it. The program that {@code venv} puts into {@code Scripts} needs an absolute
     * path. But an interpreter finds its standard library by going up from its program to a directory with {@code Lib} in
     * it, so the environment is the interpreter's own prefix: the program and its libraries are in {@code Scripts}, the rest
     * where it always is.
     *
     * @param interpreter its files, by where they stand in its own directory
     * @param scripts where programs are
     */
    static EnvironmentImage laidOver(EnvironmentImage interpreter, RelativePath scripts) throws IOException {
        EnvironmentImage.Builder programs = EnvironmentImage.builder();
        EnvironmentImage.Builder rest = EnvironmentImage.builder();
        for (Map.Entry<RelativePath, ImageEntry> file : interpreter.entries().entrySet()) {
            RelativePath path = file.getKey();
            if (PROGRAM.matcher(path.value()).matches()) {
                programs.put(path, file.getValue());
            } else if (!path.equals(KEEP_OUT)) { // it is nobody else's in an environment of its own
                rest.put(path, file.getValue());
            }
        }
        return rest.add(withStableLibrary(programs.build()).in(scripts)).build();
    }

    /** Extension modules for the stable ABI look for it. */
    private static EnvironmentImage withStableLibrary(EnvironmentImage programs) throws IOException {
        EnvironmentImage.Builder image = EnvironmentImage.builder().add(programs);
        if (programs.find(RelativePath.of(STABLE_LIBRARY)).isEmpty()) {
            for (Map.Entry<RelativePath, ImageEntry> file : programs.entries().entrySet()) {
                String name = file.getKey().value();
                if (LIBRARY.matcher(name).matches() && file.getValue() instanceof FileEntry library) {
                    try (InputStream in = library.content().open()) {
                        ForwardingLibrary.of(STABLE_LIBRARY, in.readAllBytes(), name)
                                .ifPresent(made -> image.file(RelativePath.of(STABLE_LIBRARY), Content.of(made)));
                    }
                    break;
                }
            }
        }
        return image.build();
    }

    private static FileEntry onDisk(Path file) throws IOException {
        return new FileEntry(new Content.OnDisk(file, Files.size(file)), true);
    }
}
