package io.github.jvenv.index;

import io.github.jvenv.page.CompactPage;
import io.github.jvenv.page.ListedFile;
import io.github.jvenv.page.Offers;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Leaves out what was uploaded too late. All files of a page have to be looked at for it: a version of which no file is
 * left is as if it had never been published.
 *
 * @param cutoff from when on uploads do not count
 * @param index where the files are listed
 */
record UploadFilter(UploadCutoff cutoff, IndexLocation index) {
    ProjectFiles.Known filter(CompactPage page, Offers offers) {
        SortedMap<Version, List<ListedFile>> early = new TreeMap<>();
        for (Version version : page.versions()) {
            List<ListedFile> files = new ArrayList<>();
            for (ListedFile file : page.files(version)) {
                boolean late = cutoff.excludes(Offers.uploadTime(file.uploadTime())
                        .orElseThrow(() -> new MissingUploadTimeFailure(file.filename(), index, cutoff)));
                if (!late) {
                    files.add(file);
                }
            }
            if (!files.isEmpty()) {
                early.put(version, files);
            }
        }
        return new ProjectFiles.Known(
                new TreeSet<>(early.keySet()), version -> offers.of(early.getOrDefault(version, List.of())));
    }
}
