package io.github.jvenv.operation;

import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.resolution.DirectDistribution;
import io.github.jvenv.resolution.NewestVersion;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.resolution.RootRequirement;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which of the distributions that are asked for have newer versions than the lock, or the requirements, come to. */
public final class FindUpdates {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public FindUpdates(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Tells them, a line each. Nothing is changed. */
    public void run(LockedRequest request) throws IOException {
        Interpreter interpreter = InterpreterSupply.in(surroundings).wanted(request.environment());
        try (ResolutionSession session = request.open(surroundings, interpreter)) {
            Resolution resolution = request.chosen(surroundings, session).of(interpreter.target(), session.policy());
            NewestVersion newest = new NewestVersion(interpreter.target(), session.policy());
            List<String> lines = new ArrayList<>();
            for (ResolvedDistribution each : resolution.distributions()) {
                if (each.requested() && !(each.candidate() instanceof DirectDistribution)) {
                    newest.find(each.name(), session.provision().files(each.name()))
                            .filter(version -> version.compareTo(each.version()) > 0)
                            .ifPresent(version -> lines.add(line(each, version, session)));
                }
            }
            if (lines.isEmpty()) {
                surroundings.narration().outcome("Everything that is asked for is there in its newest version.");
            }
            lines.forEach(surroundings.narration()::outcome);
        }
    }

    /** The versions and, where the requirements stand in the way, which of them does. */
    private static String line(ResolvedDistribution each, Version newest, ResolutionSession session) {
        Optional<RootRequirement> barrier = session.namedRequirements().roots().stream()
                .filter(root -> root.requirement().name().equals(each.name()))
                .filter(root -> !root.requirement().specifiers().ranges().contains(newest))
                .findFirst();
        return each.name() + " " + each.version() + " -> " + newest
                + barrier.map(root -> ", which " + root.origin() + " rules out (" + root.requirement() + ")")
                        .orElse("");
    }
}
