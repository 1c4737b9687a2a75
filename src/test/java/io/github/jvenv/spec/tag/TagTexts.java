package io.github.jvenv.spec.tag;

import java.util.List;
import java.util.Random;

/** Made-up compressed tag sets, most of them well-formed. */
final class TagTexts {
    private static final List<String> JUNK =
            List.of("-", ".", "_", "3", "\u00e9", "", " ", "--", "..", "ABI3", "\u00b7x");

    private final Random random;

    TagTexts(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder(part("py3", "cp313", "PP310", "_x"))
                .append('-')
                .append(part("none", "cp313t", "abi3"))
                .append('-')
                .append(part("any", "win32", "manylinux_2_28_x86_64"));
        if (random.nextInt(3) == 0) {
            text.insert(random.nextInt(text.length() + 1), JUNK.get(random.nextInt(JUNK.size())));
        }
        if (random.nextInt(6) == 0) {
            text.deleteCharAt(random.nextInt(text.length()));
        }
        return text.toString();
    }

    private String part(String... choices) {
        StringBuilder part = new StringBuilder(choices[random.nextInt(choices.length)]);
        while (random.nextInt(3) == 0) {
            part.append('.').append(choices[random.nextInt(choices.length)]);
        }
        return part.toString();
    }
}
