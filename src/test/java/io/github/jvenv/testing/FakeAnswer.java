package io.github.jvenv.testing;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** An answer that a {@link FakeIndex} is about to give. */
record FakeAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    static FakeAnswer of(int status) {
        return new FakeAnswer(status, Map.of(), new byte[0]);
    }

    FakeAnswer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new FakeAnswer(status, more, body);
    }

    /** This answer with an entity tag that follows from its body. */
    FakeAnswer tagged() {
        CRC32 crc = new CRC32();
        crc.update(body);
        return with("ETag", "\"" + Long.toHexString(crc.getValue()) + "\"");
    }

    /** The part of this answer that a {@code Range} field asks for, if {@code If-Range} allows it. */
    FakeAnswer range(String range, String ifRange) {
        FakeAnswer whole = with("Accept-Ranges", "bytes");
        Matcher matcher = RANGE.matcher(range);
        boolean other = !ifRange.isEmpty() && !ifRange.equals(headers.get("ETag"));
        if (!matcher.matches() || other) {
            return whole;
        }
        int length = body.length;
        boolean suffix = matcher.group(1).isEmpty();
        int first =
                suffix ? Math.max(0, length - Integer.parseInt(matcher.group(2))) : Integer.parseInt(matcher.group(1));
        int end = suffix || matcher.group(2).isEmpty()
                ? length
                : Math.min(length, Integer.parseInt(matcher.group(2)) + 1);
        if (first >= end) {
            return of(416).with("Content-Range", "bytes */" + length);
        }
        FakeAnswer part = new FakeAnswer(206, whole.headers(), Arrays.copyOfRange(body, first, end));
        return part.with("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + length);
    }
}
