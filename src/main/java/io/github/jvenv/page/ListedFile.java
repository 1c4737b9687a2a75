package io.github.jvenv.page;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page says about one file, not yet understood: most files of most pages are never looked at.
 *
 * @param filename the file's name; safe as the name of a file on disk
 * @param url where it is, absolute; of an allowed scheme, but not yet parsed
 * @param hashes hexadecimal digests by the name of their algorithm
 * @param size its bytes, or -1 when the page does not say
 * @param requiresPython the specifiers as they were written, empty for none
 * @param yankReason why the file was yanked, an empty text when nobody said why, nothing when it was not
 * @param uploadTime when it was uploaded, as it was written, empty when the page does not say
 * @param metadataHashes the digests of its separate metadata file, nothing when there is none
 */
public record ListedFile(
        String filename,
        String url,
        SortedMap<String, String> hashes,
        long size,
        String requiresPython,
        Optional<String> yankReason,
        String uploadTime,
        Optional<SortedMap<String, String>> metadataHashes) {
    private static final int LONGEST_NAME = 255;
    private static final AsciiSet PLAUSIBLE = AsciiSet.alphanumericAnd("-_.+!");

    /** A file of which a page gives no more than name, place and hashes. */
    public static ListedFile of(String filename, String url, Map<String, String> hashes) {
        return new ListedFile(filename, url, new TreeMap<>(hashes), -1, "", Optional.empty(), "", Optional.empty());
    }

    /**
     * Whether a file's name can be that of a distribution, and of a file on any disk. An index may list others, which
     * are no business of ours.
     */
    public static boolean isPlausibleName(String filename) {
        return isPlausibleName(Slice.of(filename));
    }

    static boolean isPlausibleName(Slice filename) {
        return !filename.isEmpty()
                && filename.length() <= LONGEST_NAME
                && filename.at(0) != '.'
                && PLAUSIBLE.containsAll(filename);
    }
}
