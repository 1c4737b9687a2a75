package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;

/** Sources that are those of another project than they were taken for. */
public final class UnexpectedProjectFailure extends Failure {
    UnexpectedProjectFailure(SourceTree tree, CoreMetadata metadata, ProjectName expected) {
        super("The sources of " + tree.description() + " are those of " + metadata + ", and " + expected
                + " was expected.");
    }
}
