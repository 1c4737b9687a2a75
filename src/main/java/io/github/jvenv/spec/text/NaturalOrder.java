package io.github.jvenv.spec.text;

import java.util.Comparator;

/** Orders names with numbers in them as people do: {@code python3.9} stands before {@code python3.10}. */
public final class NaturalOrder implements Comparator<String> {
    /** Small numbers first. */
    public static final Comparator<String> OLDEST_FIRST = new NaturalOrder();

    /** Great numbers first. */
    public static final Comparator<String> NEWEST_FIRST = OLDEST_FIRST.reversed();

    private NaturalOrder() {}

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int endOfLeft = endOfPart(left, l);
            int endOfRight = endOfPart(right, r);
            int order = compareParts(left.substring(l, endOfLeft), right.substring(r, endOfRight));
            if (order != 0) {
                return order;
            }
            l = endOfLeft;
            r = endOfRight;
        }
        return Boolean.compare(l < left.length(), r < right.length());
    }

    /** Where the number, or the text without one, that begins at an index ends. */
    private static int endOfPart(String text, int start) {
        boolean number = isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == number) {
            end++;
        }
        return end;
    }

    /** Numbers of any length: without their leading zeros the longer one is the greater. */
    private static int compareParts(String left, String right) {
        if (!isDigit(left.charAt(0)) || !isDigit(right.charAt(0))) {
            return left.compareTo(right);
        }
        String one = withoutZeros(left);
        String other = withoutZeros(right);
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
