package io.github.jvenv.managed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The CPythons of the Maven repository, as this room asks for them: versions of one artifact, each with a JAR for some
 * platforms. Maven resolves them, so that its mirrors, proxies, credentials and offline switch apply.
 */
public interface ManagedInterpreters {
    /** The artifact unless another one is named, by group and name. */
    String USUAL = "org.bytedeco:cpython";

    /** The artifact, by group and name. Another one than {@link #USUAL} has the same shape. */
    default String artifact() {
        return USUAL;
    }

    /** Whether nothing is had but what was brought here before. */
    default boolean isOffline() {
        return false;
    }

    /**
     * Every version of the artifact, in any order, for example {@code 3.13.5-1.5.12}: the version of CPython, and after
     * the hyphen that of its packaging. Empty when none can be known, such as offline without any seen before.
     *
     * @throws SilentRepositoryFailure if none is known, since the repository did not answer
     */
    List<String> versions();

    /**
     * The JAR of a version for a platform, brought here if need be; empty when that version has none for the platform, or
     * when it is not here and Maven is offline.
     *
     * @param version one of {@link #versions()}
     * @param classifier the platform, for example {@code linux-x86_64}
     * @throws io.github.jvenv.failure.Failure if it cannot be found out whether there is one
     */
    Optional<Path> findJar(String version, String classifier) throws IOException;
}
