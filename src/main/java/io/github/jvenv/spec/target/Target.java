package io.github.jvenv.spec.target;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.tag.CompatibleTags;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.version.Version;
import java.math.BigInteger;
import java.util.List;

/**
 * A Python on a system: what decides which wheels fit and which requirements hold.
 *
 * @param implementation the program that runs Python
 * @param pythonVersion the whole version of the Python language, for example 3.13.1; a build from between two releases has
 *     the local version {@code local}
 * @param abi which extension modules can be loaded
 * @param platform operating system and processor
 * @param markers the values of environment markers
 */
public record Target(
        PythonImplementation implementation,
        Version pythonVersion,
        PythonAbi abi,
        Platform platform,
        MarkerEnvironment markers) {
    /** No Python has had numbers this long, and lists of tags grow with them. */
    private static final BigInteger GREATEST_NUMBER = BigInteger.valueOf(999);

    public Target {
        requireTwoReasonableNumbers(pythonVersion);
    }

    /** The target that a probed interpreter is for; implementation and version follow from its markers. */
    public static Target of(MarkerEnvironment markers, PythonAbi abi, Platform platform) {
        String version = markers.pythonFullVersion();
        return new Target(
                new PythonImplementation(markers.implementationName()),
                Version.parse(version.endsWith("+") ? version + "local" : version),
                abi,
                platform,
                markers);
    }

    /**
     * The target of the usual build of CPython on a platform.
     *
     * @param pythonVersion with at least two numbers; where the third is missing it counts as zero in markers
     */
    public static Target declared(Version pythonVersion, Platform platform) {
        requireTwoReasonableNumbers(pythonVersion);
        return declared(
                pythonVersion, PythonAbi.cpython(pythonVersion.major(), pythonVersion.minor(), platform), platform);
    }

    /** The target of a CPython with a certain ABI on a platform. */
    public static Target declared(Version pythonVersion, PythonAbi abi, Platform platform) {
        requireTwoReasonableNumbers(pythonVersion);
        return of(DeclaredMarkers.of(PythonImplementation.CPYTHON, pythonVersion, platform), abi, platform);
    }

    /** The target of a PyPy on a platform, by the version of the language. */
    public static Target declaredPypy(Version pythonVersion, PythonAbi abi, Platform platform) {
        requireTwoReasonableNumbers(pythonVersion);
        return of(DeclaredMarkers.of(PythonImplementation.PYPY, pythonVersion, platform), abi, platform);
    }

    private static void requireTwoReasonableNumbers(Version version) {
        List<BigInteger> numbers = version.release();
        boolean reasonable = numbers.size() >= 2;
        for (BigInteger number : numbers) {
            reasonable &= number.compareTo(GREATEST_NUMBER) <= 0;
        }
        if (!reasonable) {
            throw new UnknownPythonFailure(version);
        }
    }

    /** What wheels fit, best first. Made anew at each call, so to be kept by who asks for many files. */
    public CompatibleTags tags() {
        int major = pythonVersion.major();
        int minor = pythonVersion.minor();
        if (implementation.equals(PythonImplementation.CPYTHON)) {
            return CompatibleTags.cpython(major, minor, abi.tags(), platform);
        }
        if (implementation.equals(PythonImplementation.PYPY)) {
            return CompatibleTags.pypy(major, minor, abi.tags(), platform);
        }
        return CompatibleTags.generic(implementation.tagPrefix(), major, minor, abi.tags(), platform);
    }

    /** Whether environments are laid out as on Windows. */
    public boolean isWindows() {
        return platform instanceof Platform.Windows;
    }

    /** The target in words: {@code cpython 3.13.1 (cp313) on manylinux_2_36_x86_64}. */
    @Override
    public String toString() {
        return implementation + " " + pythonVersion + " (" + abi + ") on " + platform.name();
    }
}
