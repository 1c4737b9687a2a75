/**
 * Wheels, read and verified (PyPA "Binary distribution format", PEP 427). {@link io.github.jvenv.wheel.Wheel} opens one:
 * its structure is checked before anything is inflated. Unpacking then inflates each member once, and in that one pass
 * compares its size, its CRC-32 and the hash that RECORD has for it. So a file of an unpacked wheel is what its author
 * built, whichever way the wheel came here.
 *
 * <pre>
 *   zip members --names trusted--> {@link io.github.jvenv.wheel.WheelStructure}   where is .dist-info, which file goes to which scheme
 *               --RECORD covers--> {@link io.github.jvenv.wheel.WheelMember}s     each with the hash it must have
 *               --inflate once---> files
 * </pre>
 *
 * Strict where the standard is: every file but RECORD and its signatures stands in RECORD, hashes are SHA-256 or better.
 * Lenient where pip is: a line may lack its hash or its size, and RECORD may mention files that the wheel lacks; both
 * are told as a {@link io.github.jvenv.wheel.WheelWarning}.
 */
@NullMarked
package io.github.jvenv.wheel;

import org.jspecify.annotations.NullMarked;
