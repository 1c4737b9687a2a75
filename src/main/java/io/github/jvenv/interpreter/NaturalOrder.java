package io.github.jvenv.interpreter;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders names with numbers in them as people do: {@code python3.9} stands before {@code python3.10}. */
final class NaturalOrder implements Comparator<String> {
    static final Comparator<String> OLDEST_FIRST = new NaturalOrder();
    static final Comparator<String> NEWEST_FIRST = OLDEST_FIRST.reversed();

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        List<String> lefts = parts(left);
        List<String> rights = parts(right);
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            int order = compareParts(lefts.get(i), rights.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.size(), rights.size());
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int compareParts(String left, String right) {
        boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
        return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }
}
