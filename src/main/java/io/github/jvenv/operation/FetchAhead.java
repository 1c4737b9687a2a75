package io.github.jvenv.operation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A source that brings wheels into the store while the resolution still asks for others: the first of each project whose
 * metadata is asked for is nearly always the one that is chosen. So at most one wheel a project is fetched in vain,
 * however far a resolution goes back. What goes wrong here is of no account; whoever needs the wheel will hear of it.
 */
final class FetchAhead implements CandidateSource, AutoCloseable {
    private final CandidateSource source;
    private final Fetch fetch;
    private final Set<ProjectName> begun = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /** Brings a wheel into the store, or finds it there. */
    @FunctionalInterface
    interface Fetch {
        /** Does it. */
        void accept(DistributionFile wheel) throws IOException;
    }

    FetchAhead(CandidateSource source, Fetch fetch, int connections) {
        this.source = source;
        this.fetch = fetch;
        this.threads = Executors.newFixedThreadPool(connections, work -> {
            Thread thread = new Thread(work, "jvenv fetch");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        return source.files(project);
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        CoreMetadata metadata = source.metadata(file);
        // Without a digest to know it by, a wheel fetched twice would be two.
        if (file.hashes().containsKey("sha256") && begun.add(file.filename().name())) {
            threads.execute(() -> fetchQuietly(file));
        }
        return metadata;
    }

    private void fetchQuietly(DistributionFile file) {
        try {
            fetch.accept(file);
        } catch (IOException | Failure e) {
            // Tried again by whoever needs it, who can say what is wrong.
        }
    }

    /** Gives up what has not begun, and interrupts what has. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
