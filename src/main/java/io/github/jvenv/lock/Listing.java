package io.github.jvenv.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Things named one after the other, as in a sentence. */
final class Listing {
    private static final int MOST_NAMED = 4;

    private Listing() {}

    static String of(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    static String all(Collection<?> things) {
        return of(things.stream().map(Object::toString).toList());
    }

    /** The first few, and how many others there are. */
    static String some(List<String> things) {
        if (things.size() <= MOST_NAMED) {
            return of(things);
        }
        List<String> named = new ArrayList<>(things.subList(0, MOST_NAMED - 1));
        named.add(things.size() - named.size() + " others");
        return of(named);
    }
}
