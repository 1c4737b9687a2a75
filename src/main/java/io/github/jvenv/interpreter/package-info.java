/**
 * Interpreters: which is wanted, which there are, what they say of themselves, and where to get one when there is none.
 *
 * <p>An {@link io.github.jvenv.interpreter.InterpreterRequest} says what is wanted.
 * {@link io.github.jvenv.interpreter.InterpreterSearch} goes through the places where interpreters stand, in a fixed
 * order, and asks each candidate what it is; {@link io.github.jvenv.interpreter.ManagedInterpreterSupply} unpacks one from the
 * Maven repository. {@link io.github.jvenv.interpreter.Interpreters} does the one, and then the other. Whatever was looked
 * at in vain is kept as a {@link io.github.jvenv.interpreter.Rejection}, because "no suitable Python" alone has never
 * helped anybody.
 *
 * <p>A program is believed only what it says when a script of ours runs in it, isolated and within limits; an answer is
 * remembered as long as the program's file stays the same. A program that belongs to a virtual environment stands for the
 * interpreter that the environment was made from.
 */
@NullMarked
package io.github.jvenv.interpreter;

import org.jspecify.annotations.NullMarked;
