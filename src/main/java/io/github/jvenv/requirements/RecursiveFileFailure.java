package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import java.util.Optional;

/** A file of requirements that includes itself, by way of others or at once. */
public final class RecursiveFileFailure extends Failure {
    RecursiveFileFailure(String file, String place, Optional<String> firstPlace) {
        super(file + " recursively references itself in " + place
                + firstPlace.map(first -> ", and again in " + first).orElse("") + ".");
    }
}
