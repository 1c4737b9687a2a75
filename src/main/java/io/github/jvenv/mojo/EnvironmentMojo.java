package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.EnvironmentRequest;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that make an environment when there is none. */
abstract class EnvironmentMojo extends JvenvMojo {
    /**
     * The interpreter: a path ({@code /opt/python/bin/python3}), a command ({@code python3.12}), a version ({@code 3.12}), a
     * range ({@code >=3.11,<3.14}), an implementation and version ({@code pypy3.10}, {@code cpython3.13t}), or the one from
     * the Maven repository ({@code managed}, {@code managed:3.13}). A command, version or range that this machine does not
     * have is looked for in the Maven repository, too. By default the first interpreter found on this machine is
     * taken, else the newest from the Maven repository. On the command line {@code -Djvenv.python=managed} counts even if the
     * POM says otherwise, so that a build can be tried with another interpreter.
     *
     * <pre>{@code <python>>=3.11,<3.14</python>}</pre>
     */
    @Parameter(property = "jvenv.python")
    private @Nullable String python;

    /** What shells show while the environment is active. The default is the name of the environment's directory. */
    @Parameter(property = "jvenv.prompt")
    private @Nullable String prompt;

    EnvironmentMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    final EnvironmentRequest request(boolean clear) {
        String wanted = userProperty("jvenv.python").orElse(python == null ? "" : python);
        return new EnvironmentRequest(environment(), wanted.strip(), Optional.ofNullable(prompt), clear);
    }
}
