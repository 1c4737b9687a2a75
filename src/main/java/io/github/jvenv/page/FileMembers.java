package io.github.jvenv.page;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of the object that tells of one file (PEP 691), while they are read one after the other. */
final class FileMembers {
    final RenamedMember<SortedMap<String, String>> metadata = new RenamedMember<>();
    String filename = "";
    String url = "";
    SortedMap<String, String> hashes = new TreeMap<>();
    long size = -1;
    String requiresPython = "";
    Optional<String> yankReason = Optional.empty();
    String uploadTime = "";

    /** The file; empty if it is one that is not taken. */
    Optional<ListedFile> file(PageContext context) {
        if (!ListedFile.isPlausibleName(filename)) {
            return Optional.empty();
        }
        return context.fileUrl(context.url(), url)
                .map(place -> new ListedFile(
                        filename, place, hashes, size, requiresPython, yankReason, uploadTime, metadata.value()));
    }
}
