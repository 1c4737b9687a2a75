package io.github.jvenv.unpack;

import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The directories, files and links of a zip. Times are left out, as pip leaves them out. */
public final class ZipMembers implements ArchiveMembers {
    private static final int LONGEST_TARGET = 4096;

    private final Path archive;
    private final int mostMembers;

    /** The members of a file, if there are no more than a zip has as a rule. */
    public ZipMembers(Path archive) {
        this(archive, 0);
    }

    /**
     * The members of a file that may have more of them.
     *
     * @param mostMembers so many are read in any case
     */
    ZipMembers(Path archive, int mostMembers) {
        this.archive = archive;
        this.mostMembers = mostMembers;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (MemberReader reader = MemberReader.open(archive)) {
            ZipDirectory directory = ZipDirectory.readWithLinks(archive, mostMembers);
            for (String name : directory.directories()) {
                visitor.visit(new ArchiveMember.Directory(name));
            }
            for (ZipMember member : directory.members()) {
                visitor.visit(directory.isSymbolicLink(member) ? link(member, reader) : file(member, reader));
            }
        }
    }

    private static ArchiveMember link(ZipMember member, MemberReader reader) throws IOException {
        return new ArchiveMember.SymbolicLink(
                member.name(), new String(reader.read(member, LONGEST_TARGET), StandardCharsets.UTF_8));
    }

    private static ArchiveMember file(ZipMember member, MemberReader reader) {
        return new ArchiveMember.File(
                member.name(),
                member.size(),
                member.executable(),
                Optional.empty(),
                channel -> reader.copy(member, bytes -> {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }));
    }
}
