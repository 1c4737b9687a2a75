package io.github.jvenv.words;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Things named one after the other, as in a sentence, {@code a, b and c}, or below it. */
public final class Listing {
    private static final int MOST_NAMED = 4;

    private Listing() {}

    /** All of them. */
    public static String of(Collection<?> things) {
        List<String> texts = things.stream().map(Object::toString).toList();
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    /** All of them if they are four at most; else the first three, and how many others there are. */
    public static String some(Collection<?> things) {
        if (things.size() <= MOST_NAMED) {
            return of(things);
        }
        int named = MOST_NAMED - 1;
        return things.stream().limit(named).map(Object::toString).collect(Collectors.joining(", ")) + " and "
                + (things.size() - named) + " others";
    }

    /** Each on a line of its own, set in; of more than so many the first ones, and how many more there are. */
    public static String lines(Collection<?> things, int most) {
        String lines = things.stream().limit(most).map(thing -> "\n  " + thing).collect(Collectors.joining());
        return things.size() > most ? lines + "\n  and " + (things.size() - most) + " more" : lines;
    }
}
