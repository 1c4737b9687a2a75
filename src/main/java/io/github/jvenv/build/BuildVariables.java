package io.github.jvenv.build;

import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Environment variables of builds. A build sees the user's, as with pip: compilers, proxies and indexes are set up there. What
 * would let it see another Python's packages is taken away.
 */
final class BuildVariables {
    private static final Set<String> LEADING_ELSEWHERE = Set.of(
            "PYTHONPATH",
            "PYTHONHOME",
            "PYTHONSTARTUP",
            "PYTHONINSPECT",
            "PYTHONEXECUTABLE",
            "PYTHONPLATLIBDIR",
            "PYTHONUSERBASE",
            "__PYVENV_LAUNCHER__",
            "CONDA_PREFIX");

    /** What changes what a compiler or a backend makes. */
    private static final Pattern DETERMINING = Pattern.compile(
            "CC|CXX|CPP|AR|LD|FC|NVCC|[A-Z]+FLAGS|CFLAGS_.*|C_INCLUDE_PATH|CPATH|CPLUS_INCLUDE_PATH|LIBRARY_PATH"
                    + "|LD_LIBRARY_PATH|PKG_CONFIG.*|CMAKE_.*|SKBUILD_.*|CARGO_.*|RUST.*|MACOSX_DEPLOYMENT_TARGET"
                    + "|_PYTHON_HOST_PLATFORM|DISTUTILS_.*|SETUPTOOLS_.*|HATCH_.*|FLIT_.*|POETRY_.*|PBR_VERSION|CYTHON.*"
                    + "|USE_.*|BUILD_.*|WITH_.*|NPY_.*|NO_.*_EXTENSIONS?|.*_ROOT_DIR|SOURCE_DATE_EPOCH");

    /**
     * The second day of the time that a zip can tell, in seconds: whichever time zone it is put into, it is not before the
     * first.
     */
    private static final String REPRODUCIBLE_TIME = "315619200";

    private final SortedMap<String, String> variables;

    BuildVariables(Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
    }

    /** The variables for a process in an environment. */
    SortedMap<String, String> in(BuildEnvironment environment) {
        SortedMap<String, String> seen = new TreeMap<>(variables);
        seen.keySet().removeAll(LEADING_ELSEWHERE);
        String pathName = seen.keySet().stream()
                .filter(name -> name.equalsIgnoreCase("PATH"))
                .findFirst()
                .orElse("PATH");
        String path = seen.getOrDefault(pathName, "");
        seen.put(pathName, environment.programs() + (path.isEmpty() ? "" : File.pathSeparator + path));
        seen.put("VIRTUAL_ENV", environment.directory().toString());
        seen.put("PYTHONNOUSERSITE", "1");
        seen.putIfAbsent("PYTHONIOENCODING", "utf-8:backslashreplace");
        seen.putIfAbsent("SOURCE_DATE_EPOCH", REPRODUCIBLE_TIME);
        return seen;
    }

    /** Those that are known to change what is built, one a line. */
    String determining() {
        return variables.entrySet().stream()
                .filter(variable -> DETERMINING.matcher(variable.getKey()).matches())
                .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
