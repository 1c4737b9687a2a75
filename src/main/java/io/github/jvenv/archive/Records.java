package io.github.jvenv.archive;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps each RECORD true to an image from which files were taken. */
public final class Records {
    private static final String RECORD = ".dist-info/RECORD";
    private static final String CACHE = "/__pycache__/";
    private static final long LARGEST = 64 << 20;

    private Records() {}

    /**
     * An image whose RECORDs name nothing that was left out of it. Lines for files that were not there before either stay
     * as they are, unless they are of cached bytecode; a RECORD that cannot be read stays too.
     *
     * @param before the image that files were taken from
     * @param after what is left of it
     */
    public static EnvironmentImage of(EnvironmentImage before, EnvironmentImage after) throws IOException {
        Map<RelativePath, ImageEntry> changed = new TreeMap<>();
        for (Map.Entry<RelativePath, ImageEntry> entry : after.entries().entrySet()) {
            if (entry.getKey().value().endsWith(RECORD) && entry.getValue() instanceof ImageEntry.FileEntry file) {
                Optional<String> text = rewritten(entry.getKey(), file.content(), before, after);
                text.ifPresent(value ->
                        changed.put(entry.getKey(), new ImageEntry.FileEntry(Content.of(value), file.executable())));
            }
        }
        if (changed.isEmpty()) {
            return after;
        }
        EnvironmentImage.Builder records = EnvironmentImage.builder();
        changed.forEach(records::put);
        return after.overlaidBy(records.build());
    }

    /** The text of a RECORD if it has to change. */
    private static Optional<String> rewritten(
            RelativePath path, Content content, EnvironmentImage before, EnvironmentImage after) throws IOException {
        if (content.size() > LARGEST) {
            return Optional.empty();
        }
        RecordFile record;
        try (InputStream in = content.open()) {
            record = RecordFile.parse(in.readAllBytes());
        } catch (Failure e) {
            return Optional.empty();
        }
        String metadata = path.value().substring(0, path.value().length() - "/RECORD".length());
        String library = metadata.substring(0, metadata.lastIndexOf('/') + 1);
        List<RecordLine> kept = new ArrayList<>();
        for (RecordLine line : record.lines()) {
            boolean stays = Optional.of(line.path())
                    .filter(one -> !one.startsWith("/"))
                    .flatMap(one -> RelativePath.findNormalized(library + one))
                    .filter(file -> after.find(file).isEmpty())
                    .filter(file ->
                            before.find(file).isPresent() || file.value().contains(CACHE))
                    .isEmpty();
            if (stays) {
                kept.add(line);
            }
        }
        return kept.size() == record.lines().size() ? Optional.empty() : Optional.of(new RecordFile(kept).text());
    }
}
