package io.github.jvenv.spec.marker;

import java.util.List;
import java.util.Random;

/** Made-up markers, most of them well-formed. */
final class MarkerTexts {
    private static final List<String> VARIABLES = List.of(
            "python_version",
            "python_full_version",
            "os_name",
            "os.name",
            "sys_platform",
            "sys.platform",
            "platform_release",
            "platform_system",
            "platform_version",
            "platform.version",
            "platform_machine",
            "platform.machine",
            "platform_python_implementation",
            "platform.python_implementation",
            "python_implementation",
            "implementation_name",
            "implementation_version",
            "extra",
            "extras",
            "dependency_groups");
    private static final List<String> VALUES = List.of(
            "3.13",
            "3.9",
            "3.13.1",
            "3.*",
            "3.13.*",
            "3",
            "3.13.0rc1",
            "6.8",
            "6.1.0-18-amd64",
            "linux",
            "posix",
            "Linux",
            "CPython",
            "cpython",
            "x86_64",
            "x86_64 aarch64",
            "3.12, 3.13",
            "",
            " 3.13 ",
            "a_B",
            "a-b",
            "dev",
            "1.0+local",
            "latest",
            "v3",
            "#1 SMP",
            "a\"b",
            "é");
    private static final List<String> OPERATORS =
            List.of("<", "<=", "==", "!=", ">=", ">", "~=", "===", " in ", " not in ", " not  in\t", "=", " is ");

    private final Random random;

    MarkerTexts(long seed) {
        random = new Random(seed);
    }

    String next() {
        return disjunction(3);
    }

    private String disjunction(int depth) {
        StringBuilder text = new StringBuilder(condition(depth));
        while (random.nextInt(3) == 0) {
            text.append(pick(List.of(" and ", " or ", " and ", " or ", "and", "or ", " xor ")))
                    .append(condition(depth));
        }
        return text.toString();
    }

    private String condition(int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return pick(List.of("(", "( ", " ("))
                    + disjunction(depth - 1)
                    + pick(List.of(")", ")", ")", ")", " )", ") ", ""));
        }
        String left = random.nextInt(4) == 0 ? quoted() : pick(VARIABLES);
        String right = random.nextInt(4) == 0 ? pick(VARIABLES) : quoted();
        String space = random.nextBoolean() ? " " : "";
        return left + space + pick(OPERATORS) + space + right;
    }

    private String quoted() {
        String value = pick(VALUES);
        String quote = random.nextBoolean() ? "'" : "\"";
        return quote + value + (random.nextInt(50) == 0 ? "" : quote);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
