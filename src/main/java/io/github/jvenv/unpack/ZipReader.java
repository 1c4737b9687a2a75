package io.github.jvenv.unpack;

import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Shows the files and links of a zip. */
final class ZipReader {
    private static final int LONGEST_TARGET = 4096;

    private ZipReader() {}

    static void read(Path archive, Member.Visitor visitor) throws IOException {
        try (MemberReader reader = MemberReader.open(archive)) {
            ZipDirectory directory = ZipDirectory.readWithLinks(archive);
            for (ZipMember member : directory.members()) {
                visitor.visit(directory.isSymbolicLink(member) ? link(member, reader) : file(member, reader));
            }
        }
    }

    private static Member link(ZipMember member, MemberReader reader) throws IOException {
        return new Member.SymbolicLink(
                member.name(), new String(reader.read(member, LONGEST_TARGET), StandardCharsets.UTF_8));
    }

    private static Member file(ZipMember member, MemberReader reader) {
        return new Member.File(
                member.name(),
                member.size(),
                member.executable(),
                channel -> reader.copy(member, bytes -> {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }));
    }
}
