package io.github.jvenv.build;

import io.github.jvenv.spec.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An environment that a build runs in, for one thread. Closing it removes it, if it was made for the build. */
public interface BuildEnvironment extends AutoCloseable {
    /** The environment's directory, absolute. */
    Path directory();

    /** The program that runs Python in it, absolute. */
    Path python();

    /** The directory of its programs, which builds find before any other. */
    Path programs();

    /** Whether it was made for the build, so that nothing else is in it. */
    boolean isIsolated();

    /**
     * Installs more, beside what is there: what the backend found out that it needs. Where builds are not isolated, this
     * installs nothing.
     *
     * @param requirements what is wanted, as for {@link BuildEnvironments#open}
     * @param origin where the requirements stand, in words: {@code get_requires_for_build_wheel of docopt 0.6.2}
     */
    void add(List<Requirement> requirements, String origin) throws IOException;

    /** What is installed in it: a text for each distribution, the same only for the same files, in order. */
    List<String> contents() throws IOException;

    @Override
    void close() throws IOException;
}
