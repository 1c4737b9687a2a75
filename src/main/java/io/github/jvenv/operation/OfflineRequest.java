package io.github.jvenv.operation;

import io.github.jvenv.spec.target.TargetRequest;
import java.util.List;

/**
 * What is to be there for builds without a network.
 *
 * @param set the distributions
 * @param targets for which other machines archives are made of them
 */
public record OfflineRequest(LockedRequest set, List<TargetRequest> targets) {
    public OfflineRequest {
        targets = List.copyOf(targets);
    }
}
