package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * What a source has told, and what it is being asked ahead of need. Each thing is asked once. An answer that is needed
 * now and was not yet asked for is asked for by whoever needs it, so that guesses are not in the way.
 *
 * <p>What is guessed changes when answers come and never what they are.
 */
final class Library implements AutoCloseable {
    private final CandidateSource source;
    private final DirectMetadata direct;
    private final CandidateRules rules;
    private final Map<ProjectName, FileChoice> choices;
    private final Executor ahead;
    private final Map<ProjectName, FutureTask<Candidates>> candidates;
    private final Map<Object, FutureTask<CoreMetadata>> metadata;
    private final boolean builds;
    private volatile boolean closed;

    /**
     * A library without books.
     *
     * @param choices how requirements choose among a project's files, where they do
     * @param ahead runs what is asked ahead of need
     */
    Library(
            CandidateSource source,
            DirectMetadata direct,
            CandidateRules rules,
            Map<ProjectName, FileChoice> choices,
            Executor ahead) {
        this.source = source;
        this.direct = direct;
        this.choices = Map.copyOf(choices);
        this.rules = rules;
        this.ahead = ahead;
        this.candidates = new ConcurrentHashMap<>();
        this.metadata = new ConcurrentHashMap<>();
        this.builds = true;
    }

    private Library(Library original) {
        this.source = original.source;
        this.direct = original.direct;
        this.choices = original.choices;
        this.rules = original.rules;
        this.ahead = original.ahead;
        this.candidates = original.candidates;
        this.metadata = original.metadata;
        this.builds = false;
    }

    /** This library for questions that are not worth a build: what was not built so far ends them with a failure. */
    Library withoutBuilds() {
        return new Library(this);
    }

    /** The candidates of a project. */
    Candidates candidates(ProjectName project) {
        return await(candidatesTask(project));
    }

    /** The one candidate at a place, where the given project is to be found. */
    Candidates candidates(ProjectName project, DirectSource place) {
        Version version = place.wheel()
                .map(WheelFilename::version)
                .orElseGet(() -> await(placeTask(place)).version());
        return Candidates.direct(new DirectDistribution(place, project, version), rules);
    }

    /** The metadata of a candidate. */
    CoreMetadata metadata(Candidate candidate) {
        if (candidate instanceof DistributionFile file) {
            boolean built = !(file.filename() instanceof WheelFilename);
            return await(metadataTask(file, () -> source.metadata(file), built));
        }
        return await(placeTask(((DirectDistribution) candidate).source()));
    }

    /**
     * Says that a project will be needed.
     *
     * @param likely tells which of its candidates probably is the one
     */
    void expect(ProjectName project, Function<Candidates, Optional<Candidate>> likely) {
        runAhead(() -> {
            likely.apply(candidates(project)).ifPresent(this::metadataIfCheap);
            return project;
        });
    }

    /** Says that the metadata of a candidate will probably be needed. */
    void expect(Candidate candidate) {
        runAhead(() -> {
            metadataIfCheap(candidate);
            return candidate;
        });
    }

    /** Nothing is built on a guess. */
    private void metadataIfCheap(Candidate candidate) {
        if (candidate instanceof DistributionFile file && file.filename() instanceof WheelFilename) {
            metadata(file);
        }
    }

    /** Asks for nothing ahead of need any more. */
    @Override
    public void close() {
        closed = true;
    }

    private FutureTask<Candidates> candidatesTask(ProjectName project) {
        return candidates.computeIfAbsent(
                project,
                any -> new FutureTask<>(() -> Candidates.listed(
                        project, source.files(project), rules, choices.getOrDefault(project, FileChoice.NONE))));
    }

    private FutureTask<CoreMetadata> placeTask(DirectSource place) {
        return metadataTask(place, () -> direct.get(place), place.wheel().isEmpty());
    }

    private FutureTask<CoreMetadata> metadataTask(Object what, Callable<CoreMetadata> question, boolean built) {
        return metadata.computeIfAbsent(what, any -> {
            if (built && !builds) {
                throw new Failure(what + " would have to be built.");
            }
            return new FutureTask<>(question);
        });
    }

    /** Runs a guess. What goes wrong with it is met again by whoever needs the answer. */
    private void runAhead(Callable<?> guess) {
        try {
            ahead.execute(() -> {
                if (!closed) {
                    new FutureTask<>(guess).run();
                }
            });
        } catch (RejectedExecutionException nobodyIsFree) {
            // Then it is asked when it is needed.
        }
    }

    private static <T> T await(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The resolution was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
