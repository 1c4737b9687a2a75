package io.github.jvenv.unpack;

/**
 * How much may come out of an archive, so that a small file cannot fill a disk.
 *
 * @param bytes the size of all files together
 * @param members how many files, links and directories there are
 * @param ratio how many times larger than the archive its files may be together, once they are larger than
 *     {@code harmlessBytes}
 * @param harmlessBytes up to this size the ratio is not looked at: short text repeats itself
 */
public record UnpackLimits(long bytes, int members, int ratio, long harmlessBytes) {
    private static final long HARMLESS_BYTES = 256L << 20;

    public UnpackLimits {
        if (bytes < 0 || members < 0 || ratio < 1 || harmlessBytes < 0) {
            throw new IllegalArgumentException(
                    "not limits: " + bytes + ", " + members + ", " + ratio + ", " + harmlessBytes);
        }
    }

    /** Limits of which the ratio counts from 256 MB on. */
    public UnpackLimits(long bytes, int members, int ratio) {
        this(bytes, members, ratio, HARMLESS_BYTES);
    }
}
