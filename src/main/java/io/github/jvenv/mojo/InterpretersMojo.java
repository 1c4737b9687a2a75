package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.ListInterpreters;
import io.github.jvenv.report.InterpreterFormat;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists every interpreter of this machine and of the Maven repository: its version, implementation, ABI and platform,
 * where it was found, which one is taken, and why each other one is passed over. Nothing is downloaded but the list of
 * versions in the Maven repository.
 */
@Mojo(name = "interpreters", requiresProject = false, threadSafe = true)
public final class InterpretersMojo extends JvenvMojo {
    /**
     * The interpreter that is wanted, in the forms that {@code create} takes: a path, a version ({@code 3.12}), a range
     * ({@code >=3.11,<3.14}), {@code pypy3.10}, {@code managed:3.13} and others. By default any.
     */
    @Parameter(property = "jvenv.python")
    private @Nullable String python;

    /**
     * The form: {@code text} for a table, or {@code json}. The default is that of the property {@code jvenv.format}, else
     * {@code text}.
     */
    @Parameter(property = "jvenv.interpreters.format")
    private @Nullable String format;

    /** The file to write instead of Maven's log. */
    @Parameter(property = "jvenv.interpreters.outputFile")
    private @Nullable File outputFile;

    /** Skips this goal. */
    @Parameter(property = "jvenv.interpreters.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    InterpretersMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isForModules() {
        return false;
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new ListInterpreters(surroundings)
                .run(new ListInterpreters.Request(
                        python(python),
                        Choice.parse("<format>", form(), InterpreterFormat.class),
                        Optional.ofNullable(outputFile).map(File::toPath)));
    }

    private String form() {
        if (format != null && !format.isBlank()) {
            return format;
        }
        String general = property("jvenv.format");
        return general.isBlank() ? "text" : general;
    }
}
