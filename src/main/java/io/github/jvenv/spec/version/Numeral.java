package io.github.jvenv.spec.version;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A natural number of any size, as decimal digits without leading zeros. Versions hold dates, hashes and worse as
 * numbers, so no machine integer is large enough; yet nothing is ever computed with one but its neighbours.
 */
record Numeral(String digits) {
    static final Numeral ZERO = new Numeral("0");

    /** The number that the given ASCII digits write, leading zeros included. No digits write zero. */
    static Numeral of(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros == digits.length() ? ZERO : new Numeral(digits.substring(zeros));
    }

    boolean isZero() {
        return equals(ZERO);
    }

    Numeral next() {
        int nines = trailing('9');
        int kept = digits.length() - nines;
        String start = kept == 0 ? "1" : neighbour(kept, 1);
        return new Numeral(start + "0".repeat(nines));
    }

    /** The number before this one, which must not be zero. */
    Numeral previous() {
        int zeros = trailing('0');
        return of(neighbour(digits.length() - zeros, -1) + "9".repeat(zeros));
    }

    private int trailing(char digit) {
        int count = 0;
        while (count < digits.length() && digits.charAt(digits.length() - 1 - count) == digit) {
            count++;
        }
        return count;
    }

    /** The first digits, the last of which is exchanged for the one that follows or precedes it. */
    private String neighbour(int length, int difference) {
        return digits.substring(0, length - 1) + (char) (digits.charAt(length - 1) + difference);
    }

    BigInteger value() {
        return new BigInteger(digits);
    }

    // Written out: resolutions compare these all the time, and what a record has by itself is slow at first.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numeral that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return digits;
    }
}
