package io.github.jvenv.managed;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.version.Version;

/**
 * A CPython of the Maven repository that is for another machine, so that nobody can ask it anything.
 *
 * @param version of the language
 * @param program where its program stands among its files: {@code bin/python3.14} or {@code python.exe}
 * @param managed its files
 */
public record TargetInterpreter(Version version, RelativePath program, ManagedInterpreter managed) {}
