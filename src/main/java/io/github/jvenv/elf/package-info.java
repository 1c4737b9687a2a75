/**
 * Programs and libraries in the Executable and Linking Format (System V ABI, and for the versions of symbols the Linux
 * Standard Base): what they need of others, and where these are looked for. Only what is needed for that is read.
 */
@NullMarked
package io.github.jvenv.elf;

import org.jspecify.annotations.NullMarked;
