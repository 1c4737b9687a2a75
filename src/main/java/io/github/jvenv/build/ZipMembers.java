package io.github.jvenv.build;

import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a zip. Times are left out, as pip leaves them out. */
final class ZipMembers implements ArchiveMembers {
    private final Path archive;

    ZipMembers(Path archive) {
        this.archive = archive;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (MemberReader reader = MemberReader.open(archive)) {
            for (ZipMember member : ZipDirectory.read(archive).members()) {
                visitor.visit(new ArchiveMember.File(
                        member.name(),
                        member.size(),
                        member.executable(),
                        Optional.empty(),
                        channel -> reader.copy(member, bytes -> {
                            while (bytes.hasRemaining()) {
                                channel.write(bytes);
                            }
                        })));
            }
        }
    }
}
