package io.github.jvenv.operation;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.install.WheelToInstall;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Projects that an environment only points to, as they are installed in what is made of it.
 *
 * @param wheels what they are installed from
 * @param image an environment that holds them and nothing else
 * @param replaced the files of the environment that pointed to them
 */
record StandingProjects(List<WheelToInstall> wheels, EnvironmentImage image, Set<RelativePath> replaced) {
    /** None, since an environment holds all that it has. */
    static final StandingProjects NONE = new StandingProjects(List.of(), EnvironmentImage.empty(), Set.of());

    StandingProjects {
        wheels = List.copyOf(wheels);
        replaced = Set.copyOf(replaced);
    }

    /** The same files of an environment with these in place of what pointed to them. */
    EnvironmentImage in(EnvironmentImage environment) {
        return wheels.isEmpty()
                ? environment
                : environment.without(replaced::contains).overlaidBy(image);
    }

    /** The versions of distributions, with those that these have now. */
    SortedMap<String, String> in(SortedMap<String, String> versions) {
        SortedMap<String, String> now = new TreeMap<>(versions);
        wheels.forEach(wheel -> now.put(
                wheel.wheel().wheel().filename().name().toString(),
                wheel.wheel().wheel().filename().version().toString()));
        return now;
    }
}
