package io.github.jvenv.operation;

import io.github.jvenv.image.DirectoryListing;
import java.io.IOException;
import java.nio.file.Path;

/** The files of an environment that count: all but the bytecode that Python keeps beside its sources, and our own note. */
final class EnvironmentFiles {
    private EnvironmentFiles() {}

    static DirectoryListing list(Path environment) throws IOException {
        return DirectoryListing.of(environment, EnvironmentFiles::isPassedOver);
    }

    private static boolean isPassedOver(String path) {
        return path.endsWith("__pycache__") || path.equals(EnvironmentState.FILE_NAME);
    }
}
