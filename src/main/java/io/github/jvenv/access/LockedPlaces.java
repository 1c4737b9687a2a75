package io.github.jvenv.access;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.index.IndexLocation;
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
 * mirror is to be used instead, the same file is looked for there: it is the same if its hash is. Without a network it is looked
 * for in the findLinks of this machine, too.
 *
 * @param indexes the indexes that are to be used
 * @param nearby whether there is no network, and findLinks names something on this machine
 * @param narration is told where another place counts than the lock's
 */
public record LockedPlaces(List<ChosenIndex> indexes, boolean nearby, Narration narration) {
    /**
     * The file as it is to be had.
     *
     * @param listed what the indexes offer of a project
     * @throws Failure if nothing but Maven repositories may be used and they do not have it
     */
    public DistributionFile place(DistributionFile file, Function<ProjectName, ProjectFiles> listed) {
        String sha256 = file.hashes().get("sha256");
        boolean remote = !"file".equals(file.url().getScheme());
        if (sha256 == null || !remote) {
            return file;
        }
        if (isOfThese(file) || !isElsewhere(file)) {
            return nearby ? findNearby(file, sha256, listed).orElse(file) : file;
        }
        Optional<DistributionFile> same = find(file, sha256, listed);
        if (same.isPresent()) {
            return same.get();
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

    /**
     * The same file on this machine. A directory tells no hashes, so there the name has to do: whoever takes the file compares
     * its hash. What cannot be asked without a network has nothing here.
     */
    private Optional<DistributionFile> findNearby(
            DistributionFile file, String sha256, Function<ProjectName, ProjectFiles> listed) {
        try {
            return listed.apply(file.name()) instanceof ProjectFiles.Known known
                    ? known.files(file.version()).stream()
                            .filter(other -> "file".equals(other.url().getScheme())
                                    && other.filename().equals(file.filename())
                                    && sha256.equals(other.hashes().getOrDefault("sha256", sha256)))
                            .findFirst()
                    : Optional.empty();
        } catch (Failure unreachable) {
            return Optional.empty();
        }
    }

    private Optional<DistributionFile> find(
            DistributionFile file, String sha256, Function<ProjectName, ProjectFiles> listed) {
        if (listed.apply(file.name()) instanceof ProjectFiles.Known known) {
            for (DistributionFile other : known.files(file.version())) {
                if (sha256.equals(other.hashes().get("sha256"))) {
                    narration.detail(() -> "The file " + file + " of the lock comes from "
                            + other.index().map(URI::toString).orElse("findLinks") + ", as its hash is the same.");
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOfThese(DistributionFile file) {
        return indexes.stream().anyMatch(index -> isAt(index.location(), file.index()));
    }

    /** Whether the lock's own index is not to be used. One that the lock does not name may be the one that is replaced. */
    private boolean isElsewhere(DistributionFile file) {
        return indexes.stream()
                .anyMatch(index -> index.wheels().isPresent()
                        || index.replaced()
                                .filter(location -> file.index().isEmpty() || isAt(location, file.index()))
                                .isPresent());
    }

    /** Some tools write an index with a slash at its end, and some without. */
    private static boolean isAt(IndexLocation location, Optional<URI> locked) {
        return locked.isPresent() && withoutSlash(location.url()).equals(withoutSlash(locked.get()));
    }

    private static String withoutSlash(URI url) {
        return url.toString().replaceFirst("/+$", "");
    }
}
