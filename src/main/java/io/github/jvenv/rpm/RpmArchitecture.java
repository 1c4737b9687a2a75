package io.github.jvenv.rpm;

import java.util.Map;

/** What rpm calls the machines that Python has other names for. */
final class RpmArchitecture {
    private static final Map<String, String> NAMES = Map.of("armv7l", "armv7hl", "arm64", "aarch64", "amd64", "x86_64");

    private RpmArchitecture() {}

    /** The name of a machine; that of no machine in particular is {@code noarch}. */
    static String of(String machine) {
        return machine.isEmpty() ? "noarch" : NAMES.getOrDefault(machine, machine);
    }
}
