package io.github.jvenv.operation;

import java.util.List;

/** What an archive can do without. */
public enum Stripped {
    /** The tests of distributions and of the standard library. */
    TESTS(
            "**/site-packages/**/tests/**",
            "python/lib/*/test/**",
            "python/lib/*/*/test/**",
            "python/lib/*/*/tests/**",
            "python/lib/*/idlelib/idle_test/**"),
    /** Bytecode beside its sources: what distributions brought themselves, since Python's own never goes in. */
    BYTECODE("**/*.pyc"),
    /** What only compilers read: headers and static libraries. */
    HEADERS("include/**", "python/include/**", "**/*.a", "**/*.pxd"),
    /** Type stubs. */
    STUBS("**/*.pyi");

    /** Parted by spaces. */
    private final String patterns;

    Stripped(String... patterns) {
        this.patterns = String.join(" ", patterns);
    }

    List<String> patterns() {
        return List.of(patterns.split(" ", -1));
    }
}
