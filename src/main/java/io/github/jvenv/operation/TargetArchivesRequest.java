package io.github.jvenv.operation;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.spec.target.TargetRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Archives of one set of distributions for several machines.
 *
 * @param set the distributions
 * @param archives one for each target
 * @param format what kind of archives
 * @param interpreter whether their interpreters go with them
 * @param contents what goes in
 * @param launchers a directory with the launchers that programs for Windows begin with; those of distlib if there is none
 * @param checksum whether the SHA-256 of each is written beside it
 * @param modified the modification time of everything in them, in whole seconds
 */
public record TargetArchivesRequest(
        LockedRequest set,
        List<TargetArchive> archives,
        ArchiveFormat format,
        InterpreterChoice interpreter,
        ArchiveContents contents,
        Optional<Path> launchers,
        boolean checksum,
        Instant modified) {
    public TargetArchivesRequest {
        archives = List.copyOf(archives);
    }

    /** One archive. */
    public record TargetArchive(TargetRequest target, Path file) {}
}
