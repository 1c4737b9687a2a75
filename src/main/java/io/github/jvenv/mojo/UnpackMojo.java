package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenArtifacts;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.UnpackEnvironment;
import io.github.jvenv.operation.UnpackRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the archive of an environment, which is ready to run then. The archive is an artifact that Maven resolves, or a
 * file; {@code tar}, {@code tar.gz}, {@code tar.zst} and {@code zip} are known by their content. It is checked while it is
 * read: no file or link of it leaves its directory, but for {@code bin/python} where that is a link to an interpreter of
 * the machine. An environment from another archive is replaced when all of the new one is there, unless files were added to
 * it or changed since.
 */
@Mojo(name = "unpack", requiresProject = false, threadSafe = true)
public final class UnpackMojo extends JvenvMojo {
    private final MavenArtifacts artifacts;

    /**
     * The archive as an artifact: {@code groupId:artifactId:version[:type[:classifier]]}. The type is {@code tar.gz}
     * unless it is given. Without a classifier it is {@code env}, or else none, as for projects with the packaging jvenv.
     */
    @Parameter(property = "jvenv.artifact")
    private @Nullable String artifact;

    /** The archive as a file, instead of an artifact. */
    @Parameter(property = "jvenv.file")
    private @Nullable File file;

    /** The directory that the environment becomes. The default is the parameter {@code environment}. */
    @Parameter(property = "jvenv.destination")
    private @Nullable File destination;

    /**
     * Replaces an environment that stands there, even one that is from no archive or was changed since. Only an environment is
     * ever removed.
     */
    @Parameter(property = "jvenv.clear", defaultValue = "false")
    private boolean clear;

    /** How many bytes all files of the archive may have together. An archive with more is refused. */
    @Parameter(property = "jvenv.maximumBytes", defaultValue = "34359738368")
    private long maximumBytes;

    /** How many files, links and directories the archive may hold. */
    @Parameter(property = "jvenv.maximumFiles", defaultValue = "1000000")
    private int maximumFiles;

    /** How many times larger than the archive its files may be together, if they have more than 256 MB. */
    @Parameter(property = "jvenv.maximumRatio", defaultValue = "200")
    private int maximumRatio;

    /** Skips this goal. */
    @Parameter(property = "jvenv.unpack.skip", defaultValue = "false")
    private boolean skipUnpack;

    @Inject
    UnpackMojo(MavenSurroundings surroundings, MavenArtifacts artifacts) {
        super(surroundings);
        this.artifacts = artifacts;
    }

    @Override
    boolean isForModules() {
        return false;
    }

    @Override
    boolean isSkipped() {
        return skipUnpack;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        requireAtLeast(0, "maximumBytes", maximumBytes);
        requireAtLeast(0, "maximumFiles", maximumFiles);
        requireAtLeast(1, "maximumRatio", maximumRatio);
        new UnpackEnvironment(surroundings)
                .run(new UnpackRequest(
                        archive(),
                        destination == null ? environment() : destination.toPath(),
                        clear,
                        maximumBytes,
                        maximumFiles,
                        maximumRatio));
    }

    private static void requireAtLeast(int least, String name, long value) {
        if (value < least) {
            throw new Failure("The parameter <" + name + "> is " + value + ", and expected is " + least + " or more.");
        }
    }

    private Path archive() {
        String coordinates = artifact == null ? "" : artifact.strip();
        if (!coordinates.isEmpty() && file == null) {
            return artifacts.archive(session(), project(), coordinates);
        }
        if (coordinates.isEmpty() && file != null) {
            return file.toPath();
        }
        throw new Failure(
                coordinates.isEmpty()
                        ? "The archive is not given."
                        : "The archive is given as an artifact and as a file.",
                "Name one with -Djvenv.artifact=<groupId>:<artifactId>:<version> or -Djvenv.file=<file>.");
    }
}
