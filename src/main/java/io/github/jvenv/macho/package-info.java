/**
 * Programs and libraries in the format of macOS (Mach-O, as the header files {@code mach-o/loader.h} and
 * {@code mach-o/fat.h} of its kernel describe it): what they need of the system. Only what is needed for that is read.
 */
@NullMarked
package io.github.jvenv.macho;

import org.jspecify.annotations.NullMarked;
