package io.github.jvenv.resolution;

import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an index says when it is asked for a project. */
public sealed interface ProjectFiles {
    /**
     * The index knows the project, and maybe offers files of it. They are asked for by version: an index lists hundreds of
     * versions, and a resolution looks at the files of a few.
     */
    final class Known implements ProjectFiles {
        private final SortedSet<Version> versions;
        private final Function<Version, List<DistributionFile>> files;
        private final String places;
        private final ProjectStatus status;

        /** The given files, in any order. */
        public Known(List<DistributionFile> files) {
            SortedMap<Version, List<DistributionFile>> byVersion = files.stream()
                    .collect(Collectors.groupingBy(
                            file -> file.filename().version(), TreeMap::new, Collectors.toList()));
            this.versions = Collections.unmodifiableSortedSet(new TreeSet<>(byVersion.keySet()));
            this.files = version -> byVersion.getOrDefault(version, List.of());
            this.places = "";
            this.status = ProjectStatus.ACTIVE;
        }

        /**
         * Files that are made out when somebody asks for them.
         *
         * @param versions the versions that have files
         * @param files the files of each of them; may be asked by several threads, and more than once
         */
        public Known(SortedSet<Version> versions, Function<Version, List<DistributionFile>> files) {
            this(versions, files, "", ProjectStatus.ACTIVE);
        }

        private Known(
                SortedSet<Version> versions,
                Function<Version, List<DistributionFile>> files,
                String places,
                ProjectStatus status) {
            this.versions = Collections.unmodifiableSortedSet(versions);
            this.files = files;
            this.places = places;
            this.status = status;
        }

        /** The same from a place that was the first to know the project, so that others were not asked. */
        public Known from(String place) {
            return new Known(versions, files, place, status);
        }

        /** The same files of a project of which the index says something. */
        public Known with(ProjectStatus itsStatus) {
            return new Known(versions, files, places, itsStatus);
        }

        /**
         * The same with other spellings left out: of a version that files write in several ways, such as 1.0 and 1.0.0, only
         * the files stay whose way of writing is in the given ranges, if there is one.
         */
        Known writtenAs(VersionRanges ranges) {
            SortedMap<Version, List<DistributionFile>> within = versions.stream()
                    .flatMap(version -> files(version).stream())
                    .filter(file -> ranges.contains(file.version()))
                    .collect(Collectors.groupingBy(DistributionFile::version, TreeMap::new, Collectors.toList()));
            // A version that is there already stays as it is written.
            SortedSet<Version> all = new TreeSet<>(within.keySet());
            all.addAll(versions);
            return new Known(
                    all,
                    version -> Optional.ofNullable(within.get(version)).orElseGet(() -> files(version)),
                    places,
                    status);
        }

        /** Where alone it was looked for though there are other places; empty if there are none. */
        String places() {
            return places;
        }

        /** What the index says of the project as a whole. */
        public ProjectStatus status() {
            return status;
        }

        /** Every version that has files, in order. */
        public SortedSet<Version> versions() {
            return versions;
        }

        /** The files of one version, in any order; may be empty. */
        public List<DistributionFile> files(Version version) {
            return versions.contains(version) ? List.copyOf(files.apply(version)) : List.of();
        }
    }

    /**
     * No project has the name.
     *
     * @param places where alone it was looked for, if that is less than a user may expect, in words that follow "in"; else
     *     empty
     */
    record Unknown(String places) implements ProjectFiles {
        /** No project has the name, wherever one could be. */
        public Unknown() {
            this("");
        }
    }
}
