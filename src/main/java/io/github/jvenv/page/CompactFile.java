package io.github.jvenv.page;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One listed file in a {@link CompactPage}: some 120 bytes where the page itself spends 500. */
final class CompactFile {
    private static final int ENDS_WITH_NAME = 1;
    private static final int YANKED = 1 << 1;
    private static final int HAS_METADATA = 1 << 2;

    private CompactFile() {}

    static void write(ListedFile file, CompactWriter writer, CompactWriter.Table table) {
        boolean endsWithName = file.url().endsWith(file.filename());
        writer.number((endsWithName ? ENDS_WITH_NAME : 0)
                | (file.yankReason().isPresent() ? YANKED : 0)
                | (file.metadataHashes().isPresent() ? HAS_METADATA : 0));
        writer.text(file.filename());
        String url = endsWithName
                ? file.url().substring(0, file.url().length() - file.filename().length())
                : file.url();
        int host = hostEnd(url);
        writer.number(table.numberOf(url.substring(0, host)));
        writer.text(url.substring(host));
        hashes(file.hashes(), writer, table);
        writer.number(file.size() + 1);
        writer.number(table.numberOf(file.requiresPython()));
        if (file.yankReason().isPresent()) {
            writer.number(table.numberOf(file.yankReason().get()));
        }
        writer.text(file.uploadTime());
        if (file.metadataHashes().isPresent()) {
            hashes(file.metadataHashes().get(), writer, table);
        }
    }

    static ListedFile read(CompactReader reader, String[] table) {
        long flags = reader.number();
        String filename = reader.text();
        String url = text(reader, table) + reader.text() + ((flags & ENDS_WITH_NAME) == 0 ? "" : filename);
        SortedMap<String, String> hashes = hashes(reader, table);
        long size = reader.number() - 1;
        String requiresPython = text(reader, table);
        Optional<String> yankReason = (flags & YANKED) == 0 ? Optional.empty() : Optional.of(text(reader, table));
        String uploadTime = reader.text();
        Optional<SortedMap<String, String>> metadata =
                (flags & HAS_METADATA) == 0 ? Optional.empty() : Optional.of(hashes(reader, table));
        return new ListedFile(filename, url, hashes, size, requiresPython, yankReason, uploadTime, metadata);
    }

    private static void hashes(SortedMap<String, String> hashes, CompactWriter writer, CompactWriter.Table table) {
        writer.number(hashes.size());
        hashes.forEach((algorithm, digits) -> {
            writer.number(table.numberOf(algorithm));
            writer.digits(digits);
        });
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
    private static int hostEnd(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        int second = path < 0 ? -1 : url.indexOf('/', path + 1);
        return second + 1;
    }
}
