package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.marker.UndefinedMarkerFailure;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.Optional;
import java.util.Set;

/**
 * A requirement that somebody wrote down for the environment, as opposed to one that a distribution has.
 *
 * @param origin where it stands, in words for a message: {@code pom.xml <requirement>}
 * @param hashes the digests of which the distribution must have one; none if any distribution will do
 * @param editable whether the directory that it names stays where it is, and is only pointed to
 */
public record RootRequirement(Requirement requirement, String origin, AllowedHashes hashes, boolean editable) {
    public RootRequirement {
        // Hashes of an overridden requirement, and of what it is overridden by, say where they stand themselves.
        hashes = hashes.origins().isEmpty() ? hashes.givenIn(origin) : hashes;
    }

    /** A requirement without hashes. */
    public RootRequirement(Requirement requirement, String origin) {
        this(requirement, origin, AllowedHashes.ANY, false);
    }

    /**
     * Whether it counts on a target.
     *
     * @throws Failure if its marker says nothing, with where it stands
     */
    public boolean holds(MarkerEnvironment environment) {
        try {
            return requirement
                    .marker()
                    .map(marker -> marker.evaluate(environment, Set.of()))
                    .orElse(true);
        } catch (UndefinedMarkerFailure e) {
            throw new Failure(origin + " cannot be understood. " + e.getMessage(), e);
        }
    }

    /** What is to be installed if it is no file of an index. */
    Optional<DirectSource> direct() {
        return requirement.url().map(url -> new DirectSource(DirectReference.parse(url), editable));
    }

    /** The digests of which the distribution must have one, those in a URL included. */
    AllowedHashes allHashes() {
        return direct().map(place -> place.reference() instanceof DirectReference.Archive archive
                        ? hashes.and(AllowedHashes.of(archive.hashes()).givenIn(origin))
                        : hashes)
                .orElse(hashes);
    }

    @Override
    public String toString() {
        return requirement + " (" + origin + ")";
    }
}
