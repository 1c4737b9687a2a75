package io.github.jvenv.spec.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    @Test
    void linuxHasItsOwnTagThenOlderLibrariesWithTheirAliases() {
        assertEquals(
                List.of("linux_aarch64", "manylinux_2_18_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"),
                new Platform.Linux(new LibC.Glibc(2, 18), "aarch64").tags());
    }

    @Test
    void muslHasOlderVersionsOfItsMajorOnly() {
        assertEquals(
                List.of("linux_x86_64", "musllinux_1_1_x86_64", "musllinux_1_0_x86_64"),
                new Platform.Linux(new LibC.Musl(1, 1), "x86_64").tags());
    }

    @Test
    void unportableLinuxHasItsOwnTagOnly() {
        assertEquals(List.of("linux_armv7l"), new Platform.Linux(new LibC.Unportable(), "armv7l").tags());
    }

    @Test
    void processorWithoutPortableWheelsHasItsOwnTagOnly() {
        assertEquals(List.of("linux_armv6l"), new Platform.Linux(new LibC.Glibc(2, 36), "armv6l").tags());
    }

    @Test
    void narrowInterpreterOnWideMachineHasTheNarrowArchitecture() {
        LibC glibc = new LibC.Glibc(2, 17);
        assertEquals(new Platform.Linux(glibc, "i686"), Platform.Linux.of(glibc, "x86_64", 32));
        assertEquals(new Platform.Linux(glibc, "x86_64"), Platform.Linux.of(glibc, "x86_64", 64));
        assertEquals(
                List.of(
                        "linux_armv8l",
                        "linux_armv7l",
                        "manylinux_2_17_armv8l",
                        "manylinux2014_armv8l",
                        "manylinux_2_17_armv7l",
                        "manylinux2014_armv7l"),
                Platform.Linux.of(glibc, "aarch64", 32).tags());
        assertEquals(new Platform.Linux(glibc, "armv7l"), Platform.Linux.of(glibc, "armv7l", 32));
    }

    @Test
    void windowsHasOneTag() {
        assertEquals(List.of("win32"), new Platform.Windows("x86").tags());
        assertEquals(List.of("win_amd64"), new Platform.Windows("amd64").tags());
        assertEquals(List.of("win_arm64"), new Platform.Windows("arm64").tags());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manylinux_2_28_x86_64",
                "musllinux_1_2_aarch64",
                "linux_riscv64",
                "macosx_11_0_arm64",
                "macosx_10_15_x86_64",
                "win32",
                "win_amd64",
                "win_arm64",
                "android_24_arm64_v8a",
                "ios_13_0_arm64_iphoneos",
                "freebsd_14_1_release_amd64"
            })
    void platformOfANameHasThatName(String name) {
        Platform platform = Platform.parse(name);
        assertEquals(name, platform.name());
        assertTrue(platform.tags().contains(name));
    }

    @Test
    void readsLegacyAliases() {
        assertEquals(new Platform.Linux(new LibC.Glibc(2, 17), "x86_64"), Platform.parse("manylinux2014_x86_64"));
        assertEquals(new Platform.Linux(new LibC.Glibc(2, 12), "i686"), Platform.parse("manylinux2010_i686"));
        assertEquals(new Platform.Linux(new LibC.Glibc(2, 5), "x86_64"), Platform.parse("manylinux1_x86_64"));
    }

    @Test
    void readsWhatSysconfigSays() {
        assertEquals(new Platform.MacOs(11, 0, "arm64"), Platform.parse("macosx-11.0-arm64"));
        assertEquals(new Platform.Windows("amd64"), Platform.parse("win-amd64"));
        assertEquals(new Platform.Linux(new LibC.Unportable(), "x86_64"), Platform.parse("linux-x86_64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "windows", "manylinux_x86_64", "manylinux_2_28", "macosx_arm64", "any", "win_sparc"})
    void refusesNamesOfNoPlatform(String name) {
        UnknownPlatformFailure failure = assertThrows(UnknownPlatformFailure.class, () -> Platform.parse(name));
        assertEquals("No platform is called '" + name + "'.", failure.getMessage());
        assertEquals(
                "Name it as wheels do: manylinux_2_28_x86_64, musllinux_1_2_aarch64, macosx_11_0_arm64, win_amd64.",
                failure.hint().orElseThrow());
    }
}
