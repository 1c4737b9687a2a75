package io.github.jvenv.mojo;

import io.github.jvenv.spec.target.TargetRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One target, as the element {@code <target>} of {@code <targets>} describes it. */
public final class TargetParameters {
    /** What it is called in messages and in the lock. The default is the preset. */
    @Nullable
    String name;

    /** The version of Python: {@code 3.12} or {@code 3.12.4}. */
    @Nullable
    String python;

    /** The implementation of Python: {@code cpython} or {@code pypy}. */
    @Nullable
    String implementation;

    /** The ABI, where it is not the version's usual one: {@code cp313t}. */
    @Nullable
    String abi;

    /**
     * The platform as a tag of wheels: {@code manylinux_2_28_x86_64}, {@code macosx_13_0_arm64}, {@code win_amd64}. Of several,
     * one has to run what is for the others.
     */
    @Nullable
    List<@Nullable String> platforms;

    /**
     * The platform by a plain name instead: {@code linux-x86_64}, {@code linux-aarch64}, {@code musllinux-x86_64},
     * {@code musllinux-aarch64}, {@code macos-x86_64}, {@code macos-arm64}, {@code windows-x86_64} or {@code windows-arm64}.
     */
    @Nullable
    String preset;

    /**
     * Where its interpreter stands on the target, for an archive that links to it and does not carry it. The default is
     * {@code /usr/bin/python3.12}, on macOS {@code /usr/local/bin/python3.12}, with the target's version.
     */
    @Nullable
    String interpreter;

    /** What several elements describe. */
    static List<TargetRequest> requests(List<@Nullable TargetParameters> targets) {
        // Maven makes null of an empty element
        return targets.stream()
                .map(target -> (target == null ? new TargetParameters() : target).request())
                .toList();
    }

    /**
     * Whether nothing is said of the target. It is asked in each build, and so looks at the texts: the comparison of two
     * records is put together when it is first used, which takes longer than all else that an up-to-date goal does.
     */
    boolean isEmpty() {
        return TextList.of(platforms).isEmpty()
                && Stream.of(name, python, implementation, abi, preset, interpreter)
                        .allMatch(configured -> text(configured).isEmpty());
    }

    TargetRequest request() {
        return new TargetRequest(
                text(name),
                text(python),
                text(implementation),
                text(abi),
                TextList.of(platforms),
                text(preset),
                text(interpreter));
    }

    private static String text(@Nullable String configured) {
        return configured == null ? "" : configured.strip();
    }
}
