package io.github.jvenv.page;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of the object that tells of one file (PEP 691), while they are read one after the other. */
final class FileMembers {
    String filename = "";
    String url = "";
    SortedMap<String, String> hashes = new TreeMap<>();
    long size = -1;
    String requiresPython = "";
    Optional<String> yankReason = Optional.empty();
    String uploadTime = "";
    private Optional<SortedMap<String, String>> metadata = Optional.empty();
    private boolean namedAnew;

    /** What {@code core-metadata} says. */
    void coreMetadata(Optional<SortedMap<String, String>> value) {
        metadata = value;
        namedAnew = true;
    }

    /** What {@code dist-info-metadata} says, its name before PEP 714; whoever uses both means the newer one. */
    void oldMetadata(Optional<SortedMap<String, String>> value) {
        if (!namedAnew) {
            metadata = value;
        }
    }

    /** The file; empty if it is one that is not taken. */
    Optional<ListedFile> file(PageContext context) {
        if (!ListedFile.isPlausibleName(filename)) {
            return Optional.empty();
        }
        return context.fileUrl(context.url(), url)
                .map(place -> new ListedFile(
                        filename, place, hashes, size, requiresPython, yankReason, uploadTime, metadata));
    }
}
