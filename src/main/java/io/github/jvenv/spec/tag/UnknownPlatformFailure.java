package io.github.jvenv.spec.tag;

import io.github.jvenv.failure.Failure;

/** Text that names no platform that Python is known to run on. */
public final class UnknownPlatformFailure extends Failure {
    UnknownPlatformFailure(String platform) {
        super(
                "No platform is called '" + platform + "'.",
                "Name it as wheels do: manylinux_2_28_x86_64, musllinux_1_2_aarch64, macosx_11_0_arm64, win_amd64.");
    }
}
