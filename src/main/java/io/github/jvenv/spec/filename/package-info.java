/**
 * Names of distribution files: what can be told about a file of an index before it is opened.
 *
 * <p>A {@link io.github.jvenv.spec.filename.WheelFilename} follows the "Binary distribution format" (PEP 427 and 491), a
 * {@link io.github.jvenv.spec.filename.SdistFilename} the "Source distribution format" (PEP 625) or what was common before
 * it. Both keep the text they were read from, because a wheel's own directories are named after it. An index may list
 * files that are neither, so {@link io.github.jvenv.spec.filename.DistributionFilename#find} is silent about them, whereas
 * the parse methods say what is wrong. Wheels are read as strictly as Python's {@code packaging} 26.3 reads them, and a bit
 * more: a file that belongs to no valid project name is refused, and so is a name too long for a file system.
 */
@NullMarked
package io.github.jvenv.spec.filename;

import org.jspecify.annotations.NullMarked;
