package io.github.jvenv.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Shell scripts that answer the probe as some Python would, so that searches need none. */
public final class FakePython {
    private FakePython() {}

    /** A CPython with a global lock. */
    public static Path cpython(Path file, String version) throws IOException {
        return script(file, answering(answer(file, version, "CPython", false)));
    }

    /** A CPython without one. */
    public static Path freeThreaded(Path file, String version) throws IOException {
        return script(file, answering(answer(file, version, "CPython", true)));
    }

    /** A PyPy. */
    public static Path pypy(Path file, String version) throws IOException {
        return script(file, answering(answer(file, version, "PyPy", false)));
    }

    /** A program that does something else. */
    public static Path script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** A script that takes the probe and gives an answer. */
    public static String answering(String answer) {
        return "cat >/dev/null\ncat <<'END'\n" + answer + "\nEND";
    }

    /** What the probe script prints in such a Python. */
    public static String answer(Path executable, String version, String implementation, boolean freeThreaded) {
        String[] numbers = version.split("\\.");
        String minor = numbers[0] + "." + numbers[1].replaceAll("\\D.*", "");
        Path prefix = executable.getParent().getParent();
        return """
                {"version": "%1$s", "executable": "%2$s", "base_prefix": "%3$s",\
                 "stdlib": "%3$s/lib/python%4$s",\
                 "extension_suffix": ".%5$s%6$s-pp73-x86_64-linux-gnu.so", "free_threaded": %7$s,\
                 "debug": false, "pymalloc": true, "shared_library": "", "bits": 64, "platform": "linux-x86_64", "macos_version": "",\
                 "libc": "glibc", "libc_version": "2.36", "pypy_version": "%8$s", "markers": {\
                "implementation_name": "%5$s", "implementation_version": "%1$s", "os_name": "posix",\
                 "platform_machine": "x86_64", "platform_python_implementation": "%9$s",\
                 "platform_release": "6.1", "platform_system": "Linux", "platform_version": "#1",\
                 "python_full_version": "%1$s", "python_version": "%4$s", "sys_platform": "linux"}}""".formatted(
                        version,
                        executable,
                        prefix,
                        minor,
                        implementation.toLowerCase(Locale.ROOT),
                        minor.replace(".", ""),
                        freeThreaded,
                        implementation.equals("PyPy") ? "7.3.12" : "",
                        implementation);
    }
}
