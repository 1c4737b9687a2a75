package io.github.jvenv.operation;

import java.nio.file.Path;

/**
 * An archive that shall be an environment.
 *
 * @param archive the file
 * @param destination the directory that it becomes
 * @param clear whether an environment that stands there is replaced even if it is not from an archive, or was changed since
 * @param bytes the size that all its files may have together
 * @param members how many files, links and directories there may be
 * @param ratio how many times larger than the archive its files may be, once they are larger than 256 MB
 */
public record UnpackRequest(Path archive, Path destination, boolean clear, long bytes, int members, int ratio) {
    public UnpackRequest {
        archive = archive.toAbsolutePath().normalize();
        destination = destination.toAbsolutePath().normalize();
    }
}
