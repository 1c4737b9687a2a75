/**
 * What a build is given by whoever runs it: the machine as it is described to us, the clock, where the store is, whom to tell
 * what happens, and what settings say of servers. Everything that differs between two machines comes in here, so that a test
 * can be a machine of its own.
 */
@NullMarked
package io.github.jvenv.surroundings;

import org.jspecify.annotations.NullMarked;
