package io.github.jvenv.venv;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.target.Target;

/**
 * Where an environment for a target keeps what, relative to its directory: the scheme that Python's {@code sysconfig}
 * calls {@code venv}. Follows from the target alone.
 *
 * @param scripts programs: {@code bin} or {@code Scripts}
 * @param purelib modules: {@code lib/python3.13/site-packages} or {@code Lib/site-packages}
 * @param platlib modules of one platform, which is the same directory
 * @param headers the directory that holds one of C headers for each distribution
 */
public record Layout(RelativePath scripts, RelativePath purelib, RelativePath platlib, RelativePath headers) {
    private static final RelativePath WINDOWS_SCRIPTS = RelativePath.of("Scripts");

    /** The layout of environments for a target. */
    public static Layout of(Target target) {
        String python = libraryName(target);
        if (target.isWindows()) {
            RelativePath sitePackages = RelativePath.of("Lib/site-packages");
            return new Layout(WINDOWS_SCRIPTS, sitePackages, sitePackages, RelativePath.of("include/site/" + python));
        }
        RelativePath sitePackages = RelativePath.of("lib/" + python + "/site-packages");
        return new Layout(
                RelativePath.of("bin"), sitePackages, sitePackages, RelativePath.of("include/site/" + python));
    }

    /** The interpreter's program. */
    public RelativePath program() {
        return scripts.resolve(scripts.equals(WINDOWS_SCRIPTS) ? "python.exe" : "python");
    }

    /** The name of the library's directory, such as {@code python3.13}, {@code python3.13t} or {@code pypy3.10}. */
    private static String libraryName(Target target) {
        String version =
                target.pythonVersion().major() + "." + target.pythonVersion().minor();
        if (target.implementation().equals(PythonImplementation.PYPY)) {
            return "pypy" + version;
        }
        return "python" + version + (target.abi().isFreeThreaded() ? "t" : "");
    }
}
