/**
 * Interpreters that somebody installed on this machine, to be taken along in an environment. A CPython finds its standard
 * library from where its program stands, so that it can be moved if all else that it needs is in its own directory too:
 *
 * <pre>
 *   bin/python3.12                     the program
 *   lib/libpython3.12.so.1.0           libraries that it and its modules find in their own directory
 *   lib/python3.12/                    the standard library, without tests, bytecode and what was installed in it
 *   include/python3.12/                headers, to build extensions
 * </pre>
 *
 * <p>Where libraries are looked for may be written in a program as an absolute path; a path that starts from
 * {@code $ORIGIN} takes its place. What the interpreter knows of its own directory by {@code sysconfig} follows it too.
 * {@link io.github.jvenv.bundle.Movability} says of an interpreter that cannot be moved why that is so.
 */
@NullMarked
package io.github.jvenv.bundle;

import org.jspecify.annotations.NullMarked;
