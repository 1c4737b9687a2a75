package io.github.jvenv.zip;

import io.github.jvenv.filesystem.ShownName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a zip file holds. Both of its descriptions of each member were read, and agree. */
public final class ZipDirectory {
    private final Path archive;
    private final List<ZipMember> members;
    private final List<String> directories;
    private final Set<String> links;

    private ZipDirectory(Path archive, List<ZipMember> members, List<String> directories, Set<String> links) {
        this.archive = archive;
        this.members = members;
        this.directories = directories;
        this.links = links;
    }

    /**
     * Reads what an archive holds; no member's data is looked at.
     *
     * @throws InvalidZipFailure if it is no zip, is damaged or truncated, or is made to be read in two ways
     */
    public static ZipDirectory read(Path archive) throws IOException {
        try (FileChannel channel = FileChannel.open(archive)) {
            ByteSource source = new ByteSource(channel, InvalidZipFailure.nameOf(archive));
            return of(archive, source, CentralDirectory.read(source));
        }
    }

    /**
     * Reads what an archive holds that may have symbolic links, as archives of source trees do.
     *
     * @throws InvalidZipFailure as for {@link #read}
     */
    public static ZipDirectory readWithLinks(Path archive) throws IOException {
        return readWithLinks(archive, 0);
    }

    /**
     * The same of an archive that may have more members than others.
     *
     * @param mostMembers so many are accepted, and never fewer than in other archives
     */
    public static ZipDirectory readWithLinks(Path archive, int mostMembers) throws IOException {
        try (FileChannel channel = FileChannel.open(archive)) {
            ByteSource source = new ByteSource(channel, InvalidZipFailure.nameOf(archive));
            return of(archive, source, CentralDirectory.readWithLinks(source, mostMembers));
        }
    }

    private static ZipDirectory of(Path archive, ByteSource source, CentralDirectory central) throws IOException {
        Set<String> links = central.entries().stream()
                .filter(CentralEntry::symbolicLink)
                .map(CentralEntry::name)
                .collect(Collectors.toUnmodifiableSet());
        List<String> directories = central.entries().stream()
                .filter(CentralEntry::isDirectory)
                .map(entry -> entry.name().substring(0, entry.name().length() - 1))
                .toList();
        return new ZipDirectory(archive, members(archive, source, central), directories, links);
    }

    /** The file that was read. */
    public Path archive() {
        return archive;
    }

    /** Every file, in the order of their data. Members for directories are left out: they have no content. */
    public List<ZipMember> members() {
        return members;
    }

    /** The names of the members for directories, without the slash behind them; there need not be one for each directory. */
    public List<String> directories() {
        return directories;
    }

    /** Whether a member is a symbolic link, whose target is its content. */
    public boolean isSymbolicLink(ZipMember member) {
        return links.contains(member.name());
    }

    private static List<ZipMember> members(Path archive, ByteSource source, CentralDirectory central)
            throws IOException {
        List<ZipMember> members = new ArrayList<>(central.entries().size());
        LocalHeader header = new LocalHeader(source);
        String previous = "";
        long end = 0;
        for (CentralEntry entry : central.entries()) {
            if (entry.headerOffset() < end) {
                throw source.failure("its members " + ShownName.quoted(previous) + " and "
                        + ShownName.quoted(entry.name()) + " overlap");
            }
            long dataOffset = header.dataOffset(entry, central.start());
            if (!entry.isDirectory()) {
                members.add(member(archive, entry, dataOffset));
            }
            previous = entry.name();
            end = dataOffset + entry.compressedSize();
        }
        return List.copyOf(members);
    }

    static ZipMember member(Path archive, CentralEntry entry, long dataOffset) {
        return new ZipMember(
                archive,
                entry.name(),
                entry.deflated(),
                dataOffset,
                entry.compressedSize(),
                entry.size(),
                entry.crc32(),
                entry.executable());
    }
}
