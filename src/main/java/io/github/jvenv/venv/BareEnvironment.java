package io.github.jvenv.venv;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import java.io.IOException;
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

    /** As virtualenv, uv and {@code venv} from 3.13 on have it, so that nobody checks an environment in by accident. */
    private static final String GIT_IGNORE = "# Made by jvenv; the whole directory can be made anew.\n*\n";

    /** Keeps the directory out of backups: see the Cache Directory Tagging Specification. */
    private static final String CACHE_TAG = """
            Signature: 8a477f597d28d172789f06886806bc55
            # An environment of Python, which jvenv can make anew.
            """;

    /** One that sees nothing but itself. */
    public BareEnvironment(Interpreter interpreter, Placement placement, String prompt) {
        this(interpreter, placement, new EnvironmentOptions(prompt, false, false));
    }

    /** Whether it belongs to its place on this machine. */
    private boolean isFixed() {
        return placement instanceof Placement.InPlace || placement instanceof Placement.Copied;
    }

    /** Whether it says where its interpreter is: one that belongs to its place does, and where no link can lead to it. */
    boolean namesInterpreter() {
        return isFixed() || (interpreter.target().isWindows() && placement instanceof Placement.Linked);
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
        Layout layout = layout();
        EnvironmentImage.Builder image = EnvironmentImage.builder()
                .file(RelativePath.of(PyvenvConfiguration.FILE_NAME), Content.of(EnvironmentConfiguration.text(this)))
                .put(layout.purelib(), new ImageEntry.EmptyDirectory())
                .put(RelativePath.of("include"), new ImageEntry.EmptyDirectory())
                .add(Activators.image(target, options.prompt()));
        if (isFixed()) {
            image.file(RelativePath.of(".gitignore"), Content.of(GIT_IGNORE));
            image.file(RelativePath.of("CACHEDIR.TAG"), Content.of(CACHE_TAG));
        }
        if (target.isWindows()) {
            addForWindows(layout, image);
        } else {
            addForPosix(layout, image);
        }
        return image.build();
    }

    private void addForWindows(Layout layout, EnvironmentImage.Builder image) throws IOException {
        image.add(
                placement instanceof Placement.Bundled bundled
                        ? WindowsPython.laidOver(bundled.bundle().image(), layout.scripts())
                        : WindowsPython.programs(interpreter).in(layout.scripts()));
    }

    private void addForPosix(Layout layout, EnvironmentImage.Builder image) throws IOException {
        image.add(EnvironmentPrograms.image(this));
        if (hasLib64(interpreter.target())) {
            image.link(RelativePath.of("lib64"), "lib");
        }
        if (interpreter.managed().isPresent() || placement instanceof Placement.Bundled) {
            image.add(StartUpHook.image(layout));
        }
        if (placement instanceof Placement.Bundled bundled) {
            image.add(bundled.bundle().image().in(BUNDLE));
        }
    }

    /** Python itself makes the link on 64-bit systems other than macOS, for extensions that installers put there. */
    static boolean hasLib64(Target target) {
        return target.platform() instanceof Platform.Linux linux
                && !List.of("i686", "i386", "armv7l", "armv6l").contains(linux.architecture());
    }
}
