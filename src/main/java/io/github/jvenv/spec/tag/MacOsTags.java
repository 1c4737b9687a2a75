package io.github.jvenv.spec.tag;

import java.util.ArrayList;
import java.util.List;

/** The platform tags of a macOS system: for each version from its own downward, its processor's format, then fat ones. */
final class MacOsTags {
    private MacOsTags() {}

    static List<String> of(Platform.MacOs system) {
        List<String> tags = new ArrayList<>();
        if (system.major() == 10) {
            for (int minor = system.minor(); minor >= 0; minor--) {
                add(tags, 10, minor, formats(10, minor, system.architecture()));
            }
        } else if (system.major() >= 11) {
            for (int major = system.major(); major >= 11; major--) {
                add(tags, major, 0, formats(major, 0, system.architecture()));
            }
            // Systems before 11 ran on Intel only. A universal2 file can claim one of them for its Intel half, and runs
            // on arm64 all the same. 10.16 is what macOS 11 calls itself to programs built for earlier ones.
            for (int minor = 16; minor >= 4; minor--) {
                boolean intel = system.architecture().equals("x86_64");
                add(tags, 10, minor, intel ? formats(10, minor, "x86_64") : List.of("universal2"));
            }
        }
        return List.copyOf(tags);
    }

    private static void add(List<String> tags, int major, int minor, List<String> formats) {
        for (String format : formats) {
            tags.add("macosx_" + major + '_' + minor + '_' + format);
        }
    }

    /** The file formats that a processor runs under a version of the system, the narrowest first; none before 10.4 on Intel. */
    private static List<String> formats(int major, int minor, String architecture) {
        boolean from10Dot4 = major > 10 || minor >= 4;
        return switch (architecture) {
            case "x86_64" ->
                from10Dot4 ? List.of("x86_64", "intel", "fat64", "fat3", "universal2", "universal") : List.of();
            case "i386" -> from10Dot4 ? List.of("i386", "intel", "fat3", "fat", "universal") : List.of();
            case "ppc64" ->
                major == 10 && (minor == 4 || minor == 5) ? List.of("ppc64", "fat64", "universal") : List.of();
            case "ppc" -> major == 10 && minor <= 6 ? List.of("ppc", "fat3", "fat", "universal") : List.of();
            case "arm64" -> List.of("arm64", "universal2");
            case "intel" -> List.of("intel", "universal");
            default -> List.of(architecture);
        };
    }
}
