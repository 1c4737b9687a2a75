package io.github.jvenv.page;

import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A project's page in the form in which it is kept, in memory and on disk: files by version, so that only those
 * versions are decoded that somebody looks at. A resolution looks at a hundred of the sixty thousand files that its
 * pages list.
 *
 * <pre>
 *   table of texts that occur often: begins of URLs, specifiers, algorithms
 *   URLs of the project's pages on other indexes
 *   number of versions, then for each: version, length in bytes, number of files, files
 * </pre>
 */
public final class CompactPage {
    private static final String WHEEL = ".whl";
    private static final String TAR_GZ = ".tar.gz";

    private final byte[] bytes;
    private final String[] table;
    private final List<String> elsewhere;
    private final NavigableMap<Version, List<Integer>> positions;

    private CompactPage(
            byte[] bytes, String[] table, List<String> elsewhere, NavigableMap<Version, List<Integer>> positions) {
        this.bytes = bytes;
        this.table = table;
        this.elsewhere = elsewhere;
        this.positions = positions;
    }

    /** A page as it is kept; files that are no distribution of the project are left out. */
    public static CompactPage of(PageContent content, ProjectName project) {
        Map<String, List<ListedFile>> versions = new LinkedHashMap<>();
        String[] texts = versionTexts(content.files(), project);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                versions.computeIfAbsent(texts[i], key -> new ArrayList<>())
                        .add(content.files().get(i));
            }
        }
        versions.keySet().removeIf(version -> Version.find(version).isEmpty());
        CompactWriter.Table table = new CompactWriter.Table();
        CompactWriter groups = new CompactWriter();
        groups.number(versions.size());
        versions.forEach((version, members) -> {
            CompactWriter group = new CompactWriter();
            group.number(members.size());
            members.forEach(member -> CompactFile.write(member, group, table));
            groups.text(version);
            groups.octets(group);
        });
        CompactWriter page = new CompactWriter();
        table.write(page);
        page.number(content.elsewhere().size());
        content.elsewhere().forEach(page::text);
        page.all(groups);
        return read(page.toByteArray());
    }

    /**
     * The page in its kept form.
     *
     * @throws RuntimeException if it is not one
     */
    public static CompactPage read(byte[] bytes) {
        CompactReader reader = new CompactReader(bytes, 0);
        String[] table = reader.table();
        List<String> elsewhere = List.of(reader.table());
        NavigableMap<Version, List<Integer>> positions = new TreeMap<>();
        for (int i = reader.count(); i > 0; i--) {
            Version version = Version.parse(reader.text());
            int length = reader.count();
            positions.computeIfAbsent(version, key -> new ArrayList<>(1)).add(reader.position());
            reader.skip(length);
        }
        return new CompactPage(bytes, table, elsewhere, Collections.unmodifiableNavigableMap(positions));
    }

    /** The kept form, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** URLs of the project's pages on other indexes. */
    public List<String> elsewhere() {
        return elsewhere;
    }

    /** Every version that has files, in order. */
    public SortedSet<Version> versions() {
        return positions.navigableKeySet();
    }

    /** The files of one version, in the page's order. */
    public List<ListedFile> files(Version version) {
        List<ListedFile> files = new ArrayList<>();
        for (int position : positions.getOrDefault(version, List.of())) {
            CompactReader reader = new CompactReader(bytes, position);
            for (int i = reader.count(); i > 0; i--) {
                files.add(CompactFile.read(reader, table));
            }
        }
        return files;
    }

    /**
     * The version in each file's name, as it is written there; empty for a file that is no distribution of the project. The
     * few names that have to be understood for it get a loop of their own: within the other loop the compiler of the virtual
     * machine would inline all that understands them, which keeps it busy in a first build.
     */
    private static String[] versionTexts(List<ListedFile> files, ProjectName project) {
        String[] texts = new String[files.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = plainVersionText(files.get(i).filename(), project.value());
        }
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].isEmpty() && !files.get(i).filename().endsWith(WHEEL)) {
                texts[i] = DistributionFilename.find(files.get(i).filename(), project)
                        .map(name -> name.version().toString())
                        .orElse("");
            }
        }
        return texts;
    }

    /** The version where its place shows, empty otherwise; the name of a wheel is read no further for it. */
    private static String plainVersionText(String filename, String project) {
        if (!filename.endsWith(WHEEL)) {
            int nameEnd = filename.endsWith(TAR_GZ) ? nameEnd(filename, project) : -1;
            return nameEnd > 0 ? filename.substring(nameEnd + 1, filename.length() - TAR_GZ.length()) : "";
        }
        int start = filename.indexOf('-') + 1;
        int end = filename.indexOf('-', start);
        return start > 0 && end > start ? filename.substring(start, end) : "";
    }

    /**
     * Where the project's name ends in the name of a source distribution as nearly all are, spelled with as many signs
     * between its words as the normalized name has; -1 for every other.
     */
    private static int nameEnd(String filename, String project) {
        int end = project.length();
        if (filename.length() < end + 2 || filename.charAt(end) != '-') {
            return -1;
        }
        for (int i = 0; i < end; i++) {
            char wanted = project.charAt(i);
            char found = filename.charAt(i);
            boolean same = wanted == '-'
                    ? found == '-' || found == '_' || found == '.'
                    : (found | 0x20) == wanted || found == wanted;
            if (!same) {
                return -1;
            }
        }
        char first = filename.charAt(end + 1);
        return first >= '0' && first <= '9' ? end : -1;
    }
}
