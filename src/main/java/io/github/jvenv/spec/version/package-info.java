/**
 * Versions and version specifiers: PEP 440, with the details that it leaves open decided as Python's {@code packaging}
 * decides them.
 *
 * <h2>The line of versions</h2>
 * All versions stand on one line, and around a version V without local part they stand so:
 *
 * <pre>
 * V.dev0  V.dev1 ...  Va0.dev0 ... Va0  Va0.post0 ...  Va1 ... Vb0 ... Vrc0 ...  V  V+a  V+a.1 ...  V.post0.dev0 ... V.post0 ...
 * </pre>
 *
 * after which come V.0.0.0.1 and the like. A {@link io.github.jvenv.spec.version.Version} keeps its place on the line as a
 * string of bytes, so that comparing is cheap however long its numbers are.
 *
 * <h2>Sets of versions</h2>
 * Every specifier stands for a union of intervals of that line, {@link io.github.jvenv.spec.version.VersionRanges}, and
 * needs no test besides. The ends of intervals are cuts: places between two versions. Most places have a first version
 * after them: what follows V and all its local versions is V.post0.dev0, or V.dev2 if V is V.dev1, and what follows all
 * post-releases of Va1 is Va2.dev0. Where there is such a version it represents the cut, so that equal sets have equal
 * cuts, and the only cuts that no version represents are those after all post-releases of a final release, and after one
 * version and before what extends its local part.
 *
 * <p>{@code ===} compares text. As a version is known by its normal form, {@code ===1.0} stands for the version that is
 * written 1.0, to which neither 1.0.0 nor 1.0+a belongs, and with a text that is no normal form it stands for no version
 * at all. To be exact about it, ranges tell 1.0 from 1.0.0, although versions are equal if only trailing zeros differ.
 */
@NullMarked
package io.github.jvenv.spec.version;

import org.jspecify.annotations.NullMarked;
