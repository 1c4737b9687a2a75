package io.github.jvenv.interpreter;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a probe found out about an interpreter. Texts are the interpreter's own words; those that do not apply to it are
 * empty.
 *
 * @param version the version of the language and its library, for example {@code 3.13.5} or {@code 3.15.0a1}
 * @param paths where it stands
 * @param build how it was made
 * @param markers the environment marker variables of PEP 508, by name
 * @param externallyManaged whether its own packages belong to another installer (PEP 668)
 */
record InterpreterFacts(
        String version,
        InterpreterPaths paths,
        InterpreterBuild build,
        SortedMap<String, String> markers,
        boolean externallyManaged) {
    InterpreterFacts {
        markers = Collections.unmodifiableSortedMap(new TreeMap<>(markers));
    }

    /**
     * Where an interpreter stands. All paths are absolute.
     *
     * @param executable the running program, as it calls itself
     * @param prefix the directory of its own library ({@code sys.prefix})
     * @param basePrefix the same of the interpreter that an environment was made from ({@code sys.base_prefix})
     * @param standardLibrary the directory of the standard library
     * @param include the directory of its C headers
     */
    record InterpreterPaths(Path executable, Path prefix, Path basePrefix, Path standardLibrary, Path include) {}

    /**
     * How an interpreter was made.
     *
     * @param soabi the tag of its extension modules' file names, for example {@code cpython-313-x86_64-linux-gnu}
     * @param freeThreaded whether it has no global lock (PEP 703)
     * @param debug whether it counts its references, which changes the ABI
     * @param sharedLibrary the file name of the library that holds it, if it is not in the program itself
     * @param bits 64 or 32
     * @param platform as {@code sysconfig.get_platform()} says, for example {@code macosx-11.0-arm64}
     * @param macosVersion the system's version, on macOS
     * @param libc the kind of C library, "glibc" or "musl", on Linux
     * @param libcVersion the version of that C library on this machine
     * @param pypyVersion the version of PyPy, if it is one
     */
    record InterpreterBuild(
            String soabi,
            boolean freeThreaded,
            boolean debug,
            String sharedLibrary,
            int bits,
            String platform,
            String macosVersion,
            String libc,
            String libcVersion,
            String pypyVersion) {}
}
