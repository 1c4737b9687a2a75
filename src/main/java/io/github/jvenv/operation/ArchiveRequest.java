package io.github.jvenv.operation;

import io.github.jvenv.archive.ArchiveFormat;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An archive that somebody wants.
 *
 * @param environment the directory of the environment to pack
 * @param file the archive
 * @param format what kind of archive
 * @param interpreter whether its interpreter goes with it
 * @param contents what of it goes in
 * @param checksum whether the archive's SHA-256 is written beside it, in a file such as {@code sha256sum -c} reads
 * @param modified the modification time of everything in it, in whole seconds
 */
public record ArchiveRequest(
        Path environment,
        Path file,
        ArchiveFormat format,
        InterpreterChoice interpreter,
        ArchiveContents contents,
        boolean checksum,
        Instant modified) {
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
