/**
 * Interpreters: which is wanted, and what one says of itself.
 *
 * <p>An {@link io.github.jvenv.interpreter.InterpreterRequest} says what is wanted. A program is believed only what it says
 * when a script of ours runs in it, isolated and within limits ({@link io.github.jvenv.interpreter.InterpreterProbe}); an answer
 * is remembered as long as the program's file stays the same. A program that belongs to a virtual environment stands for the
 * interpreter that the environment was made from.
 */
@NullMarked
package io.github.jvenv.interpreter;

import org.jspecify.annotations.NullMarked;
