package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.spec.target.TargetRequest;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that bring distributions for other machines than this one. */
abstract class TargetedMojo extends DistributionMojo {
    /** The name of a single target, on the command line, where it is not to be made of the others. */
    @Parameter(property = "jvenv.target.name")
    private @Nullable String targetName;

    /** The version of Python of a single target, on the command line. */
    @Parameter(property = "jvenv.target.python")
    private @Nullable String targetPython;

    /** The implementation of Python of a single target: {@code cpython} or {@code pypy}. */
    @Parameter(property = "jvenv.target.implementation")
    private @Nullable String targetImplementation;

    /** The platform tag of a single target, such as {@code manylinux_2_28_x86_64}, or several, parted by commas. */
    @Parameter(property = "jvenv.target.platform")
    private @Nullable List<@Nullable String> targetPlatform;

    /** The platform of a single target by a plain name, such as {@code windows-x86_64}. */
    @Parameter(property = "jvenv.target.preset")
    private @Nullable String targetPreset;

    /** The ABI of a single target, such as {@code cp313t}. */
    @Parameter(property = "jvenv.target.abi")
    private @Nullable String targetAbi;

    TargetedMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    /** The single target of the command line, or else those that are configured. */
    final List<TargetRequest> targets(List<@Nullable TargetParameters> configured) {
        TargetParameters single = new TargetParameters();
        single.name = targetName;
        single.python = targetPython;
        single.implementation = targetImplementation;
        single.platforms = targetPlatform;
        single.preset = targetPreset;
        single.abi = targetAbi;
        return requests(single.isEmpty() ? configured : List.of(single));
    }
}
