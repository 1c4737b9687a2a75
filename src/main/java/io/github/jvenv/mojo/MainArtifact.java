package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;

/** The artifact that a project with {@code <packaging>jvenv</packaging>} has to have in the end, to be installed at all. */
final class MainArtifact {
    /** The execution that the packaging itself brings. */
    private static final String OF_PACKAGING = "default-archive";

    private MainArtifact() {}

    /**
     * Fails if the execution that is there to make the main artifact would make others only.
     *
     * @param execution the id of the execution that runs
     * @param made whether an earlier execution has made the main artifact
     * @param classifier that of the archive; empty for none
     * @param targets whether archives for targets are made
     */
    static void require(String execution, boolean made, String classifier, boolean targets) {
        if (made || !execution.equals(OF_PACKAGING) || (classifier.isEmpty() && !targets)) {
            return;
        }
        String cause = targets ? "<targets>" : "<archive><classifier>";
        throw new Failure(
                "With " + cause
                        + " every archive of this project has a classifier, and <packaging>jvenv</packaging> needs"
                        + " one without.",
                "Use <packaging>pom</packaging>, or put " + cause
                        + " in the <configuration> of an execution of its own.");
    }
}
