package io.github.jvenv.venv;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.ProgramLibraries;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs of an environment that run Python: {@code bin/python} and its other names. */
final class EnvironmentPrograms {
    private EnvironmentPrograms() {}

    /**
     * The programs, as links or copies.
     *
     * @throws IOException if the interpreter's program cannot be read
     */
    static EnvironmentImage image(BareEnvironment environment) throws IOException {
        RelativePath scripts = environment.layout().scripts();
        Interpreter interpreter = environment.interpreter();
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        List<String> others = otherNames(interpreter.target());
        if (environment.placement() instanceof Placement.Copied) {
            Path program = interpreter.executable().toRealPath();
            ImageEntry copy = new ImageEntry.FileEntry(new Content.OnDisk(program, Files.size(program)), true);
            image.put(scripts.resolve("python"), copy);
            // As with virtualenv each name is a file of its own: who asks for copies has a use for links nowhere.
            others.forEach(name -> image.put(scripts.resolve(name), copy));
            for (Path library : ProgramLibraries.of(interpreter)) {
                Content content = new Content.OnDisk(library.toRealPath(), Files.size(library));
                image.put(
                        RelativePath.of("lib").resolve(library.getFileName().toString()),
                        new ImageEntry.FileEntry(content, Files.isExecutable(library)));
            }
            return image.build();
        }
        image.link(scripts.resolve("python"), interpreterFrom(environment, scripts));
        for (String name : others) {
            image.link(scripts.resolve(name), "python");
        }
        return image.build();
    }

    private static String interpreterFrom(BareEnvironment environment, RelativePath scripts) {
        Path executable = environment.interpreter().executable();
        if (environment.placement() instanceof Placement.Bundled bundled) {
            return "../".repeat(scripts.value().split("/", -1).length) + BareEnvironment.BUNDLE + "/"
                    + bundled.bundle().program();
        }
        return executable.toString();
    }

    static List<String> otherNames(Target target) {
        String minor =
                target.pythonVersion().major() + "." + target.pythonVersion().minor();
        if (target.implementation().equals(PythonImplementation.PYPY)) {
            return List.of("python3", "python" + minor, "pypy", "pypy3", "pypy" + minor);
        }
        return target.abi().isFreeThreaded()
                ? List.of("python3", "python" + minor, "python" + minor + "t")
                : List.of("python3", "python" + minor);
    }
}
