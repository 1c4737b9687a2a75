package io.github.jvenv.vcs;

import io.github.jvenv.failure.Failure;
import org.jspecify.annotations.Nullable;

/** A repository that cannot be fetched, or that lacks what was asked for. */
public final class RepositoryFailure extends Failure {
    /**
     * A failure that names the repository.
     *
     * @param repository the repository's URL as it may be shown
     * @param fault a whole sentence
     */
    RepositoryFailure(String repository, String fault, @Nullable String hint) {
        super("The repository " + repository + " cannot be used. " + fault, hint);
    }
}
