package io.github.jvenv.spec.target;

import io.github.jvenv.spec.tag.Platform;
import java.util.List;
import java.util.Set;

/**
 * Which extension modules an interpreter can load, as far as its build decides it. The stable ABIs follow from the
 * version and are not named here.
 *
 * @param tags the ABI's names in tags, best first: {@code cp313}, {@code cp313t}, or {@code cp313d} and {@code cp313}
 */
public record PythonAbi(List<String> tags) {

    public PythonAbi {
        tags = List.copyOf(tags);
    }

    /** How a CPython can have been built. */
    public enum Trait {
        /** Without the global interpreter lock (PEP 703), from 3.13 on. */
        FREE_THREADED,
        /** For debugging; from 3.8 on such a build loads ordinary modules too. */
        DEBUG,
        /** Without its own allocator, which hardly any is, and which made a difference before 3.8. */
        WITHOUT_PYMALLOC
    }

    /**
     * The ABI of a CPython.
     *
     * @param major of its version
     * @param minor of its version
     * @param traits in what it differs from the usual build
     */
    public static PythonAbi cpython(int major, int minor, Set<Trait> traits) {
        boolean before38 = major < 3 || (major == 3 && minor < 8);
        boolean since313 = major > 3 || (major == 3 && minor >= 13);
        String plain = "cp" + major + minor + (traits.contains(Trait.FREE_THREADED) && since313 ? "t" : "");
        boolean debug = traits.contains(Trait.DEBUG);
        if (before38) {
            String allocator = traits.contains(Trait.WITHOUT_PYMALLOC) ? "" : "m";
            return new PythonAbi(List.of(plain + (debug ? "d" : "") + allocator));
        }
        return new PythonAbi(debug ? List.of(plain + "d", plain) : List.of(plain));
    }

    /** The ABI of the usual build of a CPython: with the global interpreter lock, not for debugging. */
    public static PythonAbi cpython(int major, int minor) {
        return cpython(major, minor, Set.of());
    }

    /**
     * The ABI of the usual build of a CPython on a platform. Before 3.3, builds for Linux kept text in units of four bytes
     * ({@code cp27mu}), and those for other systems in units of two.
     */
    public static PythonAbi cpython(int major, int minor, Platform platform) {
        PythonAbi plain = cpython(major, minor);
        boolean before33 = major < 3 || (major == 3 && minor < 3);
        return before33 && platform instanceof Platform.Linux
                ? new PythonAbi(plain.tags().stream().map(tag -> tag + "u").toList())
                : plain;
    }

    /** The ABI of the usual build of a PyPy, which has been the same from 7.3 on. */
    public static PythonAbi pypy(int major, int minor) {
        return new PythonAbi(List.of(major < 3 ? "pypy_73" : "pypy" + major + minor + "_pp73"));
    }

    /**
     * The ABI of an implementation, from what the names of its extension modules end in.
     *
     * @param suffix the configuration variable {@code EXT_SUFFIX}, for example
     *     {@code .pypy310-pp73-x86_64-linux-gnu.so}; one that names no ABI gives none
     */
    public static PythonAbi ofExtensionSuffix(String suffix) {
        String[] parts = suffix.split("\\.", -1);
        if (parts.length < 3 || parts[1].isEmpty()) {
            return new PythonAbi(List.of());
        }
        // Only the words that name the ABI count; those after them name the platform.
        String[] words = parts[1].split("-", -1);
        String abi = parts[1];
        if (abi.startsWith("cpython") && words.length > 1) {
            abi = "cp" + words[1];
        } else if (abi.startsWith("cp")) {
            abi = words[0];
        } else if (abi.startsWith("pypy")) {
            abi = firstOf(words, 2);
        } else if (abi.startsWith("graalpy")) {
            abi = firstOf(words, 3);
        }
        return new PythonAbi(List.of(abi.replace('-', '_').replace(' ', '_')));
    }

    /** Whether the interpreter was built without the global lock (PEP 703): {@code cp313t}. */
    public boolean isFreeThreaded() {
        return has('t');
    }

    /** Whether the interpreter was built for debugging it: {@code cp313d}. */
    public boolean isDebug() {
        return has('d');
    }

    /** Whether a letter follows the version in a name for CPython. A plain loop, as it is asked in each build. */
    private boolean has(char letter) {
        for (String tag : tags) {
            int at = 2;
            while (at < tag.length() && tag.charAt(at) >= '0' && tag.charAt(at) <= '9') {
                at++;
            }
            if (tag.startsWith("cp") && at > 2 && tag.indexOf(letter, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String firstOf(String[] words, int count) {
        return String.join("-", List.of(words).subList(0, Math.min(count, words.length)));
    }

    @Override
    public String toString() {
        return String.join(".", tags);
    }
}
