package io.github.jvenv.venv;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.managed.TargetInterpreter;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An environment without distributions for a machine that this one need not be like. It never stands in a directory here,
 * so nothing in it comes from this machine.
 *
 * @param target what it is for
 * @param access how it reaches an interpreter there
 * @param prompt what shells show while it is active; empty for the name of its directory
 */
public record TargetEnvironment(Target target, Access access, String prompt) {
    /** How an environment reaches an interpreter on its machine. */
    public sealed interface Access {
        /** It carries it. */
        record Bundled(TargetInterpreter interpreter) implements Access {}

        /**
         * A link leads to it; Windows has none.
         *
         * @param program where it stands on that machine: {@code /usr/bin/python3.12}
         */
        record Linked(String program) implements Access {}
    }

    /** Where things stand in it. */
    public Layout layout() {
        return Layout.of(target);
    }

    /** The interpreter that it carries. */
    public Optional<TargetInterpreter> bundled() {
        return access instanceof Access.Bundled bundled ? Optional.of(bundled.interpreter()) : Optional.empty();
    }

    /**
     * Its files.
     *
     * @throws IOException if a bundled interpreter cannot be read
     */
    public EnvironmentImage image() throws IOException {
        Layout layout = layout();
        EnvironmentImage.Builder image = EnvironmentImage.builder()
                .file(RelativePath.of(PyvenvConfiguration.FILE_NAME), Content.of(configuration()))
                .put(layout.purelib(), new ImageEntry.EmptyDirectory())
                .put(RelativePath.of("include"), new ImageEntry.EmptyDirectory())
                .add(Activators.image(target, prompt));
        if (target.isWindows()) {
            TargetInterpreter interpreter = bundled().orElseThrow();
            Bundle bundle = Bundle.of(interpreter.managed(), interpreter.program());
            image.add(WindowsPython.laidOver(bundle.image(), layout.scripts()));
        } else {
            addForPosix(layout, image);
        }
        return image.build();
    }

    /** This environment with distributions in it, but without links. */
    public EnvironmentImage flat(EnvironmentImage image) throws IOException {
        if (target.isWindows()) {
            return image;
        }
        TargetInterpreter interpreter = bundled().orElseThrow();
        // All links in it are those made here, and none leads out of it.
        return FlatEnvironment.of(image, Path.of("").toAbsolutePath(), layout(), interpreter.program());
    }

    private void addForPosix(Layout layout, EnvironmentImage.Builder image) throws IOException {
        RelativePath python = layout.scripts().resolve("python");
        if (access instanceof Access.Bundled bundled) {
            TargetInterpreter interpreter = bundled.interpreter();
            image.link(python, "../" + BareEnvironment.BUNDLE + "/" + interpreter.program());
            image.add(StartUpHook.image(layout));
            image.add(Bundle.of(interpreter.managed(), interpreter.program())
                    .image()
                    .in(BareEnvironment.BUNDLE));
        } else if (access instanceof Access.Linked linked) {
            image.link(python, linked.program());
        }
        for (String name : EnvironmentPrograms.otherNames(target)) {
            image.link(layout.scripts().resolve(name), "python");
        }
        if (BareEnvironment.hasLib64(target)) {
            image.link(RelativePath.of("lib64"), "lib");
        }
    }

    private String configuration() {
        return EnvironmentConfiguration.text(
                target, bundled().map(TargetInterpreter::version).orElseGet(target::pythonVersion), prompt);
    }
}
