package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requirements that mean the same on every machine, so that they can be published. */
public final class PortableRequirements {
    private PortableRequirements() {}

    /**
     * What is asked for, as dependency specifiers. Hashes and settings for builds stay behind.
     *
     * @param carrier what they are to be published in, as the end of a sentence: {@code a wheel's metadata}
     * @throws Failure if one has no name, leads to this machine's disk, or has a secret in its URL
     */
    public static List<Requirement> of(List<RequestedRequirement> requested, String carrier) {
        List<Requirement> portable = new ArrayList<>();
        for (RequestedRequirement one : requested) {
            Optional<DirectReference> place = one.requested().reference();
            boolean onDisk = place.filter(where -> where instanceof DirectReference.Directory
                            || "file".equals(where.url().getScheme()))
                    .isPresent();
            if (one.editable() || onDisk) {
                throw new Failure("The requirement " + one + " leads to this machine's disk, so it cannot stand in "
                        + carrier + ".");
            }
            if (place.filter(DirectReference::mayHaveSecret).isPresent()) {
                throw new Failure(
                        "The requirement " + one
                                + " has a user name, a password or a token in its URL, which everybody could read in "
                                + carrier
                                + ".",
                        "Leave it out of the URL: whoever installs this signs on as settings.xml or .netrc says.");
            }
            if (!(one.requested() instanceof RequestedDistribution.Named named)) {
                throw new Failure(
                        "The requirement " + one + " has no name, so it cannot stand in " + carrier + ".",
                        "Write it as \"name @ URL\".");
            }
            portable.add(named.requirement());
        }
        return portable;
    }
}
