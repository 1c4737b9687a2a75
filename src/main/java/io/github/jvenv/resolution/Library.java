package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.VersionRanges;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * What a source has told, and what it is being asked ahead of need. Each thing is asked once. An answer that is needed
 * now and was not yet asked for is asked for by whoever needs it, so that guesses are not in the way.
 *
 * <p>What is guessed changes when answers come and never what they are.
 */
final class Library implements AutoCloseable {
    private final CandidateSource source;
    private final CandidateRules rules;
    private final Executor ahead;
    private final Map<ProjectName, FutureTask<Candidates>> candidates = new ConcurrentHashMap<>();
    private final Map<DistributionFile, FutureTask<CoreMetadata>> metadata = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * A library without books.
     *
     * @param ahead runs what is asked ahead of need
     */
    Library(CandidateSource source, CandidateRules rules, Executor ahead) {
        this.source = source;
        this.rules = rules;
        this.ahead = ahead;
    }

    /** The candidates of a project. */
    Candidates candidates(ProjectName project) {
        return await(candidatesTask(project));
    }

    /** The metadata of a wheel. */
    CoreMetadata metadata(DistributionFile wheel) {
        return await(metadataTask(wheel));
    }

    /** Says that a project will be needed, probably in its latest version within a range. */
    void expect(ProjectName project, VersionRanges within) {
        runAhead(() -> {
            latestFinal(candidates(project), within).ifPresent(this::metadata);
            return project;
        });
    }

    /** Says that the metadata of a wheel will probably be needed. */
    void expect(DistributionFile wheel) {
        runAhead(() -> metadata(wheel));
    }

    /** Asks for nothing ahead of need any more. */
    @Override
    public void close() {
        closed = true;
    }

    private Optional<DistributionFile> latestFinal(Candidates offered, VersionRanges within) {
        return offered.versions().descendingSet().stream()
                .filter(version -> !version.isPreRelease() && within.contains(version))
                .filter(version -> offered.isAvailable(version) && !offered.isYanked(version))
                .findFirst()
                .flatMap(offered::wheel);
    }

    private FutureTask<Candidates> candidatesTask(ProjectName project) {
        return candidates.computeIfAbsent(
                project, any -> new FutureTask<>(() -> new Candidates(project, source.files(project), rules)));
    }

    private FutureTask<CoreMetadata> metadataTask(DistributionFile wheel) {
        return metadata.computeIfAbsent(wheel, any -> new FutureTask<>(() -> source.metadata(wheel)));
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
            throw new Failure("The resolution was interrupted.", null, e);
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
