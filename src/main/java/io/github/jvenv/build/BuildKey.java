package io.github.jvenv.build;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Sha256;
import java.util.Map;

/**
 * What determines a wheel that is built from fixed sources, but for the versions of what it is built with, which are known only
 * when they have been resolved. A directory that somebody works in, and an editable wheel, have no key.
 *
 * @param source what the sources are, exactly: {@code sha256:<digest>} of an archive, or {@code git:<commit>}
 * @param subdirectory the directory within the sources, or empty
 * @param settings for the backend
 * @param interpreter a text that another interpreter does not have: its version, ABI, platform and place
 * @param variables environment variables that are known to change what is built, one a line
 */
public record BuildKey(
        String source, String subdirectory, ConfigSettings settings, String interpreter, String variables) {
    /** Changes when the same key may lead to another wheel, because builds are done otherwise. */
    private static final String FORMAT = "build 3";

    /** The key of sources that are built with the variables of a user. */
    public static BuildKey of(
            String source,
            String subdirectory,
            ConfigSettings settings,
            String interpreter,
            Map<String, String> variables) {
        return new BuildKey(source, subdirectory, settings, interpreter, new BuildVariables(variables).determining());
    }

    /** The digest of all this. */
    public Sha256 digest() {
        Fingerprint inputs = new Fingerprint()
                .with("operation", FORMAT)
                .with("source", source)
                .with("subdirectory", subdirectory)
                .with("interpreter", interpreter)
                .with("variables", variables);
        settings.values().forEach((key, values) -> {
            inputs.with("setting", key);
            values.forEach(value -> inputs.with("value", value));
        });
        return inputs.value();
    }

    /** The sources alone: settings and variables may be secret. */
    @Override
    public String toString() {
        return source + (subdirectory.isEmpty() ? "" : "#subdirectory=" + subdirectory);
    }
}
