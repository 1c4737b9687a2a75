package io.github.jvenv.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a metadata file, read with no demand on their values, because what is installed may be older than the rules.
 *
 * @param lines the head of the file, one field a line
 */
record MetadataFields(List<String> lines) {
    private static final long LARGEST_BYTES = 16 << 20;

    MetadataFields {
        lines = List.copyOf(lines);
    }

    /** The fields of the first of some files that is there; none if none is. */
    static MetadataFields read(Path... files) throws IOException {
        for (Path file : files) {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
                return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return new MetadataFields(List.of());
    }

    static MetadataFields parse(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isEmpty()) {
                break;
            }
            if ((line.startsWith(" ") || line.startsWith("\t")) && !lines.isEmpty()) {
                lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return new MetadataFields(lines);
    }

    Optional<String> first(String field) {
        return all(field).stream().findFirst();
    }

    List<String> all(String field) {
        String start = field.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }
}
