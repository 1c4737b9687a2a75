package io.github.jvenv.session;

import io.github.jvenv.access.IndexRequest;
import java.util.List;

/**
 * Which distributions are wanted, from where, and what may be chosen: what all goals that resolve have in common.
 *
 * @param requirements what is wanted
 * @param index from where
 * @param policy what may be chosen
 * @param configSettings settings for the backends of all projects that are built, each {@code key=value}
 * @param buildIsolation whether each build has an environment of its own; otherwise all run in the environment that is
 *     installed into
 */
public record ResolveRequest(
        RequirementRequest requirements,
        IndexRequest index,
        PolicyRequest policy,
        List<String> configSettings,
        boolean buildIsolation) {
    public ResolveRequest {
        configSettings = List.copyOf(configSettings);
    }

    /** Requirements under the usual conditions. */
    public static ResolveRequest of(RequirementRequest requirements, IndexRequest index) {
        return new ResolveRequest(requirements, index, PolicyRequest.DEFAULT, List.of(), true);
    }
}
