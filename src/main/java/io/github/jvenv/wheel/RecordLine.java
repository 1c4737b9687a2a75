package io.github.jvenv.wheel;

/**
 * One line of a RECORD, as it is written.
 *
 * @param path a file's path relative to the directory that holds the {@code .dist-info} directory, with {@code /}
 *     between its segments; an installed distribution's may be absolute or start with {@code ..}: it is not yet trusted
 * @param hash algorithm and digest as in {@code sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU}, or nothing
 * @param size bytes in decimal digits, or nothing
 */
public record RecordLine(String path, String hash, String size) {
    /** A line for a file that was hashed. */
    public static RecordLine of(String path, RecordHash hash, long size) {
        return new RecordLine(path, hash.toString(), Long.toString(size));
    }

    /** A line for a file that cannot be hashed: RECORD itself, and what changes after the installation. */
    public static RecordLine unhashed(String path) {
        return new RecordLine(path, "", "");
    }

    /** The same file elsewhere. */
    public RecordLine withPath(String newPath) {
        return new RecordLine(newPath, hash, size);
    }
}
