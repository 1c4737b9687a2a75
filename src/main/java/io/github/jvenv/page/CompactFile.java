package io.github.jvenv.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One listed file in a {@link CompactPage}: some 120 bytes where the page itself spends 500. */
final class CompactFile {
    private static final int ENDS_WITH_NAME = 1;
    private static final int YANKED = 1 << 1;
    private static final int HAS_METADATA = 1 << 2;

    private CompactFile() {}

    /** Each loop has the one place that writes what it writes, since the JIT puts all of that into every place that does. */
    static void write(RawFile file, CompactWriter writer, CompactWriter.Table table) {
        boolean endsWithName = file.url.endsWith(file.filename);
        Optional<List<RawFile.Digest>> metadata = file.metadata.value();
        writer.number((endsWithName ? ENDS_WITH_NAME : 0)
                | (file.yankReason.isPresent() ? YANKED : 0)
                | (metadata.isPresent() ? HAS_METADATA : 0));
        writer.number(file.size + 1);
        int host = hostEnd(file.url);
        int end = file.url.length() - (endsWithName ? file.filename.length() : 0);
        for (Slice text : List.of(file.filename, file.url.part(host, end), file.uploadTime)) {
            writer.text(text);
        }
        for (Slice text : List.of(file.url.part(0, host), file.requiresPython, file.yankReason.orElse(Slice.EMPTY))) {
            writer.number(table.numberOf(text));
        }
        for (List<RawFile.Digest> digests : List.of(file.hashes, metadata.orElse(List.of()))) {
            writer.number(digests.size());
            for (RawFile.Digest digest : digests) {
                writer.number(table.numberOf(digest.algorithm()));
                writer.digits(digest.digits());
            }
        }
    }

    static ListedFile read(CompactReader reader, String[] table) {
        long flags = reader.number();
        long size = reader.number() - 1;
        String filename = reader.text();
        String path = reader.text() + ((flags & ENDS_WITH_NAME) == 0 ? "" : filename);
        String uploadTime = reader.text();
        String url = text(reader, table) + path;
        String requiresPython = text(reader, table);
        String yankReason = text(reader, table);
        SortedMap<String, String> hashes = hashes(reader, table);
        SortedMap<String, String> metadata = hashes(reader, table);
        return new ListedFile(
                filename,
                url,
                hashes,
                size,
                requiresPython,
                (flags & YANKED) == 0 ? Optional.empty() : Optional.of(yankReason),
                uploadTime,
                (flags & HAS_METADATA) == 0 ? Optional.empty() : Optional.of(metadata));
    }

    private static SortedMap<String, String> hashes(CompactReader reader, String[] table) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (int i = reader.count(); i > 0; i--) {
            hashes.put(text(reader, table), reader.digits());
        }
        return hashes;
    }

    private static String text(CompactReader reader, String[] table) {
        return table[Math.toIntExact(reader.number())];
    }

    /** Where the path's second segment begins: up to there the URLs of a page are alike. */
    private static int hostEnd(Slice url) {
        int path = url.indexOf('/', "https://".length());
        int second = path < 0 ? -1 : url.indexOf('/', path + 1);
        return second + 1;
    }
}
