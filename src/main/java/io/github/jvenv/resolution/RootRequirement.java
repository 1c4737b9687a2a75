package io.github.jvenv.resolution;

import io.github.jvenv.spec.requirement.Requirement;

/**
 * A requirement that somebody wrote down for the environment, as opposed to one that a distribution has.
 *
 * @param origin where it stands, in words for a message: {@code pom.xml <requirement>}
 */
public record RootRequirement(Requirement requirement, String origin) {
    @Override
    public String toString() {
        return requirement + " (" + origin + ")";
    }
}
