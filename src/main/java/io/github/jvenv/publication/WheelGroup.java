package io.github.jvenv.publication;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import java.util.regex.Pattern;

/**
 * The group whose artifacts are wheels.
 *
 * @param id its parts parted by dots
 */
public record WheelGroup(String id) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    /** The group that is meant where nobody names one. */
    public static final WheelGroup USUAL = new WheelGroup("pypi");

    public WheelGroup {
        if (!ID.matcher(id).matches()) {
            throw new Failure(
                    "The group '" + id + "' for wheels cannot be one of a Maven repository.",
                    "Write it as com.acme.pypi; without one, the group is pypi.");
        }
    }

    /** Where a repository lists the wheels of a project, relative to its root. */
    public String listing(ProjectName project) {
        return Artifact.listing(id, WheelCoordinates.listingName(project));
    }
}
