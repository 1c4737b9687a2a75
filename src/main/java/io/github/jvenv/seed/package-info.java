/**
 * The seeds of an environment: pip, setuptools and wheel, which virtualenv and {@code python -m venv} put into every
 * environment so that the rest can grow from there. {@link io.github.jvenv.seed.SeedShelf} finds their wheels on this
 * machine: in the bundle of the interpreter's own {@code ensurepip} (PEP 453), in the directory that distributions such as
 * Debian and Fedora keep in its place, and where the user says. On Windows that pip lends the launchers that programs begin
 * with, to seeds and to all other wheels ({@link io.github.jvenv.seed.LocalInstallation}).
 */
@NullMarked
package io.github.jvenv.seed;

import org.jspecify.annotations.NullMarked;
