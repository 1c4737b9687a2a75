package io.github.jvenv.interpreter;

import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.version.Version;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a probe found out about an interpreter. Texts are the interpreter's own words; those that do not apply to it are
 * empty.
 *
 * @param paths where it stands
 * @param build how it was made
 * @param markers the values of environment markers, the version of Python among them
 * @param version of the language, as {@code sys.version_info} has it
 */
record InterpreterFacts(InterpreterPaths paths, InterpreterBuild build, MarkerEnvironment markers, String version) {
    /**
     * Whether it says the same of its version wherever it says something of it. A build from a repository adds a plus, and a
     * release candidate is {@code rc1} in one place and {@code c1} in another.
     */
    boolean isConsistent() {
        Optional<Version> full = Version.find(markers.pythonFullVersion().replaceFirst("\\+$", ""));
        return full.isPresent()
                && full.equals(Version.find(version))
                && version.startsWith(markers.pythonVersion())
                && !Character.isDigit(
                        (version + ".").charAt(markers.pythonVersion().length()));
    }

    /**
     * Where an interpreter stands. All paths are absolute.
     *
     * @param executable the running program, as it calls itself
     * @param basePrefix the directory it is installed in ({@code sys.base_prefix})
     * @param standardLibrary the directory of the standard library
     */
    record InterpreterPaths(Path executable, Path basePrefix, Path standardLibrary) {}

    /**
     * How an interpreter was made.
     *
     * @param extensionSuffix what the names of its extension modules end in, for example
     *     {@code .cpython-313-x86_64-linux-gnu.so}
     * @param freeThreaded whether it has no global lock (PEP 703)
     * @param debug whether it counts its references, which changes the ABI
     * @param pymalloc whether it has its own allocator, which changed the ABI before 3.8
     * @param sharedLibrary the file name of the library that holds it, if it is not in the program itself
     * @param bits 64 or 32
     * @param platform as {@code sysconfig.get_platform()} says, for example {@code macosx-11.0-arm64}
     * @param macosVersion the system's version, on macOS
     * @param libc the kind of C library, "glibc" or "musl", on Linux
     * @param libcVersion the version of that C library on this machine
     * @param pypyVersion the version of PyPy, if it is one
     */
    record InterpreterBuild(
            String extensionSuffix,
            boolean freeThreaded,
            boolean debug,
            boolean pymalloc,
            String sharedLibrary,
            int bits,
            String platform,
            String macosVersion,
            String libc,
            String libcVersion,
            String pypyVersion) {}
}
