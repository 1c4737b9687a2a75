package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.LockRequest;
import io.github.jvenv.operation.LockRequirements;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the requirements, and writes what they lead to into a lock file with the hash of every file
 * ({@code pylock.toml}, PEP 751). The goal {@code install} then installs exactly that, and so do pip and uv. Versions that the
 * file has already are kept as far as they will do; {@code upgrade} and {@code -Djvenv.lock=update} give them free.
 */
@Mojo(name = "lock", requiresProject = false, threadSafe = true)
public final class LockMojo extends TargetedMojo {
    /**
     * What is locked for, where that is not the environment's interpreter alone. Targets have the same versions where they
     * can; where they must differ, markers in the lock part them. A target that is no more than a preset can be that in one
     * word.
     *
     * <ul>
     *   <li>{@code preset}: the platform by a plain name, {@code linux-x86_64}, {@code linux-aarch64},
     *       {@code musllinux-x86_64}, {@code musllinux-aarch64}, {@code macos-x86_64}, {@code macos-arm64},
     *       {@code windows-x86_64} or {@code windows-arm64}</li>
     *   <li>{@code platforms}: instead of a preset, tags of wheels such as {@code manylinux_2_28_x86_64}; of several, one has
     *       to run what is for the others</li>
     *   <li>{@code python}: the version, {@code 3.12} or {@code 3.12.4} (that of {@code <python>}, where it is one)</li>
     *   <li>{@code implementation}: {@code cpython} (the default) or {@code pypy}</li>
     *   <li>{@code abi}: where it is not the version's usual one, {@code cp313t}</li>
     *   <li>{@code name}: what it is called in messages and in the lock (the preset)</li>
     *   <li>{@code interpreter}: where its interpreter stands, for an archive that links to it
     *       ({@code /usr/bin/python3.12}, with the target's version)</li>
     * </ul>
     *
     * <pre>{@code
     * <targets>
     *   <target>linux-x86_64</target>
     *   <target>
     *     <name>laptop</name>
     *     <python>3.12</python>
     *     <platforms>
     *       <platform>macosx_14_0_arm64</platform>
     *     </platforms>
     *   </target>
     * </targets>
     * }</pre>
     */
    @Parameter
    List<@Nullable TargetParameters> targets = List.of();

    /** With {@code update} or {@code ignore}, no version is kept because the lock file has it. */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /**
     * Projects whose versions are not kept as they are locked, but chosen anew: names, parted by commas in a
     * property.
     */
    @Parameter(property = "jvenv.upgrade")
    private @Nullable List<@Nullable String> upgrade;

    /** Skips this goal. */
    @Parameter(property = "jvenv.lock.skip", defaultValue = "false")
    private boolean skipLock;

    @Inject
    LockMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipLock;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        boolean update = Choice.parse("<lock>", lock, LockMode.class) != LockMode.USE;
        new LockRequirements(surroundings)
                .run(new LockRequest(
                        request(false),
                        resolve(),
                        lockFile(),
                        update,
                        ProjectNameList.of("<upgrade>", upgrade),
                        targets(targets)));
    }
}
