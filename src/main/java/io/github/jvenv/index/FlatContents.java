package io.github.jvenv.index;

import io.github.jvenv.page.ListedFile;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Distribution files by the projects that they may belong to. Where the name of a source distribution ends is only known to
 * whoever knows the project, so such a file stands under each name that it could begin with.
 */
final class FlatContents {
    private static final String WHEEL = ".whl";

    private final Map<ProjectName, List<ListedFile>> files = new HashMap<>();

    /**
     * @param all every file, the preferred ones first: of several with one name the first counts
     */
    FlatContents(List<ListedFile> all) {
        Map<String, ListedFile> byName = new LinkedHashMap<>();
        all.forEach(file -> byName.putIfAbsent(file.filename(), file));
        byName.values()
                .forEach(file -> possibleNames(file.filename())
                        .forEach(name -> files.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(file)));
    }

    /** The files that may belong to a project. */
    List<ListedFile> of(ProjectName project) {
        return files.getOrDefault(project, List.of());
    }

    /** The projects that a file may belong to; none for what is no distribution. */
    static Set<ProjectName> possibleNames(String filename) {
        Set<ProjectName> names = new TreeSet<>();
        if (filename.endsWith(WHEEL)) {
            ProjectName.find(filename.substring(0, Math.max(0, filename.indexOf('-'))))
                    .ifPresent(names::add);
            return names;
        }
        for (int hyphen = filename.indexOf('-'); hyphen > 0; hyphen = filename.indexOf('-', hyphen + 1)) {
            ProjectName.find(filename.substring(0, hyphen))
                    .filter(name -> DistributionFilename.find(filename, name).isPresent())
                    .ifPresent(names::add);
        }
        return names;
    }
}
