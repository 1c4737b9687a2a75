package io.github.jvenv.wheelbuild;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordHash;
import io.github.jvenv.wheel.RecordLine;
import io.github.jvenv.zip.ZipWriter;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A wheel for any platform and any Python 3, as it is to be written. Files that their owner may run are programs in it,
 * too; all else of their modes is left out.
 *
 * @param metadata what is said of it
 * @param entryPoints what it offers by name
 * @param files the files that are imported
 * @param licenses files of licences, by their paths below {@code licenses}
 * @param generator the program that makes it
 */
public record WheelFile(
        AuthoredMetadata metadata,
        EntryPoints entryPoints,
        SourceFiles files,
        SortedMap<RelativePath, Path> licenses,
        String generator) {
    private static final String TAG = "py3-none-any";

    public WheelFile {
        metadata = metadata.withLicenseFiles(List.copyOf(licenses.keySet()));
        licenses = Collections.unmodifiableSortedMap(new TreeMap<>(licenses));
    }

    /** Its name: the normalised name and version, with underscores for hyphens as the standard has it. */
    public WheelFilename filename() {
        return WheelFilename.parse(stem() + "-" + TAG + ".whl");
    }

    private String stem() {
        String name = ProjectName.parse(metadata.name()).value();
        return name.replace('-', '_') + "-" + metadata.version();
    }

    /**
     * Writes it into a directory, under its own name, with a note beside it of what it was made from. A file there that has
     * the same bytes stays as it is, its time included; nothing is read if the note says that it would.
     *
     * @param time of everything in it
     * @return whether the file is another one now
     */
    public boolean writeTo(Path directory, Instant time) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(filename().toString());
        Path note = directory.resolve("." + filename() + ".inputs");
        String inputs = inputs(time).hex();
        if (Files.isRegularFile(file) && Note.find(note).equals(Optional.of(note(inputs, file)))) {
            return false;
        }
        boolean written = writeTo(file, directory, time);
        AtomicFile.write(note, note(inputs, file));
        return written;
    }

    private boolean writeTo(Path file, Path directory, Instant time) throws IOException {
        Path temporary = TemporaryFiles.newPath(directory);
        try {
            write(temporary, time);
            if (Files.isRegularFile(file) && Files.mismatch(temporary, file) < 0) {
                return false;
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String note(String inputs, Path file) throws IOException {
        return inputs + " " + FileStamp.follow(file).text() + "\n";
    }

    /** The digest of everything that it is made from, files by their stamps. */
    private Sha256 inputs(Instant time) throws IOException {
        Fingerprint inputs = new Fingerprint()
                .with("operation", "wheel 4")
                .with("generator", generator)
                .with("modified", time.toString())
                .with("entry points", entryPoints.toString())
                .with("metadata", Sha256.of(metadata.file()).hex());
        add("file", files.files(), inputs);
        add("license", licenses, inputs);
        return inputs.value();
    }

    private static void add(String kind, SortedMap<RelativePath, Path> files, Fingerprint inputs) throws IOException {
        for (var file : files.entrySet()) {
            inputs.with(kind, file.getKey().value())
                    .with("stamp", FileStamp.follow(file.getValue()).text())
                    .with("executable", Boolean.toString(isExecutable(file.getValue())));
        }
    }

    private void write(Path target, Instant time) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ZipWriter zip = new ZipWriter(channel, time);
            String distInfo = stem() + ".dist-info/";
            List<RecordLine> lines = new ArrayList<>();
            for (var file : files.files().entrySet()) {
                lines.add(add(zip, file.getKey().value(), file.getValue()));
            }
            for (var license : licenses.entrySet()) {
                lines.add(add(zip, distInfo + "licenses/" + license.getKey(), license.getValue()));
            }
            lines.add(add(zip, distInfo + "METADATA", metadata.file()));
            lines.add(add(zip, distInfo + "WHEEL", wheel()));
            if (!entryPoints.groups().isEmpty()) {
                lines.add(add(
                        zip,
                        distInfo + "entry_points.txt",
                        entryPoints.toString().getBytes(StandardCharsets.UTF_8)));
            }
            String record = distInfo + "RECORD";
            lines.add(RecordLine.unhashed(record));
            String text = RecordFile.sorted(lines).text();
            zip.add(record, false, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            zip.finish();
        }
    }

    private byte[] wheel() {
        return ("Wheel-Version: 1.0\nGenerator: " + generator + "\nRoot-Is-Purelib: true\nTag: " + TAG + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RecordLine add(ZipWriter zip, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return add(zip, name, isExecutable(file), in);
        }
    }

    private static RecordLine add(ZipWriter zip, String name, byte[] content) throws IOException {
        return add(zip, name, false, new ByteArrayInputStream(content));
    }

    /** Where a file system has no modes, no file is a program: what runs there says nothing of other machines. */
    private static boolean isExecutable(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static RecordLine add(ZipWriter zip, String name, boolean executable, InputStream content)
            throws IOException {
        MessageDigest digest = RecordHash.Algorithm.SHA256.newDigest();
        Counting counted = new Counting(new DigestInputStream(content, digest));
        zip.add(name, executable, counted);
        return RecordLine.of(name, RecordHash.finish(RecordHash.Algorithm.SHA256, digest), counted.bytes);
    }

    /** Counts what is read of a file, which may change while it is read. */
    private static final class Counting extends FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
