package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parameter that takes one of a few words. */
final class Choice {
    private Choice() {}

    /**
     * The constant that a word stands for: its name in lower case, with hyphens.
     *
     * @param parameter the parameter as a POM names it, such as {@code <linkMode>}
     * @param besides other words that the parameter takes, which the caller has looked for
     */
    static <E extends Enum<E>> E parse(String parameter, String word, Class<E> type, String... besides) {
        for (E constant : type.getEnumConstants()) {
            if (wordFor(constant).equals(word.strip())) {
                return constant;
            }
        }
        throw new Failure("The parameter " + parameter + " is '" + word + "', and expected is one of "
                + Stream.concat(Arrays.stream(type.getEnumConstants()).map(Choice::wordFor), Stream.of(besides))
                        .collect(Collectors.joining(", "))
                + ".");
    }

    /** Whether a text is true; one that is neither that nor false is refused, where Maven itself would take it for false. */
    static boolean isTrue(String parameter, String text) {
        String word = text.strip();
        if (!word.equalsIgnoreCase("true") && !word.equalsIgnoreCase("false")) {
            throw new Failure("The parameter " + parameter + " is '" + word + "', and expected is true or false.");
        }
        return word.equalsIgnoreCase("true");
    }

    private static String wordFor(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
