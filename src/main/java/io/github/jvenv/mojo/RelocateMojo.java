package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.RelocateEnvironment;
import io.github.jvenv.operation.RelocateRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes an environment independent of its place, whichever tool made it: virtualenv, {@code venv}, uv, poetry or pip. Its
 * scripts then find the interpreter beside them, and every path of its own is relative, so that it can be moved and
 * packed. One that was moved already is repaired, and so is one whose interpreter is gone, if there is another of its
 * version. What cannot be freed, such as a library that holds the path, is named
 * file by file. An environment that is independent already is not touched.
 */
@Mojo(name = "relocate", requiresProject = false, threadSafe = true)
public final class RelocateMojo extends JvenvMojo {
    /** The environment to free. The default is the parameter {@code environment}. */
    @Parameter(property = "jvenv.source")
    private @Nullable File source;

    /**
     * A directory for the independent environment, which must not exist yet; the first one then stays as it is. By default
     * the environment is changed where it stands.
     */
    @Parameter(property = "jvenv.destination")
    private @Nullable File destination;

    /**
     * Which interpreter takes the place of the environment's own if that is gone: a path or a name. It must be of the same
     * version. By default one of that version is looked for on this machine.
     */
    @Parameter(property = "jvenv.python")
    private @Nullable String python;

    /** Replaces an environment that stands at the destination. Only an environment is ever removed. */
    @Parameter(property = "jvenv.clear", defaultValue = "false")
    private boolean clear;

    /** Skips this goal. */
    @Parameter(property = "jvenv.relocate.skip", defaultValue = "false")
    private boolean skipRelocate;

    @Inject
    RelocateMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isForModules() {
        return false;
    }

    @Override
    boolean isSkipped() {
        return skipRelocate;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        Path from = source == null ? environment() : source.toPath();
        new RelocateEnvironment(surroundings)
                .run(new RelocateRequest(
                        from, Optional.ofNullable(destination).map(File::toPath), clear, python(python)));
    }
}
