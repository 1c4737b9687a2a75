package io.github.jvenv.page;

import io.github.jvenv.resolution.ProjectStatus;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 *   the project's status, and why
 *   number of versions, then for each: version, length in bytes, number of files, files
 * </pre>
 */
public final class CompactPage {
    private final byte[] bytes;
    private final String[] table;
    private final List<String> elsewhere;
    private final ProjectStatus status;
    private final NavigableMap<Version, List<Integer>> positions;

    private CompactPage(
            byte[] bytes,
            String[] table,
            List<String> elsewhere,
            ProjectStatus status,
            NavigableMap<Version, List<Integer>> positions) {
        this.bytes = bytes;
        this.table = table;
        this.elsewhere = elsewhere;
        this.status = status;
        this.positions = positions;
    }

    /** A page as it is kept; files that are no distribution of the project are left out. */
    public static CompactPage of(PageContent content, ProjectName project) {
        List<RawFile> files = content.files().stream().map(RawFile::of).toList();
        return new VersionGroups(files, project).page(content.elsewhere(), content.status());
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
        ProjectStatus status = ProjectStatus.of(reader.text(), reader.text());
        NavigableMap<Version, List<Integer>> positions = new TreeMap<>();
        for (int i = reader.count(); i > 0; i--) {
            Version version = Version.parse(reader.text());
            int length = reader.count();
            positions.computeIfAbsent(version, key -> new ArrayList<>(1)).add(reader.position());
            reader.skip(length);
        }
        return new CompactPage(bytes, table, elsewhere, status, Collections.unmodifiableNavigableMap(positions));
    }

    /** The kept form, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** URLs of the project's pages on other indexes. */
    public List<String> elsewhere() {
        return elsewhere;
    }

    /** What is said of the project as a whole. */
    public ProjectStatus status() {
        return status;
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
}
