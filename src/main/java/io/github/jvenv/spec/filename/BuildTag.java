package io.github.jvenv.spec.filename;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.math.BigInteger;
import java.util.Comparator;

/**
 * What tells two builds of the same version apart (PEP 427): a number, then maybe a text. Of two wheels that fit equally
 * well, the one with the greater build tag is newer; one without is older than any with.
 *
 * @param number the leading digits
 * @param suffix what follows them, often nothing
 */
public record BuildTag(BigInteger number, String suffix) implements Comparable<BuildTag> {
    private static final Comparator<BuildTag> ORDER =
            Comparator.comparing(BuildTag::number).thenComparing(BuildTag::suffix);

    /** The build tag with the given text, for example {@code 2} or {@code 1_local}. */
    public static BuildTag parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0) {
            throw new SyntaxFailure("Expected a build tag, which begins with a digit", text, 0, text.length());
        }
        return new BuildTag(new BigInteger(text.substring(0, digits)), text.substring(digits));
    }

    @Override
    public int compareTo(BuildTag other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number + suffix;
    }
}
