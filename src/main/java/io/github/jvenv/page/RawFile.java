package io.github.jvenv.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says about one file, as {@link ListedFile} has it, in the page's own bytes. */
final class RawFile {
    final RenamedMember<List<Digest>> metadata = new RenamedMember<>();
    Slice filename = Slice.EMPTY;
    Slice url = Slice.EMPTY;
    List<Digest> hashes = List.of();
    long size = -1;
    Slice requiresPython = Slice.EMPTY;
    Optional<Slice> yankReason = Optional.empty();
    Slice uploadTime = Slice.EMPTY;

    static RawFile of(ListedFile file) {
        RawFile raw = new RawFile();
        raw.filename = Slice.of(file.filename());
        raw.url = Slice.of(file.url());
        raw.hashes = digests(file.hashes());
        raw.size = file.size();
        raw.requiresPython = Slice.of(file.requiresPython());
        raw.yankReason = file.yankReason().map(Slice::of);
        raw.uploadTime = Slice.of(file.uploadTime());
        raw.metadata.set(file.metadataHashes().map(RawFile::digests));
        return raw;
    }

    private static List<Digest> digests(Map<String, String> hashes) {
        List<Digest> digests = new ArrayList<>();
        hashes.forEach((algorithm, digits) -> digests.add(new Digest(Slice.of(algorithm), Slice.of(digits))));
        return digests;
    }

    /**
     * One of a file's digests.
     *
     * @param digits lower-case and hexadecimal, two for each byte
     */
    record Digest(Slice algorithm, Slice digits) {}
}
