/**
 * Where interpreters are found: on this machine, and where there is none, in the Maven repository.
 *
 * <pre>
 *   Interpreters --first--> InterpreterSearch: InterpreterSources in a fixed order, each candidate examined
 *        |
 *        +--then, or if that is asked for--> ManagedInterpreterSupply: unpacked in the store
 *
 *   TargetInterpreters: those of other machines, which nobody can run here
 * </pre>
 *
 * Whatever was looked at in vain is kept as a {@link io.github.jvenv.discovery.Rejection}, because "no suitable Python" alone
 * has never helped anybody. What a search may look at is a value, {@link io.github.jvenv.discovery.SearchScope}: variables,
 * directories, tool chains and the registry of Windows come from there alone.
 */
@NullMarked
package io.github.jvenv.discovery;

import org.jspecify.annotations.NullMarked;
