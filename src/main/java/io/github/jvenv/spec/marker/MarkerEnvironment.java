package io.github.jvenv.spec.marker;

import io.github.jvenv.failure.Failure;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of the standard's eleven environment variables for one interpreter (PEP 508). Values are what the interpreter
 * says, unchanged; what it cannot say is an empty text.
 *
 * @param implementationName {@code sys.implementation.name}: {@code cpython}, {@code pypy}
 * @param implementationVersion version of the implementation, which for CPython is that of Python
 * @param osName {@code os.name}: {@code posix}, {@code nt}
 * @param platformMachine {@code platform.machine()}: {@code x86_64}, {@code arm64}, {@code AMD64}
 * @param platformPythonImplementation {@code platform.python_implementation()}: {@code CPython}, {@code PyPy}
 * @param platformRelease {@code platform.release()}: the kernel's release, or the name of a Windows
 * @param platformSystem {@code platform.system()}: {@code Linux}, {@code Darwin}, {@code Windows}
 * @param platformVersion {@code platform.version()}: words on how the kernel was built
 * @param pythonFullVersion {@code platform.python_version()}: {@code 3.13.1}; a build from between two releases ends in
 *     {@code +}
 * @param pythonVersion its first two numbers: {@code 3.13}
 * @param sysPlatform {@code sys.platform}: {@code linux}, {@code darwin}, {@code win32}
 */
public record MarkerEnvironment(
        String implementationName,
        String implementationVersion,
        String osName,
        String platformMachine,
        String platformPythonImplementation,
        String platformRelease,
        String platformSystem,
        String platformVersion,
        String pythonFullVersion,
        String pythonVersion,
        String sysPlatform) {

    /** The environment with the given values, by the standard's names. Fails if a name is missing or unknown. */
    public static MarkerEnvironment of(Map<String, String> values) {
        SortedMap<String, String> rest = new TreeMap<>(values);
        MarkerEnvironment environment = new MarkerEnvironment(
                take(rest, MarkerVariable.IMPLEMENTATION_NAME),
                take(rest, MarkerVariable.IMPLEMENTATION_VERSION),
                take(rest, MarkerVariable.OS_NAME),
                take(rest, MarkerVariable.PLATFORM_MACHINE),
                take(rest, MarkerVariable.PLATFORM_PYTHON_IMPLEMENTATION),
                take(rest, MarkerVariable.PLATFORM_RELEASE),
                take(rest, MarkerVariable.PLATFORM_SYSTEM),
                take(rest, MarkerVariable.PLATFORM_VERSION),
                take(rest, MarkerVariable.PYTHON_FULL_VERSION),
                take(rest, MarkerVariable.PYTHON_VERSION),
                take(rest, MarkerVariable.SYS_PLATFORM));
        if (!rest.isEmpty()) {
            throw new Failure("A marker environment has no variable '" + rest.firstKey() + "'.");
        }
        return environment;
    }

    /** The environment of another patch release of the same Python. */
    public MarkerEnvironment withPythonFullVersion(String version) {
        return new MarkerEnvironment(
                implementationName,
                implementationVersion,
                osName,
                platformMachine,
                platformPythonImplementation,
                platformRelease,
                platformSystem,
                platformVersion,
                version,
                pythonVersion,
                sysPlatform);
    }

    private static String take(Map<String, String> values, MarkerVariable variable) {
        String value = values.remove(variable.standardName());
        if (value == null) {
            throw new Failure("A marker environment lacks its variable '" + variable + "'.");
        }
        return value;
    }

    /** The value of a variable that environments have. */
    String value(MarkerVariable variable) {
        return switch (variable) {
            case IMPLEMENTATION_NAME -> implementationName;
            case IMPLEMENTATION_VERSION -> implementationVersion;
            case OS_NAME -> osName;
            case PLATFORM_MACHINE -> platformMachine;
            case PLATFORM_PYTHON_IMPLEMENTATION -> platformPythonImplementation;
            case PLATFORM_RELEASE -> platformRelease;
            case PLATFORM_SYSTEM -> platformSystem;
            case PLATFORM_VERSION -> platformVersion;
            case PYTHON_FULL_VERSION -> pythonFullVersion;
            case PYTHON_VERSION -> pythonVersion;
            case SYS_PLATFORM -> sysPlatform;
            case EXTRA, EXTRAS, DEPENDENCY_GROUPS ->
                throw new IllegalArgumentException("no part of an environment: " + variable);
        };
    }
}
