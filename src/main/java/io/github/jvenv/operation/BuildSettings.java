package io.github.jvenv.operation;

import io.github.jvenv.build.ConfigSettings;
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
 * @param environment the environment in which all builds run, as it is; each has one of its own if there is none
 */
public record BuildSettings(
        ConfigSettings everyProject, Map<ProjectName, ConfigSettings> byProject, Optional<Path> environment) {
    /** Isolated builds without settings. */
    public static final BuildSettings DEFAULT = new BuildSettings(ConfigSettings.NONE, Map.of(), Optional.empty());

    public BuildSettings {
        byProject = Collections.unmodifiableMap(new TreeMap<>(byProject));
    }

    /** The settings for a project. */
    ConfigSettings of(ProjectName project) {
        return byProject.getOrDefault(project, ConfigSettings.NONE).orElse(everyProject);
    }

    /** These settings, and more for single projects. */
    BuildSettings with(Map<ProjectName, ConfigSettings> more) {
        Map<ProjectName, ConfigSettings> all = new TreeMap<>(byProject);
        more.forEach((project, settings) -> all.merge(project, settings, (before, after) -> after.orElse(before)));
        return new BuildSettings(everyProject, all, environment);
    }
}
