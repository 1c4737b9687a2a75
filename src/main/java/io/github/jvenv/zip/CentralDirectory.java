package io.github.jvenv.zip;

import io.github.jvenv.filesystem.ShownName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The central directory: every member once, names unique.
 *
 * @param entries in the order of their data in the file
 * @param start where the directory begins, and the members' data ends
 */
record CentralDirectory(List<CentralEntry> entries, long start) {
    /** Reads the directory of an archive that has no links. */
    static CentralDirectory read(ByteSource source) throws IOException {
        CentralDirectory central = readWithLinks(source, 0);
        for (CentralEntry entry : central.entries()) {
            if (entry.symbolicLink()) {
                throw source.failure("its member " + ShownName.quoted(entry.name()) + " is a symbolic link");
            }
        }
        return central;
    }

    static CentralDirectory readWithLinks(ByteSource source, int mostMembers) throws IOException {
        EndRecord end = EndRecord.read(source, mostMembers);
        if (end.members() == 0) {
            return new CentralDirectory(List.of(), end.centralStart());
        }
        Optional<List<CentralEntry>> plain = PlainDirectory.find(source, end);
        List<CentralEntry> entries = plain.isPresent() ? plain.get() : decode(source, end);
        if (entries.size() != end.members()) {
            throw source.failure(
                    "its directory has " + entries.size() + " members, and its end record says " + end.members());
        }
        Set<String> names = new HashSet<>(entries.size() * 2);
        for (CentralEntry entry : entries) {
            if (!names.add(entry.name())) {
                throw source.failure("it has two members named " + ShownName.quoted(entry.name()));
            }
        }
        entries.sort(Comparator.comparingLong(CentralEntry::headerOffset));
        return new CentralDirectory(List.copyOf(entries), end.centralStart());
    }

    private static List<CentralEntry> decode(ByteSource source, EndRecord end) {
        List<CentralEntry> entries = new ArrayList<>((int) end.members());
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new WindowChannel(end.tail(), end.centralStart(), source.size()))
                .setIgnoreLocalFileHeader(true)
                .setUseUnicodeExtraFields(false)
                .get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                entries.add(CentralEntry.of(source, all.nextElement()));
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            // All is in memory: whatever the library stumbles over is the archive's fault.
            throw new InvalidZipFailure(source.name(), "its directory is damaged", e);
        }
        return entries;
    }
}
