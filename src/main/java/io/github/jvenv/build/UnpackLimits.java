package io.github.jvenv.build;

/**
 * How much an archive may hold, so that a small file cannot fill a disk.
 *
 * @param bytes the size of all files together
 * @param members how many files, links and directories there are
 * @param growth how many times larger than the archive the files may be together, once they are larger than
 *     {@code harmlessBytes}
 * @param harmlessBytes up to this size growth is not looked at: short text repeats itself
 */
public record UnpackLimits(long bytes, int members, int growth, long harmlessBytes) {
    /** More than the largest source distributions have. */
    public static final UnpackLimits STANDARD = new UnpackLimits(8L << 30, 500_000, 200, 256L << 20);

    public UnpackLimits {
        if (bytes < 0 || members < 0 || growth < 1 || harmlessBytes < 0) {
            throw new IllegalArgumentException(
                    "not limits: " + bytes + ", " + members + ", " + growth + ", " + harmlessBytes);
        }
    }
}
