package io.github.jvenv.mojo;

import io.github.jvenv.inspection.Finding;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.CheckEnvironment;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reports what of the environment is not as it should be, and fails the build on the kinds that {@code failOn} lists. It
 * changes nothing, and checks environments of any tool.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends JvenvMojo {
    /**
     * The kinds of findings that fail the build, parted by commas in a property; the others are warnings. The default is all
     * but {@code undeclared}.
     *
     * <ul>
     *   <li>{@code broken}: the interpreter is gone, or the environment was moved and cannot run where it is</li>
     *   <li>{@code missing}: a file of a distribution, or a distribution that another one requires, is not there</li>
     *   <li>{@code altered}: a file has another content than was installed, as RECORD tells</li>
     *   <li>{@code conflicting}: a distribution is there in a version that another one cannot use</li>
     *   <li>{@code drift}: the lock, or without one the last installation, has another version, or one that is not
     *       there</li>
     *   <li>{@code undeclared}: a distribution is there that neither was asked for nor is required by one that was</li>
     *   <li>{@code none}: nothing fails the build</li>
     * </ul>
     */
    @Parameter(property = "jvenv.check.failOn")
    private @Nullable List<@Nullable String> failOn;

    /** The lock file that the environment is compared with, if it is there. The default is {@code pylock.toml} beside the POM. */
    @Parameter(property = "jvenv.lockFile")
    private @Nullable File lockFile;

    /**
     * With {@code ignore} the lock file does not count, as it did not for the goal install, and the environment is compared
     * with the last installation.
     */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** A file to write the findings to, as JSON. It is written before the build fails. */
    @Parameter(property = "jvenv.check.outputFile")
    private @Nullable File outputFile;

    /** Skips this goal. */
    @Parameter(property = "jvenv.check.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    CheckMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new CheckEnvironment(surroundings)
                .run(new CheckEnvironment.Request(
                        environment(),
                        lockFile(),
                        failing(),
                        Optional.ofNullable(outputFile).map(File::toPath)));
    }

    private Optional<Path> lockFile() {
        return Choice.parse("<lock>", lock, LockMode.class) == LockMode.IGNORE
                ? Optional.empty()
                : Optional.of(lockFile(lockFile));
    }

    private Set<Finding.Kind> failing() {
        List<String> words = TextList.of(failOn);
        if (words.isEmpty()) {
            return EnumSet.complementOf(EnumSet.of(Finding.Kind.UNDECLARED));
        }
        Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
        for (String word : words) {
            if (!word.equals("none")) {
                kinds.add(Choice.parse("<failOn>", word, Finding.Kind.class, "none"));
            }
        }
        return kinds;
    }
}
