package io.github.jvenv.interpreter;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which processor an interpreter is to be for.
 *
 * @param bits {@code "32"}, {@code "64"}, or empty if it does not matter
 * @param machine as a platform tag ends, for example {@code x86_64} or {@code arm64}; empty if it does not matter
 */
record Processor(String bits, String machine) {
    private static final Map<String, String> OTHER_NAMES =
            Map.of("amd64", "x86_64", "x64", "x86_64", "aarch64", "arm64", "i386", "x86", "i686", "x86");
    private static final List<String> NARROW =
            List.of("_x86", "win32", "_i386", "_i686", "_armv6l", "_armv7l", "_armv8l", "_arm32", "_armhf", "_ppc");

    Processor {
        machine = commonName(machine.toLowerCase(Locale.ROOT));
    }

    /** Whether an interpreter for a platform will do, whose name is a tag such as {@code win_amd64}. */
    boolean accepts(String platform) {
        String name = commonEnd("_" + platform.replace('-', '_'));
        boolean narrow = NARROW.stream().anyMatch(name::endsWith);
        return (bits.isEmpty() || bits.equals(narrow ? "32" : "64"))
                && (machine.isEmpty() || name.endsWith("_" + machine) || isOldWindows(name));
    }

    /** To stand behind a version: {@code ", 64 bits, for arm64"}. */
    String description() {
        return (bits.isEmpty() ? "" : ", " + bits + " bits") + (machine.isEmpty() ? "" : ", for " + machine);
    }

    private boolean isOldWindows(String platform) {
        return machine.equals("x86") && platform.endsWith("win32");
    }

    private static String commonEnd(String platform) {
        for (Map.Entry<String, String> name : OTHER_NAMES.entrySet()) {
            if (platform.endsWith("_" + name.getKey())) {
                return platform.substring(0, platform.length() - name.getKey().length()) + name.getValue();
            }
        }
        return platform;
    }

    private static String commonName(String machine) {
        return OTHER_NAMES.getOrDefault(machine, machine);
    }
}
