package io.github.jvenv.state;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.image.DirectoryListing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The files of an environment that count, as one look shows them: all but the bytecode that Python keeps beside its
 * sources, our own note, and what a build that was killed had not finished.
 *
 * @param listing what stands in the environment
 * @param stamp stays the same until a file is added, removed or written, or the interpreter becomes another one
 */
public record EnvironmentFiles(DirectoryListing listing, QuickDigest stamp) {
    /** Looks at an environment that was made for an interpreter. */
    public static EnvironmentFiles of(Path environment, EnvironmentState.NotedInterpreter interpreter)
            throws IOException {
        return of(DirectoryListing.of(environment, EnvironmentFiles::isPassedOver), interpreter);
    }

    private static EnvironmentFiles of(DirectoryListing listing, EnvironmentState.NotedInterpreter interpreter)
            throws IOException {
        String both = listing.digest().hex() + ' ' + identity(interpreter.executable());
        byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
        return new EnvironmentFiles(listing, QuickDigest.of(bytes));
    }

    /**
     * What tells that a program was replaced under its name, as updates of a system do; the interpreter need not be found
     * and asked for its version then. A link is followed, since its target is what is replaced.
     */
    private static String identity(Path executable) throws IOException {
        try {
            return FileStamp.follow(executable).text();
        } catch (NoSuchFileException e) {
            return "absent";
        }
    }

    private static boolean isPassedOver(String path) {
        return path.endsWith("__pycache__")
                || path.equals(EnvironmentState.FILE_NAME)
                || TemporaryFiles.isTemporary(path);
    }
}
