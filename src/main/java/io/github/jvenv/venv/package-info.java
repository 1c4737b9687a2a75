/**
 * The bare environment, before anything is installed in it (PEP 405): {@code pyvenv.cfg}, the links to its interpreter,
 * the scripts that activate it. It exists as an image, in one of four {@linkplain io.github.jvenv.venv.Placement
 * placements}, which differ in how {@code bin/python} leads to an interpreter. What CPython makes of each when the
 * directory has moved decided their shape:
 *
 * <pre>
 *   in place   bin/python -> /usr/bin/python3.12            pyvenv.cfg with home
 *   copied     bin/python, a copy of the program            the same
 *   linked     bin/python -> /usr/bin/python3.12            pyvenv.cfg without: a wrong one stops CPython 3.11 and later
 *   bundled    bin/python -> ../python/bin/python3.12       the same, and python/ holds the interpreter
 * </pre>
 *
 * <p>Windows has no links. Where the interpreter stays outside, {@code Scripts/python.exe} is a small program that starts the one
 * that {@code pyvenv.cfg} tells of, or a copy of it, with {@code home} in every placement. Where it comes along, the environment is
 * the interpreter's prefix:
 *
 * <pre>
 *   Scripts/python.exe, python314.dll, ...    Lib/os.py, ...    Lib/site-packages/...    pyvenv.cfg without home
 * </pre>
 *
 * <p>{@link io.github.jvenv.venv.TargetEnvironment} is the same for a machine that this one need not be like: bundled, or
 * linked to where that machine has its interpreter.
 */
@NullMarked
package io.github.jvenv.venv;

import org.jspecify.annotations.NullMarked;
