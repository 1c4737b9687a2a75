package io.github.jvenv.managed;

import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import java.util.Locale;
import java.util.Optional;

/**
 * A platform in the words of the Maven repository's classifiers. It may be one that there are no interpreters for.
 *
 * @param classifier for example {@code linux-x86_64} or {@code macosx-arm64}
 */
public record ManagedPlatform(String classifier) {
    /**
     * The platform of a machine.
     *
     * @param osName Java's word for the operating system, its property {@code os.name}
     * @param osArch Java's word for the processor, its property {@code os.arch}
     */
    public static ManagedPlatform of(String osName, String osArch) {
        return new ManagedPlatform(
                system(osName.toLowerCase(Locale.ROOT)) + "-" + processor(osArch.toLowerCase(Locale.ROOT)));
    }

    /** The platform of a target; none where no CPython of the repository can run, such as on musl. */
    public static Optional<ManagedPlatform> of(Platform platform) {
        if (platform instanceof Platform.Linux linux && linux.libc() instanceof LibC.Glibc) {
            return Optional.of(new ManagedPlatform("linux-" + processor(linux.architecture())));
        }
        if (platform instanceof Platform.MacOs macOs) {
            return Optional.of(new ManagedPlatform("macosx-" + processor(macOs.architecture())));
        }
        if (platform instanceof Platform.Windows windows) {
            return Optional.of(new ManagedPlatform("windows-" + processor(windows.architecture())));
        }
        return Optional.empty();
    }

    private static String system(String name) {
        if (name.startsWith("mac")) {
            return "macosx";
        }
        return name.startsWith("windows") ? "windows" : name.replace(" ", "");
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }

    boolean isWindows() {
        return classifier.startsWith("windows-");
    }

    @Override
    public String toString() {
        return classifier;
    }
}
