package io.github.jvenv.mojo;

import io.github.jvenv.spec.target.TargetRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One target, as the element {@code <target>} of {@code <targets>} describes it. One that is no more than a preset can be that
 * in one word: {@code <target>linux-aarch64</target>}.
 */
public final class TargetParameters {
    /** What it is called in messages and in the lock. The default is the preset. */
    @Nullable
    String name;

    /**
     * The version of Python: {@code 3.12} or {@code 3.12.4}. The default is the one that the parameter {@code python} of the
     * goal has, where that is a version.
     */
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

    /** The preset alone, which Maven gives where the element has text in it and no other elements. */
    public void set(String text) {
        preset = text;
    }

    /**
     * What several elements describe.
     *
     * @param version the version of those that have none; empty if they have to have one
     */
    static List<TargetRequest> requests(List<@Nullable TargetParameters> targets, String version) {
        // Maven makes null of an empty element
        return targets.stream()
                .map(target -> (target == null ? new TargetParameters() : target).request(version))
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

    /** As {@link #requests} has it. A target without a version of its own has none in its name. */
    TargetRequest request(String version) {
        String platform = TextList.of(platforms).stream().findFirst().orElse(text(preset));
        boolean defaults = text(python).isEmpty() && !platform.isEmpty() && !version.isEmpty();
        return new TargetRequest(
                defaults && text(name).isEmpty() ? platform : text(name),
                defaults ? version : text(python),
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
