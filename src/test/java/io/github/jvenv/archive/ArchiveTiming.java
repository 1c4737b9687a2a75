package io.github.jvenv.archive;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Times an archive of a directory of wheels against {@code tar} with several compressors. Run by hand:
 *
 * <pre>java -Xmx256m -cp ... io.github.jvenv.archive.ArchiveTiming wheels scratch [tar]</pre>
 *
 * Each form of the archive is written once in this virtual machine; the first is as cold as a build's. With {@code tar} the
 * wheels are unpacked first, into the scratch directory, and the commands are timed over that tree.
 */
public final class ArchiveTiming {
    private final Path scratch;

    private ArchiveTiming(Path scratch) {
        this.scratch = scratch;
    }

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        ArchiveTiming timing = new ArchiveTiming(scratch);
        EnvironmentImage image = timing.image(Path.of(arguments[0]).toAbsolutePath());
        Path index = Files.createTempDirectory(scratch, "index");
        SpliceIndexShelf shelf = zip -> Optional.of(index.resolve(zip.getFileName() + ".splice"));
        timing.splice("first archive, wheels never looked at", image, shelf);
        timing.splice("second archive, indexes kept", image, shelf);
        timing.splice("third archive, indexes kept", image, shelf);
        if (arguments.length > 2) {
            Path tree = scratch.resolve("tree");
            if (!Files.exists(tree)) {
                unpack(image, tree);
            }
            for (String compressor : List.of("zstd -T0 -3", "pigz", "gzip")) {
                timing.command("tar | " + compressor, "tar cf - -C " + tree + " . | " + compressor);
            }
        }
    }

    private EnvironmentImage image(Path wheels) throws IOException {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        TreeSet<String> seen = new TreeSet<>();
        long start = System.nanoTime();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(wheels, "*.whl")) {
            for (Path wheel : files) {
                for (ZipMember member : ZipDirectory.read(wheel).members()) {
                    if (seen.add(member.name())) {
                        RelativePath path = RelativePath.of("lib/python3.12/site-packages/" + member.name());
                        image.file(
                                path, new Content.Stored(scratch.resolve("tree").resolve(path.value()), 0, member));
                    }
                }
            }
        }
        EnvironmentImage built = image.build();
        report("directories of the wheels read, " + built.entries().size() + " files", start, 0);
        return built;
    }

    private void splice(String what, EnvironmentImage image, SpliceIndexShelf shelf) throws IOException {
        Path archive = scratch.resolve("spliced.tar.gz");
        long start = System.nanoTime();
        new TarGzWriter(shelf, Workers.forThisMachine(), Instant.EPOCH).write(image, archive);
        report(what, start, Files.size(archive));
    }

    private void command(String what, String command) throws IOException, InterruptedException {
        Path archive = scratch.resolve("other.tar.x");
        long start = System.nanoTime();
        int code = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(archive.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        report(what + (code == 0 ? "" : " (fails)"), start, Files.size(archive));
    }

    private static void unpack(EnvironmentImage image, Path tree) throws IOException {
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            Content.Stored content = (Content.Stored) ((ImageEntry.FileEntry) entry.getValue()).content();
            Path file = entry.getKey().below(tree);
            Files.createDirectories(file.getParent());
            try (MemberReader reader = MemberReader.open(content.member().archive());
                    OutputStream out = Files.newOutputStream(file);
                    WritableByteChannel channel = Channels.newChannel(out)) {
                reader.copy(content.member(), channel::write);
            }
        }
    }

    private static void report(String what, long start, long size) {
        System.out.printf(Locale.ROOT, "%-55s %8.3f s %8.1f MB%n", what, (System.nanoTime() - start) / 1e9, size / 1e6);
    }
}
