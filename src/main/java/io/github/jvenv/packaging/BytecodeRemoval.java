package io.github.jvenv.packaging;

/** Takes away the bytecode that Python leaves beside its sources, which no package knows of and which would outlive it. */
public final class BytecodeRemoval {
    private BytecodeRemoval() {}

    /** A line of shell that does it. */
    public static String below(String directory) {
        return "find '/" + directory + "' -depth -type d -name __pycache__ -exec rm -rf '{}' ';' 2>/dev/null || :\n";
    }
}
