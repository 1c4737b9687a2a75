package io.github.jvenv.operation;

import io.github.jvenv.archive.Selection;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.wheelbuild.AuthoredMetadata;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A wheel that somebody wants made from a project's own Python sources.
 *
 * @param metadata what is said of it, but for its requirements, its README and the files of its licences
 * @param requirements what it needs
 * @param wheels wheels that Maven provides and that it needs, too
 * @param entryPoints what it offers by name
 * @param project the project's directory
 * @param sources directories of what is imported; those that are not there have nothing
 * @param selection which of their files go in
 * @param readme the file that describes it at length, relative to the project; where this is empty, the usual one is looked for
 * @param licenseFiles the files of its licences, as patterns relative to the project; where this is empty, the usual ones
 * @param directory where the wheel goes
 * @param time of everything in it
 * @param generator the program that makes it
 */
public record ProjectWheelRequest(
        AuthoredMetadata metadata,
        List<RequirementRequest.Wanted> requirements,
        List<DependencyArtifact> wheels,
        EntryPoints entryPoints,
        Path project,
        List<Path> sources,
        Selection selection,
        Optional<String> readme,
        List<String> licenseFiles,
        Path directory,
        Instant time,
        String generator) {
    public ProjectWheelRequest {
        requirements = List.copyOf(requirements);
        wheels = List.copyOf(wheels);
        sources = List.copyOf(sources);
        licenseFiles = List.copyOf(licenseFiles);
    }
}
