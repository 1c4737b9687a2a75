package io.github.jvenv.spec.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The platform tags of a Linux system: its own, then the portable ones from its C library's version downward. */
final class LinuxTags {
    /** Processors for which PEP 600 wheels exist; for others only the plain tag is safe. */
    private static final Set<String> MANYLINUX_ARCHITECTURES = Set.of(
            "x86_64", "i686", "aarch64", "armv7l", "armv8l", "loongarch64", "ppc64", "ppc64le", "riscv64", "s390x");

    /** The aliases from before PEP 600, each beside the minor version of the C library 2 that it stands for. */
    private static final Map<Integer, String> LEGACY_ALIASES =
            Map.of(17, "manylinux2014", 12, "manylinux2010", 5, "manylinux1");

    /** Until a glibc 3 exists nobody knows where 2 ends; {@code packaging} supposes the same. */
    private static final int LAST_MINOR_OF_AN_EARLIER_MAJOR = 50;

    private LinuxTags() {}

    static List<String> of(Platform.Linux linux) {
        List<String> architectures =
                linux.architecture().equals("armv8l") ? List.of("armv8l", "armv7l") : List.of(linux.architecture());
        List<String> tags = new ArrayList<>();
        for (String architecture : architectures) {
            tags.add("linux_" + architecture);
        }
        for (String architecture : architectures) {
            if (linux.libc() instanceof LibC.Glibc glibc && MANYLINUX_ARCHITECTURES.contains(architecture)) {
                addManylinux(tags, glibc, architecture);
            } else if (linux.libc() instanceof LibC.Musl musl) {
                addMusllinux(tags, musl, architecture);
            }
        }
        return List.copyOf(tags);
    }

    /** The C library that an alias from before PEP 600 stands for, if it is one. */
    static Optional<LibC.Glibc> glibcOf(String alias) {
        return LEGACY_ALIASES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(alias))
                .map(entry -> new LibC.Glibc(2, entry.getKey()))
                .findFirst();
    }

    static String name(Platform.Linux linux) {
        if (linux.libc() instanceof LibC.Glibc glibc) {
            return "manylinux_" + glibc.major() + '_' + glibc.minor() + '_' + linux.architecture();
        }
        if (linux.libc() instanceof LibC.Musl musl) {
            return "musllinux_" + musl.major() + '_' + musl.minor() + '_' + linux.architecture();
        }
        return "linux_" + linux.architecture();
    }

    private static void addManylinux(List<String> tags, LibC.Glibc newest, String architecture) {
        // Wheels were built for glibc 2.5 and later on x86, for 2.17 and later elsewhere.
        int oldestMinorOf2 = architecture.equals("x86_64") || architecture.equals("i686") ? 5 : 17;
        for (int major = newest.major(); major >= 2; major--) {
            int newestMinor = major == newest.major() ? newest.minor() : LAST_MINOR_OF_AN_EARLIER_MAJOR;
            int oldestMinor = major == 2 ? oldestMinorOf2 : 0;
            for (int minor = newestMinor; minor >= oldestMinor; minor--) {
                tags.add("manylinux_" + major + '_' + minor + '_' + architecture);
                String alias = major == 2 ? LEGACY_ALIASES.get(minor) : null;
                if (alias != null) {
                    tags.add(alias + '_' + architecture);
                }
            }
        }
    }

    private static void addMusllinux(List<String> tags, LibC.Musl newest, String architecture) {
        for (int minor = newest.minor(); minor >= 0; minor--) {
            tags.add("musllinux_" + newest.major() + '_' + minor + '_' + architecture);
        }
    }
}
