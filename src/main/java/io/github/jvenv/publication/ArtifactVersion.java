package io.github.jvenv.publication;

import io.github.jvenv.spec.version.Version;
import java.util.Optional;
import java.util.regex.Pattern;

/** Versions of distributions as versions of artifacts: {@code 1!2.0+cpu} is {@code 1__2.0_cpu}. */
final class ArtifactVersion {
    private static final Pattern NORMAL = Pattern.compile("[a-z0-9_.]+");

    private ArtifactVersion() {}

    static String of(Version version) {
        return version.toString().replace("!", "__").replace('+', '_');
    }

    /** The version that an artifact's version stands for, if it is one that {@link #of} gives. */
    static Optional<Version> find(String text) {
        if (!NORMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        return Version.find(text.replace("__", "!").replace('_', '+'))
                .filter(version -> of(version).equals(text));
    }
}
