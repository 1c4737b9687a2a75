package io.github.jvenv.http;

/** Which bytes of a resource are asked for (RFC 9110, section 14.1.2). Positions count from 0, both ends included. */
public sealed interface ByteRange {
    /** All of it: no range is asked for. */
    ByteRange WHOLE = new Whole();

    /** Everything; an answer's status is then 200, not 206. */
    record Whole() implements ByteRange {}

    /**
     * Everything from a position on.
     *
     * @param first the first byte's position
     */
    record From(long first) implements ByteRange {
        @Override
        public String toString() {
            return "bytes=" + first + "-";
        }
    }

    /**
     * What lies between two positions.
     *
     * @param first the first byte's position
     * @param last the last byte's position
     */
    record Between(long first, long last) implements ByteRange {
        public Between {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("not a range: " + first + " to " + last);
            }
        }

        @Override
        public String toString() {
            return "bytes=" + first + "-" + last;
        }
    }

    /**
     * The end of the resource.
     *
     * @param count how many bytes; a shorter resource comes whole
     */
    record Last(long count) implements ByteRange {
        @Override
        public String toString() {
            return "bytes=-" + count;
        }
    }
}
