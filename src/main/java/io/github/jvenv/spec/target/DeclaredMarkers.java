package io.github.jvenv.spec.target;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.version.Version;

/**
 * The marker values of a usual CPython or PyPy on a platform that is only named. Which release of the system's kernel will run
 * is not known, so {@code platform_release} and {@code platform_version} are empty, as the standard has it for values that
 * cannot be found out; and so is, for PyPy, {@code implementation_version}.
 */
final class DeclaredMarkers {
    private final String osName;
    private final String sysPlatform;
    private final String platformSystem;
    private final String platformMachine;

    private DeclaredMarkers(String osName, String sysPlatform, String platformSystem, String platformMachine) {
        this.osName = osName;
        this.sysPlatform = sysPlatform;
        this.platformSystem = platformSystem;
        this.platformMachine = platformMachine;
    }

    static MarkerEnvironment of(PythonImplementation implementation, Version version, Platform platform) {
        boolean pypy = implementation.equals(PythonImplementation.PYPY);
        DeclaredMarkers system = of(platform);
        String full = version.release().size() == 2 ? withThirdNumber(version) : version.toString();
        return new MarkerEnvironment(
                implementation.name(),
                pypy ? "" : full,
                system.osName,
                system.platformMachine,
                pypy ? "PyPy" : "CPython",
                "",
                system.platformSystem,
                "",
                full,
                version.release().get(0) + "." + version.release().get(1),
                system.sysPlatform);
    }

    private static String withThirdNumber(Version version) {
        String base = version.baseVersion().toString();
        return base + ".0" + version.toString().substring(base.length());
    }

    private static DeclaredMarkers of(Platform platform) {
        if (platform instanceof Platform.Linux linux) {
            return new DeclaredMarkers("posix", "linux", "Linux", linux.architecture());
        }
        if (platform instanceof Platform.MacOs macOs) {
            return new DeclaredMarkers("posix", "darwin", "Darwin", macOs.architecture());
        }
        if (platform instanceof Platform.Windows windows) {
            return new DeclaredMarkers("nt", "win32", "Windows", windowsMachine(windows.architecture()));
        }
        if (platform instanceof Platform.Android android) {
            return new DeclaredMarkers("posix", "android", "Android", androidMachine(android.abi()));
        }
        if (platform instanceof Platform.Ios ios) {
            String multiarch = ios.multiarch();
            int device = multiarch.lastIndexOf('_');
            return new DeclaredMarkers("posix", "ios", "iOS", device < 0 ? multiarch : multiarch.substring(0, device));
        }
        throw new UndeclarablePlatformFailure(platform);
    }

    /** Windows says it in capitals, but for the oldest. */
    private static String windowsMachine(String architecture) {
        return switch (architecture) {
            case "amd64" -> "AMD64";
            case "arm64" -> "ARM64";
            case "arm32" -> "ARM";
            default -> architecture;
        };
    }

    /** Android names ABIs where the kernel names processors. */
    private static String androidMachine(String abi) {
        return switch (abi) {
            case "arm64_v8a" -> "aarch64";
            case "armeabi_v7a" -> "armv7l";
            case "x86" -> "i686";
            default -> abi;
        };
    }
}
