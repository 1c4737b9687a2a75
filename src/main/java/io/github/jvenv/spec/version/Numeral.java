package io.github.jvenv.spec.version;

import java.math.BigInteger;

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
        return new Numeral(value().add(BigInteger.ONE).toString());
    }

    /** The number before this one, which must not be zero. */
    Numeral previous() {
        return new Numeral(value().subtract(BigInteger.ONE).toString());
    }

    BigInteger value() {
        return new BigInteger(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
