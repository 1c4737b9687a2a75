package io.github.jvenv.resolution;

import io.github.jvenv.solver.Explanation;
import io.github.jvenv.solver.Incompatibility;
import io.github.jvenv.spec.target.Target;
import java.util.List;

/** Tells in words why there is no solution. */
final class FailureReport {
    private final Incompatibility<Node, Versions> contradiction;
    private final PythonPackages packages;
    private final List<RootRequirement> roots;
    private final Target target;

    FailureReport(
            Incompatibility<Node, Versions> contradiction,
            PythonPackages packages,
            List<RootRequirement> roots,
            Target target) {
        this.contradiction = contradiction;
        this.packages = packages;
        this.roots = roots;
        this.target = target;
    }

    ResolutionFailure failure() {
        StringBuilder message = new StringBuilder("The requirements have no solution for " + target + ".");
        Wording wording = new Wording(packages, roots);
        for (String sentence : Explanation.of(contradiction, PythonPackages.ROOT, wording::clause)) {
            message.append('\n').append(sentence).append('.');
        }
        return new ResolutionFailure(message.toString(), null);
    }
}
