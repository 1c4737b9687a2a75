package io.github.jvenv.page;

import io.github.jvenv.resolution.ProjectStatus;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a page says.
 *
 * @param files the files that it lists, in its order
 * @param elsewhere the pages of the same project on other indexes, as URLs that are not yet understood: those that this
 *     index tracks, and those that the project's owners name (PEP 708)
 * @param status what it says of the project as a whole
 */
public record PageContent(List<ListedFile> files, SortedSet<String> elsewhere, ProjectStatus status) {
    /** More than anybody has use for. */
    static final int MOST_PLACES = 100;

    public PageContent {
        files = List.copyOf(files);
        elsewhere = Collections.unmodifiableSortedSet(new TreeSet<>(elsewhere));
    }

    /** A page that says nothing but which files there are. */
    static PageContent of(List<ListedFile> files) {
        return new PageContent(files, Collections.emptySortedSet(), ProjectStatus.ACTIVE);
    }
}
