package io.github.jvenv.spec.tag;

/** The C library of a Linux system, as far as wheels depend on it. */
public sealed interface LibC {
    /** The GNU C library of the given version, which runs what was built against any earlier one (PEP 600). */
    record Glibc(int major, int minor) implements LibC {}

    /** musl of the given version, which runs what was built against any earlier one of the same major version (PEP 656). */
    record Musl(int major, int minor) implements LibC {}

    /**
     * A C library that no portable wheel is built for, or an ABI that none is built for, such as ARM without
     * floating-point registers: only wheels built on this kind of system run.
     */
    record Unportable() implements LibC {}
}
