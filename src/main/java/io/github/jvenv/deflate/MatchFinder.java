package io.github.jvenv.deflate;

import java.util.Arrays;

/**
 * Finds, for a place in an array, the longest earlier run of bytes that is the same: chains of places whose next bytes
 * have the same hash, the nearest first.
 */
final class MatchFinder {
    private static final int HASH_BITS = 15;
    private static final int WINDOW_MASK = MatchCodes.FARTHEST - 1;

    /** How many candidates are looked at; more make the result a little smaller and take much longer. */
    private static final int MOST_CANDIDATES = 48;

    /** A match of this length is taken without looking for a longer one. */
    private static final int LONG_ENOUGH = 130;

    /** How many bytes the hash is made of. Shorter matches save next to nothing. */
    private static final int SHORTEST = Integer.BYTES;

    /** The last place seen for a hash, plus one. */
    private final int[] heads = new int[1 << HASH_BITS];

    /** The place before with the same hash, plus one, by place within the window. */
    private final int[] previous = new int[MatchCodes.FARTHEST];

    private byte[] bytes = {};
    private int start;
    private int end;
    private int length;
    private int distance;

    /** Starts on a part of an array; matches reach back to its start at most. */
    void start(byte[] array, int from, int to) {
        bytes = array;
        start = from;
        end = to;
        Arrays.fill(heads, 0);
    }

    /** How long the match found last is. */
    int length() {
        return length;
    }

    /** How far back the match found last reaches. */
    int distance() {
        return distance;
    }

    /** Makes a place known as a candidate for later ones. Places must be added in order. */
    void add(int place) {
        if (place + SHORTEST <= end) {
            int hash = hash(place);
            previous[place & WINDOW_MASK] = heads[hash];
            heads[hash] = place + 1;
        }
    }

    /** Looks for a match that is longer than the given length, and makes the place known; says whether there is one. */
    boolean find(int place, int longerThan) {
        length = Math.max(longerThan, SHORTEST - 1);
        distance = 0;
        int most = Math.min(end - place, MatchCodes.LONGEST);
        if (most <= length) {
            add(place);
            return false;
        }
        int candidate = heads[hash(place)] - 1;
        for (int tries = MOST_CANDIDATES; tries > 0; tries--) {
            if (candidate < start || place - candidate > WINDOW_MASK) {
                break;
            }
            if (bytes[candidate + length] == bytes[place + length]) {
                int equal = Arrays.mismatch(bytes, candidate, candidate + most, bytes, place, place + most);
                int found = equal < 0 ? most : equal;
                if (found > length) {
                    length = found;
                    distance = place - candidate;
                    if (found >= LONG_ENOUGH || found == most) {
                        break;
                    }
                }
            }
            candidate = previous[candidate & WINDOW_MASK] - 1;
        }
        add(place);
        return distance > 0;
    }

    private int hash(int place) {
        int next = LittleEndian.intAt(bytes, place);
        return (next * 0x9e3779b1) >>> (Integer.SIZE - HASH_BITS);
    }
}
