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
import java.nio.file.Path;
import java.util.List;

/**
 * An environment without distributions.
 *
 * @param interpreter what runs in it
 * @param placement how it gets there
 * @param prompt what shells show while it is active; empty for the name of its directory
 */
public record BareEnvironment(Interpreter interpreter, Placement placement, String prompt) {
    /** Where a bundled interpreter stands. */
    private static final RelativePath BUNDLE = RelativePath.of("python");

    public BareEnvironment {
        if (prompt.chars().anyMatch(Character::isISOControl)) {
            throw new Failure("The prompt '" + prompt.replaceAll("\\p{Cntrl}", "?")
                    + "' contains a control character, and it has to be one line of text.");
        }
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
            throw new Failure("Environments for Windows cannot be made by this version of the plugin.");
        }
        Layout layout = layout();
        EnvironmentImage.Builder image = EnvironmentImage.builder()
                .file(RelativePath.of("pyvenv.cfg"), Content.of(configuration()))
                .put(layout.purelib(), new ImageEntry.EmptyDirectory())
                .put(RelativePath.of("include"), new ImageEntry.EmptyDirectory())
                .link(layout.scripts().resolve("python"), interpreterFrom(layout.scripts()))
                .add(Activators.image(layout, prompt));
        for (String name : otherNames(target)) {
            image.link(layout.scripts().resolve(name), "python");
        }
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

    /** {@code pyvenv.cfg} with the keys that tools read, by the names that {@code venv} and virtualenv gave them. */
    private String configuration() {
        Version version = interpreter.version();
        StringBuilder text = new StringBuilder();
        if (placement instanceof Placement.InPlace) {
            Path home = interpreter.executable().getParent();
            text.append("home = ").append(home).append('\n');
        }
        text.append("implementation = ")
                .append(interpreter.target().markers().platformPythonImplementation())
                .append('\n');
        text.append("version = ").append(version).append('\n');
        text.append("version_info = ").append(version).append('\n');
        text.append("include-system-site-packages = false\n");
        text.append("relocatable = true\n");
        text.append(EnvironmentMaker.JVENV.key()).append(" = 1\n"); // the version of this arrangement of files
        if (!prompt.isEmpty()) {
            text.append("prompt = ").append(prompt).append('\n');
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

    private static List<String> otherNames(Target target) {
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
    private static boolean hasLib64(Target target) {
        return target.platform() instanceof Platform.Linux linux
                && !List.of("i686", "i386", "armv7l", "armv6l").contains(linux.architecture());
    }

    private static void addBundle(ManagedInterpreter interpreter, EnvironmentImage.Builder image) throws IOException {
        for (ManagedFile file : interpreter.files()) {
            Content content = file instanceof ManagedFile.Packed packed
                    ? new Content.Stored(
                            file.path().below(interpreter.directory()), ManagedFile.MODIFIED_NANOS, packed.member())
                    : Content.of(((ManagedFile.Added) file).text());
            image.put(BUNDLE.resolve(file.path()), new ImageEntry.FileEntry(content, file.executable()));
        }
    }
}
