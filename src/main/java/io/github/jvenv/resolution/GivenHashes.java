package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.words.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hashes that lines give, put together by project: what one line allows, all others that give some must allow. */
final class GivenHashes {
    private final Map<ProjectName, AllowedHashes> allowed = new HashMap<>();
    private final Map<ProjectName, List<String>> origins = new HashMap<>();

    /** Adds what a line gives, if that is anything. Fails if no distribution has one of all lines' hashes. */
    void add(RootRequirement line, AllowedHashes hashes) {
        if (hashes.isAny()) {
            return;
        }
        ProjectName project = line.requirement().name();
        AllowedHashes common = allowed.merge(project, hashes, AllowedHashes::and);
        List<String> lines = origins.computeIfAbsent(project, any -> new ArrayList<>());
        lines.add(line.origin());
        if (common.isNone()) {
            throw new ResolutionFailure(
                    Listing.of(lines) + (lines.size() > 1 ? " give" : " gives") + " hashes of " + project
                            + " that have none in common.",
                    "A distribution must have one of the hashes of every line that gives some: give the same ones"
                            + " everywhere, or in one place only.");
        }
    }

    /** The digests of which a project's file must have one, where lines give some. */
    Map<ProjectName, AllowedHashes> allowed() {
        return Map.copyOf(allowed);
    }
}
