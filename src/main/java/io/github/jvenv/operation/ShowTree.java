package io.github.jvenv.operation;

import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.provision.ParentDistributions;
import io.github.jvenv.report.DependencyGraph;
import io.github.jvenv.report.TreeFormat;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Shows who needs whom among the distributions that requirements come to. Nothing is installed. */
public final class ShowTree {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public ShowTree(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is to be shown, and how.
     *
     * @param set the distributions
     * @param title what they are of
     * @param format the form
     * @param inverted names of projects of which is asked why they are there; none for the whole tree
     * @param output the file to write; what is not written is told line by line
     */
    public record Request(
            LockedRequest set, String title, TreeFormat format, List<ProjectName> inverted, Optional<Path> output) {
        public Request {
            inverted = List.copyOf(inverted);
        }
    }

    /** Shows it. */
    public void run(Request request) throws IOException {
        DependencyGraph graph = graph(resolution(request.set()));
        for (ProjectName name : request.inverted()) {
            if (graph.find(name).isEmpty()) {
                throw new Failure("There is no " + name + " among the distributions, so nothing needs it.");
            }
        }
        String tree = request.format().write(request.title(), graph, new TreeSet<>(request.inverted()));
        if (request.output().isEmpty()) {
            tree.lines().forEach(surroundings.narration()::outcome);
            return;
        }
        WrittenFile.write(request.output().get(), tree, "the tree", surroundings.narration());
    }

    private Resolution resolution(LockedRequest request) throws IOException {
        Interpreter interpreter = InterpreterSupply.in(surroundings).wanted(request.environment());
        try (ResolutionSession session = request.open(surroundings, interpreter)) {
            return request.chosen(surroundings, session)
                    .of(
                            interpreter.target(),
                            session.policy(),
                            ParentDistributions.of(request.environment().directory(), surroundings));
        }
    }

    private static DependencyGraph graph(Resolution resolution) {
        return DependencyGraph.of(resolution.distributions().stream()
                .map(each -> new DependencyGraph.Member(
                        each.name(), each.version().toString(), each.extras(), each.dependencies(), each.requested()))
                .toList());
    }
}
