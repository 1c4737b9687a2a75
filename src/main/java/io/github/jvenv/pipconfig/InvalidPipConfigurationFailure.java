package io.github.jvenv.pipconfig;

import io.github.jvenv.failure.Failure;

/** pip's own configuration, where it decides and cannot be understood. */
public final class InvalidPipConfigurationFailure extends Failure {
    InvalidPipConfigurationFailure(String message) {
        super(
                message,
                "Mend it, or name an index in the POM (<index>), with which pip's configuration is not looked at.");
    }
}
