package io.github.jvenv.provision;

import io.github.jvenv.build.ConfigSettings;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.spec.name.ProjectName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user says about builds of source distributions.
 *
 * @param everyProject settings for the backends of all projects
 * @param byProject settings for single projects, which count more
 * @param byPlace settings for what requirements name by its place
 * @param environment the environment in which all builds run, as it is; each has one of its own if there is none
 */
public record BuildSettings(
        ConfigSettings everyProject,
        Map<ProjectName, ConfigSettings> byProject,
        Map<DirectSource, ConfigSettings> byPlace,
        Optional<Path> environment) {
    public BuildSettings {
        byPlace = Map.copyOf(byPlace);
        byProject = Collections.unmodifiableMap(new TreeMap<>(byProject));
    }

    /** The settings for a project. */
    public ConfigSettings of(ProjectName project) {
        return byProject.getOrDefault(project, ConfigSettings.NONE).orElse(everyProject);
    }

    /** The settings for what is at a place. */
    public ConfigSettings of(DirectSource place) {
        return byPlace.getOrDefault(place, ConfigSettings.NONE).orElse(everyProject);
    }
}
