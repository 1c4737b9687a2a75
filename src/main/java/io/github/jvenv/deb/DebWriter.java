package io.github.jvenv.deb;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.archive.TarAttributes;
import io.github.jvenv.archive.TarGzWriter;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.packaging.ContentDigests;
import io.github.jvenv.packaging.FileAttributes;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.RunBits;
import io.github.jvenv.packaging.Scriptlets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;

/** Writes packages for dpkg. The same files and description give the same bytes. */
public final class DebWriter {
    private static final int FILE_MODE = 0100644;
    private static final int KIBIBYTE = 1024;

    /** The header of a member of an ar archive has ten digits for its size. */
    private static final long LARGEST_MEMBER = 9_999_999_999L;

    private final SpliceIndexShelf shelf;
    private final Workers workers;

    /** A writer that takes over the compressed form of what came from a zip. */
    public DebWriter(SpliceIndexShelf shelf, Workers workers) {
        this.shelf = shelf;
        this.workers = workers;
    }

    /** The file name that dpkg's own tools would give to a package. */
    public static String fileName(PackageDescription description) {
        return description.name() + "_" + ControlFile.version(description) + "_"
                + DebArchitecture.of(description.machine()) + ".deb";
    }

    /** Writes a package, which is there when it is whole, and not before. */
    public void write(PackageFiles content, PackageDescription described, Path target) throws IOException {
        PackageDescription description = described.with(DebScriptlets.of(described));
        PackageFiles all = DebDocuments.with(content, description);
        PackageFiles files =
                new PackageFiles(TopLevelLinks.absolute(RunBits.notOfLibraries(all.image())), all.special());
        TarGzWriter tar = TarGzWriter.forDpkg(shelf, workers, description.time());
        tar.requireRoom(files.image());
        Path parent = target.toAbsolutePath().normalize().getParent();
        try (TemporaryDirectory temporary = TemporaryDirectory.in(parent == null ? target.getRoot() : parent)) {
            Path control = temporary.path().resolve("control.tar.gz");
            Path data = temporary.path().resolve("data.tar.gz");
            tar.write(control(files, description, temporary.path()), control);
            tar.write(files.image(), attributes(files), data);
            AtomicFile.write(target, out -> join(control, data, description, out));
        }
    }

    private static void join(Path control, Path data, PackageDescription description, OutputStream out)
            throws IOException {
        ArArchiveOutputStream ar = new ArArchiveOutputStream(out);
        byte[] version = "2.0\n".getBytes(StandardCharsets.US_ASCII);
        ar.putArchiveEntry(member("debian-binary", version.length, description));
        ar.write(version);
        ar.closeArchiveEntry();
        for (Path file : new Path[] {control, data}) {
            if (Files.size(file) > LARGEST_MEMBER) {
                throw new Failure(
                        "The files of the package " + description.name() + " have " + Files.size(file)
                                + " bytes when they are compressed, and a deb can have " + LARGEST_MEMBER + " at most.",
                        "Leave some of them out of the environment, or make an archive.");
            }
            ar.putArchiveEntry(member(String.valueOf(file.getFileName()), Files.size(file), description));
            Files.copy(file, ar);
            ar.closeArchiveEntry();
        }
        ar.finish();
    }

    private static ArArchiveEntry member(String name, long size, PackageDescription description) {
        return new ArArchiveEntry(
                name, size, 0, 0, FILE_MODE, description.time().getEpochSecond());
    }

    private EnvironmentImage control(PackageFiles files, PackageDescription description, Path temporary)
            throws IOException {
        Path digests = writeDigests(files.image(), temporary.resolve("md5sums"));
        EnvironmentImage.Builder control = EnvironmentImage.builder()
                .file(
                        RelativePath.of("control"),
                        Content.of(ControlFile.of(description, installedKibibytes(files.image()))))
                .file(RelativePath.of("md5sums"), new Content.OnDisk(digests, Files.size(digests)));
        String configuration = files.special().entrySet().stream()
                .filter(entry -> entry.getValue().config())
                .map(entry -> "/" + entry.getKey() + "\n")
                .sorted()
                .collect(Collectors.joining());
        if (!configuration.isEmpty()) {
            control.file(RelativePath.of("conffiles"), Content.of(configuration));
        }
        Scriptlets scriptlets = description.scriptlets();
        addScript("preinst", scriptlets.preInstall(), control);
        addScript("postinst", scriptlets.postInstall(), control);
        addScript("prerm", scriptlets.preRemove(), control);
        addScript("postrm", scriptlets.postRemove(), control);
        return control.build();
    }

    /** A file, since there may be hundreds of thousands of lines. */
    private Path writeDigests(EnvironmentImage image, Path file) throws IOException {
        Map<RelativePath, String> digests = ContentDigests.of(image, DebWriter::md5, workers);
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<RelativePath, String> entry : digests.entrySet()) {
                lines.write(entry.getValue() + "  " + entry.getKey() + "\n");
            }
        }
        return file;
    }

    private static void addScript(String name, String text, EnvironmentImage.Builder control) {
        if (!text.isBlank()) {
            String script = text.startsWith("#!") ? text : "#!/bin/sh\nset -e\n" + text;
            control.executable(RelativePath.of(name), Content.of(script.endsWith("\n") ? script : script + "\n"));
        }
    }

    /** What dpkg-gencontrol counts: files in whole units, everything else as one, directories and the root too. */
    private static long installedKibibytes(EnvironmentImage image) {
        long files = image.entries().values().stream()
                .mapToLong(entry -> entry instanceof ImageEntry.FileEntry file
                        ? (file.content().size() + KIBIBYTE - 1) / KIBIBYTE
                        : 1)
                .sum();
        Set<RelativePath> directories = new HashSet<>();
        for (RelativePath path : image.entries().keySet()) {
            Optional<RelativePath> above = path.parent();
            while (above.isPresent() && directories.add(above.get())) {
                above = above.get().parent();
            }
        }
        return files + directories.size() + 1;
    }

    private static TarAttributes attributes(PackageFiles files) {
        return path -> Optional.ofNullable(files.special().get(path))
                .map(special -> new TarAttributes.Attributes(
                        special.mode(), nameUnlessRoot(special.owner()), nameUnlessRoot(special.group())));
    }

    /** Root is number 0 everywhere; only others have to be looked up by name. */
    private static String nameUnlessRoot(String account) {
        return account.equals(FileAttributes.PLAIN.owner()) ? "" : account;
    }

    /** The digest that dpkg has; it is there against accidents. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
