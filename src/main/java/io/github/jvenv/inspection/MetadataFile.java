package io.github.jvenv.inspection;

import io.github.jvenv.spec.metadata.HeaderFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file with a distribution's metadata, read with no demand on values: what is installed may be older than the rules. */
final class MetadataFile {
    static final String NAME = "METADATA";

    private MetadataFile() {}

    /** The fields of the first of some files that is there; none if none is. */
    static HeaderFields read(Path... files) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file) && Files.size(file) <= HeaderFields.MOST_BYTES) {
                return HeaderFields.parse(NAME, Files.readAllBytes(file));
            }
        }
        return HeaderFields.parse(NAME, new byte[0]);
    }
}
