package io.github.jvenv.page;

import io.github.jvenv.resolution.ProjectStatus;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** A project's files by the version in their names, on their way into a {@link CompactPage}. */
final class VersionGroups {
    private final CompactWriter.Table table = new CompactWriter.Table();
    private final Map<Slice, Group> groups = new LinkedHashMap<>();

    /** The files that are distributions of the project. */
    VersionGroups(List<RawFile> files, ProjectName project) {
        Slice[] versions = versions(files, project);
        for (int i = 0; i < versions.length; i++) {
            if (!versions[i].isEmpty()) {
                add(files.get(i), versions[i]);
            }
        }
        groups.keySet().removeIf(version -> Version.find(version.toString()).isEmpty());
    }

    /**
     * The version in each file's name, as it is written there; empty for a file that is no distribution of the project. The
     * few names that have to be understood for it get a loop of their own: within the other loop the compiler of the virtual
     * machine would inline all that understands them, which keeps it busy in a first build.
     */
    private static Slice[] versions(List<RawFile> files, ProjectName project) {
        Slice[] versions = new Slice[files.size()];
        PlainNames plain = new PlainNames(project);
        for (int i = 0; i < versions.length; i++) {
            versions[i] = plain.version(files.get(i).filename);
        }
        for (int i = 0; i < versions.length; i++) {
            if (versions[i].isEmpty() && !PlainNames.isWheel(files.get(i).filename)) {
                versions[i] = DistributionFilename.find(files.get(i).filename.toString(), project)
                        .map(name -> Slice.of(name.version().toString()))
                        .orElse(Slice.EMPTY);
            }
        }
        return versions;
    }

    private void add(RawFile file, Slice version) {
        Group group = groups.get(version);
        if (group == null) {
            group = new Group();
            groups.put(version, group);
        }
        group.count++;
        CompactFile.write(file, group.files, table);
    }

    /**
     * The page of the files.
     *
     * @param elsewhere URLs of the project's pages on other indexes
     * @param status what is said of the project as a whole
     */
    CompactPage page(SortedSet<String> elsewhere, ProjectStatus status) {
        CompactWriter page = new CompactWriter();
        table.write(page);
        page.number(elsewhere.size());
        elsewhere.forEach(page::text);
        page.text(status.word());
        page.text(status.reason());
        page.number(groups.size());
        groups.forEach((version, group) -> {
            page.text(version);
            group.write(page);
        });
        return CompactPage.read(page.toByteArray());
    }

    private static final class Group {
        private final CompactWriter files = new CompactWriter();
        private int count;

        private void write(CompactWriter page) {
            CompactWriter number = new CompactWriter();
            number.number(count);
            page.number(number.size() + files.size());
            page.all(number);
            page.all(files);
        }
    }
}
