package io.github.jvenv.unpack;

/**
 * How much may come out of an archive, so that a small file cannot fill a disk.
 *
 * @param bytes the size of all files together
 * @param members how many files, links and directories there are
 * @param ratio how many times larger than the archive its files may be together, once they are larger than 256 MB
 */
public record UnpackLimits(long bytes, int members, int ratio) {
    static final long HARMLESS_BYTES = 256L << 20;

    public UnpackLimits {
        if (bytes < 0 || members < 0 || ratio < 1) {
            throw new IllegalArgumentException("not limits: " + bytes + ", " + members + ", " + ratio);
        }
    }
}
