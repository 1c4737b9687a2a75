package io.github.jvenv.interpreter;

import java.util.Locale;

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

    @Override
    public String toString() {
        return classifier;
    }
}
