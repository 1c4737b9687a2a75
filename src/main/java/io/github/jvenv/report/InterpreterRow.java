package io.github.jvenv.report;

/**
 * What a list says of one interpreter. Texts are empty where nothing is known.
 *
 * @param chosen whether it is the one that is taken
 * @param version of the language
 * @param implementation for example {@code CPython}
 * @param abi for example {@code cp313}
 * @param platform for example {@code manylinux_2_36_x86_64}
 * @param source where it was found, for example {@code PATH}
 * @param place its program, or its version in the Maven repository
 * @param reason why it was passed over
 */
public record InterpreterRow(
        boolean chosen,
        String version,
        String implementation,
        String abi,
        String platform,
        String source,
        String place,
        String reason) {}
