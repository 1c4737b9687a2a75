package io.github.jvenv.spec.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.marker.MarkerEnvironmentMap;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @Test
    void probedTargetFollowsFromWhatTheInterpreterSays() {
        MarkerEnvironment markers = markers("pypy", "3.10.14", "7.3.17");
        PythonAbi abi = PythonAbi.ofExtensionSuffix(".pypy310-pp73-x86_64-linux-gnu.so");
        Target target = Target.of(markers, abi, Platform.parse("manylinux_2_36_x86_64"));
        assertEquals(PythonImplementation.PYPY, target.implementation());
        assertEquals(Version.parse("3.10.14"), target.pythonVersion());
        assertEquals(markers, target.markers());
        assertEquals("pypy 3.10.14 (pypy310_pp73) on manylinux_2_36_x86_64", target.toString());
        assertEquals(CompatibleTags.pypy(3, 10, List.of("pypy310_pp73"), target.platform()), target.tags());
    }

    @Test
    void pythonBetweenTwoReleasesHasALocalVersion() {
        Target target = Target.of(
                markers("cpython", "3.14.0+", "3.14.0"), PythonAbi.cpython(3, 14), Platform.parse("win_amd64"));
        assertEquals(Version.parse("3.14.0+local"), target.pythonVersion());
    }

    @Test
    void otherImplementationsHaveGenericTags() {
        Platform platform = new Platform.Linux(new LibC.Unportable(), "x86_64");
        PythonAbi abi = PythonAbi.ofExtensionSuffix(".graalpy-38-native-x86_64-linux.so");
        Target target = Target.of(markers("graalpy", "3.8.5", "22.3"), abi, platform);
        assertEquals(
                List.of(
                        "graalpy38-graalpy_38_native-linux_x86_64",
                        "graalpy38-none-linux_x86_64",
                        "py38-none-linux_x86_64"),
                target.tags().tags().subList(0, 3).stream()
                        .map(Object::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "manylinux_2_28_x86_64, posix, linux, Linux, x86_64",
        "musllinux_1_2_aarch64, posix, linux, Linux, aarch64",
        "macosx_11_0_arm64, posix, darwin, Darwin, arm64",
        "win_amd64, nt, win32, Windows, AMD64",
        "win_arm64, nt, win32, Windows, ARM64",
        "win32, nt, win32, Windows, x86",
        "android_24_arm64_v8a, posix, android, Android, aarch64",
        "ios_13_0_arm64_iphonesimulator, posix, ios, iOS, arm64"
    })
    void declaredTargetHasTheMarkersOfAUsualInstallation(
            String platform, String osName, String sysPlatform, String system, String machine) {
        Target target = Target.declared(Version.parse("3.13.1"), Platform.parse(platform));
        Map<String, String> expected = new TreeMap<>(Map.of(
                "implementation_name", "cpython",
                "implementation_version", "3.13.1",
                "os_name", osName,
                "platform_machine", machine,
                "platform_python_implementation", "CPython",
                "platform_release", "",
                "platform_system", system,
                "platform_version", "",
                "python_full_version", "3.13.1",
                "python_version", "3.13"));
        expected.put("sys_platform", sysPlatform);
        assertEquals(expected, MarkerEnvironmentMap.of(target.markers()));
        assertEquals(sysPlatform.equals("win32"), target.isWindows());
        assertEquals("cpython 3.13.1 (cp313) on " + platform, target.toString());
    }

    @Test
    void missingThirdNumberIsZero() {
        Platform platform = Platform.parse("win_amd64");
        assertEquals(
                "3.13.0",
                Target.declared(Version.parse("3.13"), platform).markers().pythonFullVersion());
        assertEquals(
                "3.14.0rc1",
                Target.declared(Version.parse("3.14rc1"), platform).markers().pythonFullVersion());
    }

    @Test
    void declaredTargetMayHaveAnUnusualAbi() {
        PythonAbi freeThreaded = PythonAbi.cpython(3, 13, Set.of(PythonAbi.Trait.FREE_THREADED));
        Target target = Target.declared(Version.parse("3.13"), freeThreaded, Platform.parse("win_amd64"));
        assertEquals("cp313-cp313t-win_amd64", target.tags().tags().get(0).toString());
        assertTrue(target.isWindows());
        assertFalse(Target.declared(Version.parse("3.13"), Platform.parse("linux_x86_64"))
                .isWindows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.1000", "99999999999999999999.1"})
    void refusesVersionsThatNoPythonHas(String version) {
        Version refused = Version.parse(version);
        Platform platform = Platform.parse("win_amd64");
        UnknownPythonFailure failure =
                assertThrows(UnknownPythonFailure.class, () -> Target.declared(refused, platform));
        assertEquals("A target cannot be for Python '" + version + "'.", failure.getMessage());
        assertEquals(
                "Give at least the first two numbers, as in 3.13.",
                failure.hint().orElseThrow());
        assertThrows(UnknownPythonFailure.class, () -> Target.declared(refused, new PythonAbi(List.of()), platform));
    }

    @Test
    void refusesToGuessMarkers() {
        assertEquals(
                "The environment markers of a Python on freebsd_14_1_release_amd64 are not known beforehand.",
                assertThrows(
                                UndeclarablePlatformFailure.class,
                                () -> Target.declared(
                                        Version.parse("3.13"), Platform.parse("freebsd_14_1_release_amd64")))
                        .getMessage());
    }

    private static MarkerEnvironment markers(String implementation, String version, String implementationVersion) {
        return new MarkerEnvironment(
                implementation,
                implementationVersion,
                "posix",
                "x86_64",
                implementation,
                "6.8",
                "Linux",
                "#1",
                version,
                "3.10",
                "linux");
    }
}
