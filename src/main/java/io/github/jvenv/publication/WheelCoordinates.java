package io.github.jvenv.publication;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a wheel is in a Maven repository.
 *
 * @param group the group of all wheels
 * @param project its project
 * @param version its version
 * @param classifier its build tag, if it has one, and its tags, as they stand in its file name
 */
public record WheelCoordinates(WheelGroup group, ProjectName project, Version version, String classifier) {
    /** Two or three hyphens: a build tag, which begins with a digit, may come before the three tags. */
    private static final Pattern CLASSIFIER =
            Pattern.compile("(\\d[A-Za-z0-9_.]*-)?[A-Za-z0-9_.]+(-[A-Za-z0-9_.]+){2}");

    /** Where a wheel of the given name is, or would be. */
    public static WheelCoordinates of(WheelGroup group, WheelFilename wheel) {
        String text = wheel.toString();
        String classifier = text.substring(wheel.stem().length() + 1, text.length() - ".whl".length());
        return new WheelCoordinates(group, wheel.name(), wheel.version(), classifier);
    }

    /** The wheel that is listed under a version of the artifact which lists wheels; none if that is no such version. */
    public static Optional<WheelCoordinates> find(WheelGroup group, ProjectName project, String listed) {
        int hyphen = listed.indexOf('-');
        if (hyphen < 0 || !CLASSIFIER.matcher(listed.substring(hyphen + 1)).matches()) {
            return Optional.empty();
        }
        return ArtifactVersion.find(listed.substring(0, hyphen))
                .map(version -> new WheelCoordinates(group, project, version, listed.substring(hyphen + 1)));
    }

    /** The wheel. */
    public Artifact wheel() {
        return artifact(classifier, "whl");
    }

    /** The wheel's METADATA. */
    public Artifact metadata() {
        return artifact(classifier, "whl.metadata");
    }

    /** The POM, which all wheels of the version share. */
    public Artifact pom() {
        return artifact("", "pom");
    }

    /** What an index says of the wheel. */
    public Artifact entry() {
        return new Artifact(group.id(), listingName(project), listedVersion(), "", "json");
    }

    /** The POM of that. */
    public Artifact entryPom() {
        return new Artifact(group.id(), listingName(project), listedVersion(), "", "pom");
    }

    private String listedVersion() {
        return ArtifactVersion.of(version) + "-" + classifier;
    }

    private Artifact artifact(String classifierOfFile, String type) {
        return new Artifact(group.id(), project.value(), ArtifactVersion.of(version), classifierOfFile, type);
    }

    static String listingName(ProjectName project) {
        return project.value() + ".wheels";
    }
}
