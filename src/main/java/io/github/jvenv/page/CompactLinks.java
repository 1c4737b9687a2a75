package io.github.jvenv.page;

import java.util.ArrayList;
import java.util.List;

/** The links of a page that lists files of any projects, in the form in which they are kept. */
public final class CompactLinks {
    private CompactLinks() {}

    /** The form in which links are kept. */
    public static byte[] write(List<ListedFile> files) {
        CompactWriter.Table table = new CompactWriter.Table();
        CompactWriter all = new CompactWriter();
        files.forEach(file -> CompactFile.write(RawFile.of(file), all, table));
        CompactWriter links = new CompactWriter();
        table.write(links);
        links.number(files.size());
        links.all(all);
        return links.toByteArray();
    }

    /**
     * The links in their kept form.
     *
     * @throws RuntimeException if it is none
     */
    public static List<ListedFile> read(byte[] bytes) {
        CompactReader reader = new CompactReader(bytes, 0);
        String[] table = reader.table();
        List<ListedFile> files = new ArrayList<>();
        for (int i = reader.count(); i > 0; i--) {
            files.add(CompactFile.read(reader, table));
        }
        return files;
    }
}
