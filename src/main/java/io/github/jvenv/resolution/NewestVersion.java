package io.github.jvenv.resolution;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.PreReleases;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.Collections;
import java.util.Optional;

/** The version of a project that a resolution would choose if nothing restricted it. */
public final class NewestVersion {
    private final Target target;
    private final CandidatePolicy policy;
    private final CandidateRules rules;

    /** Newest versions for a target, as a policy lets them be chosen; what it prefers does not count. */
    public NewestVersion(Target target, CandidatePolicy policy) {
        this.target = target;
        this.policy = policy.with(Strategy.HIGHEST)
                .withPreferred(Collections.emptySortedMap())
                .withShared(Collections.emptySortedMap());
        this.rules = new CandidateRules(target.tags(), target.pythonVersion().baseVersion(), policy.formats());
    }

    /** The newest version of a project among what a source offers; empty if none can be installed. */
    public Optional<Version> find(ProjectName project, ProjectFiles files) {
        Candidates candidates = Candidates.listed(project, files, rules, FileChoice.NONE);
        Choice choice = new Choice(candidates, policy, false, Constraint.NONE);
        choice.letInWhereNothingElseIs(VersionRanges.ALL);
        return choice.best(VersionRanges.ALL, policy.preReleases(project) == PreReleases.ALLOW);
    }

    @Override
    public String toString() {
        return "newest versions for " + target;
    }
}
