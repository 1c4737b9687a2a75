package io.github.jvenv.venv;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.ManagedFile;
import io.github.jvenv.interpreter.ManagedInterpreter;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An environment without distributions.
 *
 * @param interpreter what runs in it
 * @param placement how it gets there
 * @param options what it is like besides
 */
public record BareEnvironment(Interpreter interpreter, Placement placement, EnvironmentOptions options) {
    /** Where a bundled interpreter stands. */
    static final RelativePath BUNDLE = RelativePath.of("python");

    /** One that sees nothing but itself. */
    public BareEnvironment(Interpreter interpreter, Placement placement, String prompt) {
        this(interpreter, placement, new EnvironmentOptions(prompt, false, false));
    }

    /** Where things stand in it. */
    public Layout layout() {
        return Layout.of(interpreter.target());
    }

    /**
     * Its files.
     *
     * @throws IOException if a bundled interpreter cannot be read
     */
    public EnvironmentImage image() throws IOException {
        Target target = interpreter.target();
        if (target.isWindows()) {
            throw new Failure(
                    "Environments for Windows cannot be made in a directory by this version of the plugin.",
                    "Archives for Windows can: declare a <target> with <preset>windows-x86_64</preset>.");
        }
        Layout layout = layout();
        EnvironmentImage.Builder image = EnvironmentImage.builder()
                .file(RelativePath.of("pyvenv.cfg"), Content.of(configuration()))
                .put(layout.purelib(), new ImageEntry.EmptyDirectory())
                .put(RelativePath.of("include"), new ImageEntry.EmptyDirectory())
                .add(Activators.image(target, options.prompt()));
        addPrograms(layout, image);
        if (hasLib64(target)) {
            image.link(RelativePath.of("lib64"), "lib");
        }
        if (interpreter.managed().isPresent()) {
            image.add(CertificateHook.image(layout));
        }
        if (placement instanceof Placement.Bundled bundled) {
            addBundle(bundled.interpreter(), image);
        }
        return image.build();
    }

    private void addPrograms(Layout layout, EnvironmentImage.Builder image) throws IOException {
        RelativePath python = layout.scripts().resolve("python");
        if (placement instanceof Placement.Copied) {
            Path program = interpreter.executable().toRealPath();
            image.put(python, new ImageEntry.FileEntry(new Content.OnDisk(program, Files.size(program)), true));
        } else {
            image.link(python, interpreterFrom(layout.scripts()));
        }
        for (String name : otherNames(interpreter.target())) {
            image.link(layout.scripts().resolve(name), "python");
        }
    }

    /** {@code pyvenv.cfg} with the keys that tools read, by the names that {@code venv} and virtualenv gave them. */
    private String configuration() {
        Version version = interpreter.version();
        StringBuilder text = new StringBuilder();
        boolean fixed = placement instanceof Placement.InPlace || placement instanceof Placement.Copied;
        if (fixed) {
            text.append("home = ").append(interpreter.executable().getParent()).append('\n');
        }
        text.append("implementation = ")
                .append(interpreter.target().markers().platformPythonImplementation())
                .append('\n');
        text.append("version = ").append(version).append('\n');
        text.append("version_info = ").append(version).append('\n');
        text.append("include-system-site-packages = ")
                .append(options.systemSitePackages())
                .append('\n');
        if (fixed) {
            text.append("base-prefix = ").append(interpreter.prefix()).append('\n');
            text.append("base-exec-prefix = ").append(interpreter.prefix()).append('\n');
            text.append("base-executable = ").append(interpreter.executable()).append('\n');
        }
        text.append("relocatable = true\n");
        text.append(EnvironmentMaker.JVENV.key()).append(" = 1\n"); // the version of this arrangement of files
        if (!options.prompt().isEmpty()) {
            text.append("prompt = ").append(options.prompt()).append('\n');
        }
        return text.toString();
    }

    private String interpreterFrom(RelativePath scripts) {
        if (placement instanceof Placement.Bundled bundled) {
            String program = bundled.interpreter()
                    .directory()
                    .relativize(interpreter.executable())
                    .toString();
            return "../".repeat(scripts.value().split("/", -1).length) + BUNDLE + "/" + program;
        }
        return interpreter.executable().toString();
    }

    static List<String> otherNames(Target target) {
        String minor =
                target.pythonVersion().major() + "." + target.pythonVersion().minor();
        if (target.implementation().equals(PythonImplementation.PYPY)) {
            return List.of("python3", "python" + minor, "pypy", "pypy3", "pypy" + minor);
        }
        String flag = Layout.isFreeThreaded(target) ? "t" : "";
        return flag.isEmpty()
                ? List.of("python3", "python" + minor)
                : List.of("python3", "python" + minor, "python" + minor + flag);
    }

    /** Python itself makes the link on 64-bit systems other than macOS, for extensions that installers put there. */
    static boolean hasLib64(Target target) {
        return target.platform() instanceof Platform.Linux linux
                && !List.of("i686", "i386", "armv7l", "armv6l").contains(linux.architecture());
    }

    static void addBundle(ManagedInterpreter interpreter, EnvironmentImage.Builder image) throws IOException {
        for (ManagedFile file : interpreter.files()) {
            image.put(BUNDLE.resolve(file.path()), entry(interpreter, file));
        }
    }

    /** A file of a managed interpreter as it is in an image. */
    static ImageEntry.FileEntry entry(ManagedInterpreter interpreter, ManagedFile file) {
        Content content = file instanceof ManagedFile.Packed packed
                ? new Content.Stored(
                        file.path().below(interpreter.directory()), ManagedFile.MODIFIED_NANOS, packed.member())
                : Content.of(((ManagedFile.Added) file).text());
        return new ImageEntry.FileEntry(content, file.executable());
    }
}
