package io.github.jvenv.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** JARs that look like those of the Maven repository's CPythons, with a shell script for an interpreter. */
public final class ManagedJar {
    /** The platform that the interpreter is for. */
    public static final String PLATFORM = "linux-x86_64";

    private final Map<String, byte[]> members = new TreeMap<>();
    private final String platform;

    private ManagedJar(String platform) {
        this.platform = platform;
    }

    /** A JAR without any interpreter. */
    public static ManagedJar empty() {
        return new ManagedJar(PLATFORM).withMember("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
    }

    /** A JAR for Windows with all that those of real ones have a kind of. */
    public static ManagedJar forWindows(String version) {
        String library =
                "python" + version.substring(0, version.lastIndexOf('.')).replace(".", "") + ".dll";
        return new ManagedJar("windows-x86_64")
                .with("bin/python.exe", "a second program")
                .with("bin/pythonw.exe", "the program without a console")
                .with("python.exe", "the program")
                .with(library, "the library")
                .with("jnipython.dll", "for Java programs")
                .with("include/Python.h", "#include")
                .with("libs/python3.lib", "for extensions")
                .with("lib/os.py", "import sys\n")
                .with("lib/_ssl.pyd", "sockets")
                .with("lib/libssl-3.dll", "of OpenSSL")
                .with("lib/vcruntime140.dll", "of the C runtime")
                .with("lib/test/test_os.py", "the tests\n")
                .with("lib/pip/__init__.py", "pip\n")
                .with("lib/pip-25.3.dist-info/METADATA", "pip\n")
                .with("lib/site-packages/README.txt", "for users\n")
                .with("share/man/man1/python3.1", "manual");
    }

    /** A JAR for this kind of machine with all that those of real ones have a kind of. */
    public static ManagedJar of(String version) {
        return of(version, PLATFORM);
    }

    /** A JAR with all that those of real ones have a kind of, but for Windows. */
    public static ManagedJar of(String version, String platform) {
        String minor = version.substring(0, version.lastIndexOf('.'));
        Path anywhere = Path.of("/PREFIX/bin/python" + minor);
        String answer = FakePython.answer(anywhere, version, "CPython", false).replace("/PREFIX", "'\"$prefix\"'");
        String program = """
                #!/bin/sh
                PATH=/usr/bin:/bin
                prefix=$(cd "${0%%/*}/.." && pwd)
                case $(cat) in
                    *NAMES*) echo tkinter ;;
                    *) printf '%%s\\n' '%s' ;;
                esac
                """.formatted(answer);
        String python = "lib/python" + minor + "/";
        return new ManagedJar(platform)
                .with("bin/python" + minor, program)
                .with("bin/python3", program)
                .with("bin/python3-config", "#!/bin/sh\n")
                .with("bin/pip3", "#!/home/builder/bin/python3\n")
                .with("python" + minor, "a second launcher")
                .with("libjnipython.so", "for Java programs")
                .with("libpython" + minor + ".so.1.0", "the library")
                .with("libffi.so", "a link's content")
                .with("libffi.so.8", "foreign functions")
                .with("include/python" + minor + "/Python.h", "#include")
                .with(python + "os.py", "import sys\n")
                .with(python + "unittest/case.py", "class TestCase: pass\n")
                .with(python + "lib-dynload/_ssl.so", "sockets")
                .with(python + "test/test_os.py", "the tests\n")
                .with(python + "sqlite3/test/dbapi.py", "the tests\n")
                .with(python + "idlelib/idle_test/test_a.py", "the tests\n")
                .with(python + "__pycache__/os.cpython.pyc", "bytecode")
                .with(python + "site-packages/pip/__init__.py", "pip\n")
                .with("lib/pkgconfig/python3.pc", "prefix=/home/builder\n")
                .with("lib/ossl-modules/legacy.so", "of OpenSSL")
                .with("share/man/man1/python3.1", "manual");
    }

    /** The JAR with another file in the interpreter's directory, or with other content of one. */
    public ManagedJar with(String name, String content) {
        return withMember("org/bytedeco/cpython/" + platform + "/" + name, content);
    }

    /** The same of a file that is no text. */
    public ManagedJar with(String name, byte[] content) {
        members.put("org/bytedeco/cpython/" + platform + "/" + name, content);
        return this;
    }

    /** The JAR with another member. */
    public ManagedJar withMember(String name, String content) {
        members.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes it. */
    public Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
