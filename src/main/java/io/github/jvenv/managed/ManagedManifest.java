package io.github.jvenv.managed;

import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.UnsafePathFailure;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The files of a managed interpreter, written down beside them, because reading the directory of a JAR takes a cold
 * virtual machine longer than all the rest of an up-to-date check. Lines of fields parted by tabs:
 *
 * <pre>
 *   2  &lt;size of the JAR&gt;  &lt;its modification time, in nanoseconds since the epoch&gt;
 *   &lt;place&gt;  &lt;run bit&gt;  &lt;name in the JAR&gt;  &lt;deflated&gt;  &lt;data offset&gt;  &lt;compressed size&gt;  &lt;size&gt;  &lt;CRC-32&gt;
 *   &lt;place&gt;                    a file that this project adds
 * </pre>
 *
 * The first number is that of the selection: it changes with the rules in {@link ManagedSelection}. A manifest of another
 * JAR, or one that cannot be read, is as good as none.
 */
final class ManagedManifest {
    private static final String FILE_NAME = ".jvenv-manifest";
    private static final int SELECTION = 2;

    private ManagedManifest() {}

    /** The files written down in a directory, if they are those of this JAR. */
    static Optional<List<ManagedFile>> find(Path directory, Path jar) throws IOException {
        Iterator<String> lines =
                Note.find(directory.resolve(FILE_NAME)).orElse("").lines().iterator();
        if (!lines.hasNext() || !lines.next().equals(header(jar))) {
            return Optional.empty();
        }
        List<ManagedFile> files = new ArrayList<>();
        try {
            while (lines.hasNext()) {
                files.add(parse(lines.next(), jar));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | UnsafePathFailure e) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(files));
    }

    /** Writes the files down, unless one of them has a name that the format cannot hold. */
    static void write(Path directory, Path jar, List<ManagedFile> files) throws IOException {
        StringBuilder text = new StringBuilder(header(jar)).append('\n');
        for (ManagedFile file : files) {
            String line = format(file);
            if (line.chars().filter(c -> c < ' ').anyMatch(c -> c != '\t')) {
                return;
            }
            text.append(line).append('\n');
        }
        AtomicFile.write(directory.resolve(FILE_NAME), text.toString());
    }

    private static String header(Path jar) throws IOException {
        FileStamp stamp = FileStamp.follow(jar);
        return SELECTION + "\t" + stamp.size() + "\t" + stamp.modifiedNanos();
    }

    private static String format(ManagedFile file) {
        if (!(file instanceof ManagedFile.Packed packed)) {
            return file.path().value();
        }
        ZipMember member = packed.member();
        return String.join(
                "\t",
                file.path().value(),
                Boolean.toString(file.executable()),
                member.name(),
                Boolean.toString(member.deflated()),
                Long.toString(member.dataOffset()),
                Long.toString(member.compressedSize()),
                Long.toString(member.size()),
                Integer.toString(member.crc32()));
    }

    private static ManagedFile parse(String line, Path jar) {
        String[] fields = line.split("\t", -1);
        RelativePath place = RelativePath.of(fields[0]);
        if (fields.length == 1) {
            return ManagedSelection.added(place);
        }
        ZipMember member = new ZipMember(
                jar,
                fields[2],
                Boolean.parseBoolean(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]),
                Long.parseLong(fields[6]),
                Integer.parseInt(fields[7]),
                Boolean.parseBoolean(fields[1]));
        return new ManagedFile.Packed(place, member);
    }
}
