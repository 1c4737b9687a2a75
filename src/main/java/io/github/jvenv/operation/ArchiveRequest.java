package io.github.jvenv.operation;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An archive that somebody wants: {@code tar.gz}, the one format so far.
 *
 * @param environment the directory of the environment to pack
 * @param file the archive
 * @param interpreter whether its interpreter goes with it
 * @param modified the modification time of everything in it, in whole seconds
 */
public record ArchiveRequest(Path environment, Path file, InterpreterChoice interpreter, Instant modified) {
    public ArchiveRequest {
        environment = environment.toAbsolutePath().normalize();
    }

    /** What becomes of the interpreter. */
    public enum InterpreterChoice {
        /** One from the Maven repository goes into the archive, any other is linked. */
        AUTO,
        /** It goes into the archive, or there is none. */
        BUNDLE,
        /** The archive links to where it stands on this machine. */
        LINK
    }
}
