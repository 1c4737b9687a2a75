package io.github.jvenv.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bytes of how many a partial answer carries: its {@code Content-Range} field (RFC 9110, section 14.4). */
public final class ContentRange {
    private static final Pattern FIELD = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final long first;
    private final long last;
    private final long total;

    private ContentRange(long first, long last, long total) {
        this.first = first;
        this.last = last;
        this.total = total;
    }

    /** What a field says, or nothing when it says nothing that makes sense. */
    public static Optional<ContentRange> find(String field) {
        Matcher matcher = FIELD.matcher(field.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        long total = matcher.group(3).equals("*") ? -1 : Long.parseLong(matcher.group(3));
        boolean sensible = first <= last && (total < 0 || last < total);
        return sensible ? Optional.of(new ContentRange(first, last, total)) : Optional.empty();
    }

    /** Position of the first byte, from 0. */
    public long first() {
        return first;
    }

    /** Position of the last byte, included. */
    public long last() {
        return last;
    }

    /** How many bytes it is. */
    public long length() {
        return last - first + 1;
    }

    /** Size of the whole resource in bytes, where the server knows it. */
    public OptionalLong total() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
