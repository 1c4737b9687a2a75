package io.github.jvenv.relocation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.ImageEntry.FileEntry;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordHash;
import io.github.jvenv.wheel.RecordLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps the RECORD of a distribution true when files of it were freed. */
final class FreedRecords {
    private static final long LARGEST = 64 << 20;

    private final FormerPlaces places;
    private final Map<String, byte[]> changed;

    /**
     * Records of an environment.
     *
     * @param changed new bytes by path
     */
    FreedRecords(FormerPlaces places, Map<String, byte[]> changed) {
        this.places = places;
        this.changed = changed;
    }

    /** The RECORDs of an image that have to change, as they are to be. */
    Map<RelativePath, FileEntry> updated(EnvironmentImage image) throws IOException {
        Map<RelativePath, FileEntry> updated = new TreeMap<>();
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            if (entry.getKey().value().endsWith(".dist-info/RECORD")
                    && entry.getValue() instanceof FileEntry file
                    && file.content().size() <= LARGEST) {
                try (InputStream stream = file.content().open()) {
                    updated(entry.getKey().value(), stream.readAllBytes())
                            .ifPresent(bytes ->
                                    updated.put(entry.getKey(), new FileEntry(Content.of(bytes), file.executable())));
                }
            }
        }
        return updated;
    }

    /** The bytes of a RECORD with hashes and sizes of the changed files; none if it is true already. */
    private Optional<byte[]> updated(String path, byte[] bytes) {
        RecordFile record;
        try {
            record = RecordFile.parse(bytes);
        } catch (Failure e) {
            return Optional.empty(); // damaged before; whoever reads it will say so
        }
        String root = path.substring(0, Math.max(0, path.lastIndexOf('/', path.lastIndexOf('/') - 1)));
        List<RecordLine> lines = new ArrayList<>();
        for (RecordLine line : record.lines()) {
            lines.add(updated(root, line));
        }
        return lines.equals(record.lines())
                ? Optional.empty()
                : Optional.of(RawText.bytes(RawText.encode(new RecordFile(lines).text())));
    }

    private RecordLine updated(String root, RecordLine line) {
        Optional<String> within = places.within(RawText.encode(line.path())).map(RawText::decode);
        Optional<String> below = within.or(() -> below(root, line.path()));
        RecordLine placed = within.map(rest -> line.withPath(PathFreeing.relative(root + "/RECORD", rest)))
                .orElse(line);
        byte[] bytes = below.map(changed::get).orElse(null);
        return bytes == null || line.hash().isEmpty()
                ? placed
                : RecordLine.of(placed.path(), RecordHash.of(bytes), bytes.length);
    }

    /** Where in the environment a line's file is, if it is there: a RECORD may name any place, or no path at all. */
    private static Optional<String> below(String root, String path) {
        return path.startsWith("/")
                ? Optional.empty()
                : RelativePath.findNormalized(root + "/" + path).map(RelativePath::value);
    }
}
