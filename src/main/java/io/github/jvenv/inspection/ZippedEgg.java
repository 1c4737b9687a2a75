package io.github.jvenv.inspection;

import io.github.jvenv.spec.metadata.HeaderFields;
import io.github.jvenv.zip.InvalidZipFailure;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What an egg that is one file says of itself, as {@code setup.py install} put it on the search path.
 *
 * @param fields its metadata
 * @param requires its {@code requires.txt}, if it has one
 */
record ZippedEgg(HeaderFields fields, Optional<String> requires) {
    private static final int LARGEST_BYTES = HeaderFields.MOST_BYTES;

    /** The egg that a file is; none if it is something else, or damaged: then Python passes over it, too. */
    static Optional<ZippedEgg> find(Path file) throws IOException {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".egg") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (MemberReader reader = MemberReader.open(file)) {
            ZipDirectory directory = ZipDirectory.read(file);
            Optional<byte[]> metadata = find(directory, reader, "EGG-INFO/PKG-INFO");
            return metadata.isPresent()
                    ? Optional.of(new ZippedEgg(
                            HeaderFields.parse(MetadataFile.NAME, metadata.get()),
                            find(directory, reader, "EGG-INFO/requires.txt")
                                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))))
                    : Optional.empty();
        } catch (InvalidZipFailure e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> find(ZipDirectory directory, MemberReader reader, String name) throws IOException {
        for (ZipMember member : directory.members()) {
            if (member.name().equals(name) && member.size() <= LARGEST_BYTES) {
                return Optional.of(reader.read(member, LARGEST_BYTES));
            }
        }
        return Optional.empty();
    }
}
