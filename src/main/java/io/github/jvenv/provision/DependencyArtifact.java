package io.github.jvenv.provision;

import java.nio.file.Path;

/**
 * An artifact on the project's dependency tree, which may have a say in what is installed.
 *
 * @param coordinates how Maven knows it
 * @param file where it is; a directory of what goes into it, if it is a module of the same build that is not packed yet
 * @param snapshot whether the same coordinates may stand for something else the next time
 * @param direct whether the project itself depends on it
 */
public record DependencyArtifact(Coordinates coordinates, Path file, boolean snapshot, boolean direct) {
    private static final String WHEEL = "whl";
    private static final String JAR = "jar";

    /**
     * What Maven knows an artifact by.
     *
     * @param type its file's ending
     * @param classifier which of several artifacts of one type, or nothing
     */
    public record Coordinates(String group, String artifact, String type, String classifier, String version) {
        /** The scheme of {@link #url()}. */
        static final String SCHEME = "mvn";

        /** As a URL, as OSGi containers have it: {@code mvn:group/artifact/version/type/classifier}. */
        public String url() {
            return SCHEME + ":" + group + "/" + artifact + "/" + version + "/" + type
                    + (classifier.isEmpty() ? "" : "/" + classifier);
        }

        /** All but the version. */
        public String withoutVersion() {
            boolean plain = type.equals(JAR) && classifier.isEmpty();
            return group + ":" + artifact + (plain ? "" : ":" + type) + (classifier.isEmpty() ? "" : ":" + classifier);
        }

        /** As Maven tells them, where what is usual is left out: {@code group:artifact:whl:1.0}, {@code group:artifact:1.0}. */
        @Override
        public String toString() {
            return withoutVersion() + ":" + version;
        }
    }

    /** Whether it is a wheel. */
    public boolean wheel() {
        return coordinates.type().equals(WHEEL);
    }

    /** The coordinates. */
    @Override
    public String toString() {
        return coordinates.toString();
    }
}
