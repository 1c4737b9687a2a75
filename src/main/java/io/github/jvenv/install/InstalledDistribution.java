package io.github.jvenv.install;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A distribution as it stands in an environment (PyPA "Recording installed projects"), whichever tool put it there.
 *
 * @param name from its METADATA
 * @param version from its METADATA
 * @param metadata its {@code .dist-info} directory, relative to the environment
 * @param installer the tool that its INSTALLER file names
 * @param requested whether the user asked for it by name, and not only another distribution
 * @param record the files that belong to it, and what of its RECORD could not be followed; absent if it has no RECORD,
 *     in which case nobody can say what belongs to it
 */
public record InstalledDistribution(
        ProjectName name,
        Version version,
        RelativePath metadata,
        Optional<String> installer,
        boolean requested,
        Optional<OwnedFiles> record) {
    /**
     * What a RECORD says belongs to a distribution.
     *
     * @param files relative to the environment, all of them below it, none behind a link; those that exist and those that
     *     do not. Bytecode that Python cached for a module is among them if it exists
     * @param outside lines of RECORD that lead out of the environment, or through a link: never to be touched
     */
    public record OwnedFiles(SortedSet<RelativePath> files, SortedSet<String> outside) {
        public OwnedFiles {
            files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
            outside = Collections.unmodifiableSortedSet(new TreeSet<>(outside));
        }
    }
}
