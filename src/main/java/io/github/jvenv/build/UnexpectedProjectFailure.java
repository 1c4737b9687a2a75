package io.github.jvenv.build;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;

/** Sources that are those of another project or version than they were taken for. */
public final class UnexpectedProjectFailure extends Failure {
    UnexpectedProjectFailure(BuildOrder order, CoreMetadata metadata) {
        super("The sources of " + order.tree().description() + " are those of " + metadata + ", and " + words(order)
                + " was expected.");
    }

    private static String words(BuildOrder order) {
        String name = order.name().map(Object::toString).orElse("another project");
        return order.version().map(version -> name + " " + version).orElse(name);
    }
}
