package io.github.jvenv.spec.target;

import io.github.jvenv.spec.tag.Platform;
import java.util.Arrays;
import java.util.Optional;

/**
 * Platforms by plain names. On Linux each stands for the oldest C library that current builds of Python and of most wheels
 * still support; whoever has an older one names the platform itself.
 */
public enum TargetPreset {
    LINUX_X86_64("linux-x86_64", "manylinux_2_28_x86_64"),
    LINUX_AARCH64("linux-aarch64", "manylinux_2_28_aarch64"),
    MUSLLINUX_X86_64("musllinux-x86_64", "musllinux_1_2_x86_64"),
    MUSLLINUX_AARCH64("musllinux-aarch64", "musllinux_1_2_aarch64"),
    MACOS_X86_64("macos-x86_64", "macosx_13_0_x86_64"),
    MACOS_ARM64("macos-arm64", "macosx_13_0_arm64"),
    WINDOWS_X86_64("windows-x86_64", "win_amd64"),
    WINDOWS_ARM64("windows-arm64", "win_arm64");

    private final String text;
    private final String platform;

    TargetPreset(String text, String platform) {
        this.text = text;
        this.platform = platform;
    }

    /** The preset of a name. */
    public static Optional<TargetPreset> find(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.text.equals(name))
                .findFirst();
    }

    /** The platform that it stands for. */
    public Platform platform() {
        return Platform.parse(platform);
    }

    /** The name that users write. */
    @Override
    public String toString() {
        return text;
    }
}
