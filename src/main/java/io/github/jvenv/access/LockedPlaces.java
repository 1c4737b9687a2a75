package io.github.jvenv.access;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.surroundings.Narration;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the files of a lock come from. A lock has the URLs of the index that it was made with. Where a Maven repository or a
 * mirror is to be used instead, the same file is looked for there: it is the same if its hash is.
 *
 * @param indexes the indexes that are to be used
 * @param narration is told where another place counts than the lock's
 */
public record LockedPlaces(List<ChosenIndex> indexes, Narration narration) {
    /**
     * The file as it is to be had.
     *
     * @param listed what the indexes offer of a project
     * @throws Failure if nothing but Maven repositories may be used and they do not have it
     */
    public DistributionFile place(DistributionFile file, Function<ProjectName, ProjectFiles> listed) {
        String sha256 = file.hashes().get("sha256");
        boolean remote = !"file".equals(file.url().getScheme());
        if (sha256 == null || !remote || isOfThese(file) || !isElsewhere(file)) {
            return file;
        }
        if (listed.apply(file.name()) instanceof ProjectFiles.Known known) {
            for (DistributionFile other : known.files(file.version())) {
                if (sha256.equals(other.hashes().get("sha256"))) {
                    narration.detail(() -> "The file " + file + " of the lock comes from "
                            + other.index().map(URI::toString).orElse("findLinks") + ", as its hash is the same.");
                    return other;
                }
            }
        }
        if (indexes.stream().allMatch(index -> index.wheels().isPresent())) {
            throw new Failure(
                    "The lock has the file " + file + " with the SHA-256 " + sha256
                            + ", and the Maven repository has no such wheel: "
                            + indexes.stream().map(ChosenIndex::toString).collect(Collectors.joining(", ")) + ".",
                    "Put it there with the goal publish, or write the lock anew with this index. Of source distributions"
                            + " only what is built of them is published.");
        }
        return file;
    }

    private boolean isOfThese(DistributionFile file) {
        return file.index().isPresent()
                && indexes.stream()
                        .anyMatch(index ->
                                index.location().url().equals(file.index().get()));
    }

    /** Whether the lock's own index is not to be used. */
    private boolean isElsewhere(DistributionFile file) {
        return indexes.stream().anyMatch(index -> index.wheels().isPresent() || isReplaced(index, file.index()));
    }

    private static boolean isReplaced(ChosenIndex index, Optional<URI> lockedIndex) {
        return lockedIndex.isPresent()
                && index.replaced()
                        .filter(location -> location.url().equals(lockedIndex.get()))
                        .isPresent();
    }
}
