package io.github.jvenv.spec.version;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes versions as bytes whose unsigned lexicographic order is the order of PEP 440, so that comparing two versions is
 * comparing two arrays.
 *
 * <pre>
 * key      = epoch release* END phase [number] post [number] dev [number] (NO_LOCAL | LOCAL segment* END) spelling
 * release  = number                             without the trailing zeros
 * phase    = 1 only a development release, 2 alpha, 3 beta, 4 candidate, 5 none; only 2 to 4 have a number
 * post     = 1 none, 2 number
 * dev      = 1 number, 2 none
 * segment  = 1 ASCII END | 2 number
 * spelling = number                             how many trailing zeros the release was written with
 * </pre>
 *
 * Every part ends where its bytes say, so no key is the beginning of another, and a byte below or above all that may
 * stand in a place makes a {@link Cut} there. The spelling is not part of the order of versions, as 1.0 equals 1.0.0; it
 * tells them apart for {@code ===}, which compares text.
 */
final class VersionKey {
    static final byte END = 0;

    /** Above everything that may stand in any place. */
    static final byte ABOVE_ALL = (byte) 0xff;

    private static final byte ONLY_DEVELOPMENT = 1;
    private static final byte NO_PHASE = 5;
    private static final byte NO_POST = 1;
    private static final byte POST = 2;
    private static final byte DEV = 1;
    private static final byte NO_DEV = 2;
    private static final byte NO_LOCAL = 1;
    private static final byte LOCAL = 2;
    private static final byte TEXT_SEGMENT = 1;
    private static final byte NUMBER_SEGMENT = 2;

    /** Numbers below this are one byte, from 1 on; longer ones begin with this, plus their length in bytes. */
    private static final int ONE_BYTE_NUMBERS = 224;

    /** What numbers begin with that are too long for a {@code long}; their digits and the count of these follow. */
    private static final byte LONG_NUMBER = (byte) 240;

    private static final int DIGITS_OF_LONG = 18;

    private byte[] bytes = new byte[24];
    private int length;

    private VersionKey() {}

    /** The key up to the spelling, which is {@linkplain #ofSpelling apart}. */
    static byte[] of(VersionParts version) {
        VersionKey key = release(version);
        PreRelease pre = version.pre();
        if (pre != null) {
            key.put(rank(pre.phase()));
            key.put(pre.number());
        } else {
            key.put(version.post() == null && version.dev() != null ? ONLY_DEVELOPMENT : NO_PHASE);
        }
        Numeral post = version.post();
        key.put(post == null ? NO_POST : POST);
        if (post != null) {
            key.put(post);
        }
        Numeral dev = version.dev();
        key.put(dev == null ? NO_DEV : DEV);
        if (dev != null) {
            key.put(dev);
        }
        String local = version.local();
        key.put(local == null ? NO_LOCAL : LOCAL);
        if (local != null) {
            key.putSegments(local);
        }
        return key.toBytes();
    }

    /** What follows the key of a version whose release was written with so many trailing zeros. */
    static byte[] ofSpelling(int trailingZeros) {
        VersionKey key = new VersionKey();
        key.put(Numeral.of(Integer.toString(trailingZeros)));
        return key.toBytes();
    }

    /** Above all versions with the release of the given one, but below those with any higher release. */
    static byte[] afterRelease(VersionParts version) {
        VersionKey key = release(version);
        key.put(ABOVE_ALL);
        return key.toBytes();
    }

    private static int rank(PreReleasePhase phase) {
        return switch (phase) {
            case ALPHA -> 2;
            case BETA -> 3;
            case CANDIDATE -> 4;
        };
    }

    private static VersionKey release(VersionParts version) {
        VersionKey key = new VersionKey();
        key.put(version.epoch());
        List<Numeral> release = version.release();
        int significant = version.significantReleaseLength();
        for (int i = 0; i < significant; i++) {
            key.put(release.get(i));
        }
        key.put(END);
        return key;
    }

    private void putSegments(String local) {
        for (String segment : local.split("\\.", -1)) {
            if (segment.chars().allMatch(c -> c >= '0' && c <= '9')) {
                put(NUMBER_SEGMENT);
                put(new Numeral(segment));
            } else {
                put(TEXT_SEGMENT);
                put(segment.getBytes(StandardCharsets.US_ASCII));
                put(END);
            }
        }
        put(END);
    }

    private void put(Numeral number) {
        String digits = number.digits();
        if (digits.length() > DIGITS_OF_LONG) {
            put(LONG_NUMBER);
            putBytes(digits.length(), Integer.BYTES);
            put(digits.getBytes(StandardCharsets.US_ASCII));
            return;
        }
        long value = Long.parseLong(digits);
        if (value < ONE_BYTE_NUMBERS) {
            put((int) value + 1);
        } else {
            int count = Long.BYTES - Long.numberOfLeadingZeros(value) / Byte.SIZE;
            put(ONE_BYTE_NUMBERS + count);
            putBytes(value, count);
        }
    }

    private void putBytes(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            put((int) (value >>> (i * Byte.SIZE)));
        }
    }

    private void put(byte[] more) {
        for (byte b : more) {
            put(b);
        }
    }

    private void put(int lowest) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) lowest;
    }

    private byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
