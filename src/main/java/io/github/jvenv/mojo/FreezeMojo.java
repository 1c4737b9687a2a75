package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.FreezeEnvironment;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists what is installed in the environment, byte for byte as {@code pip freeze} does in it, whichever tool made it. The list
 * goes to the standard output without Maven's prefixes, so that it can be piped:
 * {@code mvn -q jvenv:freeze > requirements.txt}. With Maven 4 that takes its option {@code --raw-streams}, too.
 */
@Mojo(name = "freeze", requiresProject = false, threadSafe = true)
public final class FreezeMojo extends JvenvMojo {
    /**
     * Whether pip itself is listed, too, and for Python before 3.12 setuptools, distribute and wheel.
     */
    @Parameter(property = "jvenv.freeze.all", defaultValue = "false")
    private boolean all;

    /** Names of projects to leave out, parted by commas in a property. */
    @Parameter(property = "jvenv.freeze.exclude")
    private @Nullable List<@Nullable String> exclude;

    /** Whether distributions are left out that follow changes in their sources. */
    @Parameter(property = "jvenv.freeze.excludeEditable", defaultValue = "false")
    private boolean excludeEditable;

    /** Whether, in an environment that sees its interpreter's packages, only its own are listed. */
    @Parameter(property = "jvenv.freeze.local", defaultValue = "false")
    private boolean local;

    /**
     * Requirements files whose order, comments and options the list keeps; what they do not name follows. Parted by commas
     * in a property.
     */
    @Parameter(property = "jvenv.freeze.requirementsFiles")
    private @Nullable List<@Nullable File> freezeRequirementsFiles;

    /**
     * Whether each version is followed by the hash of its file, as the note of the last installation has it; of what that does
     * not know, and of what was built here of a source distribution, by the hashes of all files that the lock has.
     */
    @Parameter(property = "jvenv.freeze.hashes", defaultValue = "false")
    private boolean hashes;

    /** The lock file that hashes are taken from, if it is there. The default is {@code pylock.toml} beside the POM. */
    @Parameter(property = "jvenv.lockFile")
    private @Nullable File lockFile;

    /** The file to write instead of the standard output. */
    @Parameter(property = "jvenv.freeze.outputFile")
    private @Nullable File outputFile;

    /** Skips this goal. */
    @Parameter(property = "jvenv.freeze.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    FreezeMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipGoal;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        List<Path> files = freezeRequirementsFiles == null
                ? List.of()
                : freezeRequirementsFiles.stream()
                        .filter(Objects::nonNull)
                        .map(File::toPath)
                        .toList();
        new FreezeEnvironment(surroundings)
                .run(new FreezeEnvironment.Request(
                        environment(),
                        all,
                        local,
                        !excludeEditable,
                        hashes,
                        lockFile(lockFile),
                        ProjectNameList.of("<exclude>", exclude),
                        files,
                        Optional.ofNullable(outputFile).map(File::toPath),
                        FreezeMojo::print));
    }

    /** In one piece, so that modules that are built at the same time do not mix their lines. */
    private static void print(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
