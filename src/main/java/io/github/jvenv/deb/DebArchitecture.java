package io.github.jvenv.deb;

import java.util.Map;

/** What dpkg calls the machines that Python has other names for. */
final class DebArchitecture {
    private static final Map<String, String> NAMES = Map.of(
            "x86_64", "amd64",
            "aarch64", "arm64",
            "i686", "i386",
            "armv7l", "armhf",
            "ppc64le", "ppc64el");

    private DebArchitecture() {}

    /** The name of a machine; that of no machine in particular is {@code all}. */
    static String of(String machine) {
        return machine.isEmpty() ? "all" : NAMES.getOrDefault(machine, machine);
    }
}
