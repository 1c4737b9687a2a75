package io.github.jvenv.solver;

/**
 * What a version of a package needs of another package.
 *
 * @param onto the package that is needed
 * @param versions which of its versions will do; for a feature, all of them
 */
public record Dependency<P, S>(P onto, S versions) {}
