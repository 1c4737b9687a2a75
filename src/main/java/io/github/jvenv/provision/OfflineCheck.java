package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.store.Store;
import io.github.jvenv.words.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Tells all at once what a build without a network would lack, before it has done any work.
 *
 * @param place tells where a file is to be had, if that is not where it is said to be
 */
record OfflineCheck(Store store, UnaryOperator<DistributionFile> place) {
    private static final int MOST_TOLD = 20;

    /**
     * Fails if the wheels of some distributions would have to be downloaded.
     *
     * @throws Failure that names them
     */
    void require(List<ResolvedDistribution> distributions) throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (ResolvedDistribution distribution : distributions) {
            if (distribution.candidate() instanceof DistributionFile file && isMissing(file)) {
                missing.add(file.filename().toString());
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        throw new Failure(
                "Maven is offline, and " + missing.size() + " of " + distributions.size()
                        + (missing.size() == 1 ? " distributions is" : " distributions are") + " not here:"
                        + Listing.lines(missing, MOST_TOLD),
                "Run the goal go-offline, or the same build, once without -o (--offline).");
    }

    /** What has no hash may be here or not; whoever wants to download it will be told. */
    private boolean isMissing(DistributionFile file) throws IOException {
        Optional<Sha256> sha256 = SeenDigests.told(file.hashes());
        return !"file".equals(file.url().getScheme())
                && file.filename() instanceof WheelFilename
                && sha256.isPresent()
                && store.findWheel(sha256.get()).isEmpty()
                && !isOnThisMachine(file);
    }

    /** A lock has the URL of its own index, and a repository or a directory that is used instead may be here. */
    private boolean isOnThisMachine(DistributionFile file) {
        try {
            return "file".equals(place.apply(file).url().getScheme());
        } catch (Failure unknown) {
            return false;
        }
    }
}
