/**
 * TOML: documents read into values that know where they were written, and values written as text.
 *
 * <pre>
 *   bytes --UTF-8, size--> {@link io.github.jvenv.toml.TomlDocument} --> {@link io.github.jvenv.toml.TomlTable} of {@link io.github.jvenv.toml.TomlValue}s
 *                              |                        ^
 *                              +--> plain documents ----+   our own reader of the part of TOML that tools write
 *                              +--> all others ---------+   tomlj
 * </pre>
 *
 * <p>There are two readers because the one for all of TOML takes a second for a lock file with a few thousand files, in a JVM
 * that has just started. The plain one knows no rare form, and never judges: what it does not know for certain it leaves to
 * the other, which reads it or has the complaint. A test compares the two.
 *
 * <p>A table has no order: equal tables are written the same, their keys sorted. Where a file has an order of its own, its
 * writer has that, and uses {@link io.github.jvenv.toml.TomlText} for single keys and values.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0</a>, which is written; of 1.1 also its new forms are read
 */
@NullMarked
package io.github.jvenv.toml;

import org.jspecify.annotations.NullMarked;
