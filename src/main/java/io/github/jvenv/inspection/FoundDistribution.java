package io.github.jvenv.inspection;

import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An installed distribution of any form: a {@code .dist-info} directory, an {@code .egg-info} directory or file, an egg, or
 * sources that an {@code .egg-link} leads to.
 *
 * @param name the project
 * @param displayName its name as its metadata spells it
 * @param rawVersion its version as its metadata spells it, which may break the rules for versions (PEP 440)
 * @param version the version; empty if the text is none
 * @param metadata the directory or file that describes it
 * @param local whether it belongs to the environment, and not to its interpreter or user
 * @param directUrl where it comes from, if it is from no index and a file says so
 * @param linked the sources that an {@code .egg-link} leads to
 * @param requirements what its metadata says it requires, unread
 * @param extras names of optional features that it says it has, or mentions in its requirements
 */
public record FoundDistribution(
        ProjectName name,
        String displayName,
        String rawVersion,
        Optional<Version> version,
        Path metadata,
        boolean local,
        Optional<DirectUrl> directUrl,
        Optional<Path> linked,
        List<String> requirements,
        List<String> extras) {
    public FoundDistribution {
        extras = List.copyOf(extras);
        requirements = List.copyOf(requirements);
    }

    /** The sources that it runs from, if it is installed so that it follows changes in them. */
    public Optional<Path> editable() {
        if (directUrl.isPresent()) {
            return directUrl
                    .filter(url -> url.origin() instanceof DirectUrl.Origin.Directory directory && directory.editable())
                    .flatMap(url -> FileUrl.path(url.url()));
        }
        return linked;
    }

    /** The same named as pip named it before version 21.2: as its file is, a hyphen for all but letters, digits and dots. */
    FoundDistribution spelledAsOldPipDid() {
        Path above = metadata.getParent();
        Path file = metadata.endsWith("EGG-INFO") && above != null ? above : metadata;
        String fileName = file.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        return new FoundDistribution(
                name,
                stem.split("-", 2)[0].replaceAll("[^A-Za-z0-9.]+", "-"),
                rawVersion,
                version,
                metadata,
                local,
                directUrl,
                linked,
                requirements,
                extras);
    }

    /** Whether somebody asked for it by name, and it did not come only because another one requires it (PEP 376). */
    public boolean requested() {
        return Files.exists(metadata.resolve("REQUESTED"));
    }

    /** As pip writes it: {@code name==version}, or {@code name===text} if the version is none. */
    public String pinned() {
        return version.map(found -> displayName + "==" + found).orElseGet(() -> displayName + "===" + rawVersion);
    }
}
