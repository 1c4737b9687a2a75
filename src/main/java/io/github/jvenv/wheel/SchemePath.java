package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.RelativePath;

/**
 * Where one of a wheel's files goes: which scheme, and where below that.
 *
 * @param scheme the kind of place
 * @param path the path below it
 */
public record SchemePath(Scheme scheme, RelativePath path) {}
