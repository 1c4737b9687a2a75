package io.github.jvenv.spec.target;

/**
 * A program that runs Python.
 *
 * @param name {@code sys.implementation.name}: {@code cpython}, {@code pypy}, {@code graalpy}
 */
public record PythonImplementation(String name) implements Comparable<PythonImplementation> {
    /** The reference implementation. */
    public static final PythonImplementation CPYTHON = new PythonImplementation("cpython");

    /** The implementation with a tracing compiler. */
    public static final PythonImplementation PYPY = new PythonImplementation("pypy");

    /** The name that stands before the version in tags: two letters for those that PEP 425 knows. */
    public String tagPrefix() {
        return switch (name) {
            case "cpython" -> "cp";
            case "pypy" -> "pp";
            case "ironpython" -> "ip";
            case "jython" -> "jy";
            case "python" -> "py";
            default -> name;
        };
    }

    @Override
    public int compareTo(PythonImplementation other) {
        return name.compareTo(other.name);
    }

    // Written by hand, because what a record has by itself is linked at run time, which takes milliseconds of each
    // build.
    @Override
    public boolean equals(Object other) {
        return other instanceof PythonImplementation that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
