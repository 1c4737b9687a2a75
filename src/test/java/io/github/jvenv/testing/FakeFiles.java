package io.github.jvenv.testing;

import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The distribution files that a {@link FakeIndex} serves. */
final class FakeFiles {
    private static final String METADATA = ".metadata";

    private final Path directory;

    FakeFiles(Path directory) {
        this.directory = directory;
    }

    /** The files of one project, by name. */
    List<Path> of(ProjectName project) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> DistributionFilename.find(file.getFileName().toString(), project)
                                    .isPresent())
                    .sorted()
                    .toList();
        }
    }

    /** The names of all files. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** A file's bytes, or those of a wheel's METADATA if that is served too. */
    Optional<byte[]> content(String name, boolean coreMetadata) throws IOException {
        if (name.contains("/")) {
            return Optional.empty();
        }
        Path file = directory.resolve(name);
        if (Files.isRegularFile(file)) {
            return Optional.of(Files.readAllBytes(file));
        }
        if (coreMetadata && name.endsWith(METADATA)) {
            Path wheel = directory.resolve(name.substring(0, name.length() - METADATA.length()));
            return Files.isRegularFile(wheel) ? metadata(wheel) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A wheel's METADATA; nothing if it has none, as a broken wheel may. */
    static Optional<byte[]> metadata(Path wheel) throws IOException {
        if (!wheel.toString().endsWith(".whl")) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            Optional<? extends ZipEntry> entry = zip.stream()
                    .filter(member -> member.getName().endsWith(".dist-info/METADATA"))
                    .findFirst();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream input = zip.getInputStream(entry.get())) {
                return Optional.of(input.readAllBytes());
            }
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
