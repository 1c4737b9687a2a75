package io.github.jvenv.operation;

import java.nio.file.Path;

/**
 * An artifact on the project's dependency tree, which may have a say in what is installed.
 *
 * @param coordinates {@code group:artifact:version}, with the type before the version if it is no JAR, and a classifier before that
 * @param reference the coordinates as a URL: {@code mvn:group/artifact/version/type/classifier}
 * @param wheel whether it is a wheel
 * @param file where it is; a directory of what goes into it, if it is a module of the same build that is not packed yet
 * @param snapshot whether the same coordinates may stand for something else the next time
 * @param direct whether the project itself depends on it
 */
public record DependencyArtifact(
        String coordinates, String reference, boolean wheel, Path file, boolean snapshot, boolean direct) {
    @Override
    public String toString() {
        return coordinates;
    }
}
