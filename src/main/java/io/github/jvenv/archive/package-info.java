/**
 * Images as archives. An archive is written without inflating and deflating again what came compressed:
 *
 * <pre>
 *   EnvironmentImage --TarEntries--> headers and contents in order (an RPM has its own)
 *                                       |  SegmentPlan
 *            +--------------------------+---------------------------+
 *     SplicedSegment              SplicedPart                 PackedSegment        made by several threads
 *     headers and whole           a part of a                 headers and what
 *     deflate streams             long stream                 was not compressed
 *            +--------------------------+---------------------------+
 *                                       |  in order, check-sums joined
 *                              one gzip member, SplicedGzip
 * </pre>
 *
 * A wheel is a zip: its members are deflate streams, with CRC-32 and size in the central directory. A {@code tar.gz} is one
 * deflate stream. A stream is a run of blocks, the last of which is marked; with the mark removed another block can
 * follow. So a member's stream is copied as it stands, but for one bit, and the next header follows at the bit where it
 * ends. Before the next stream an empty stored block ends on a byte. Where the mark and the end are is found by
 * {@link io.github.jvenv.deflate.BlockScanner} once a zip, and kept as a {@link io.github.jvenv.archive.SpliceIndex}
 * beside it. The result is one ordinary gzip member, and not one a file, because many readers stop after the first.
 *
 * <p>What is held in memory does not depend on the archive's size, but for a list of its entries: a few segments of half
 * a megabyte for each thread.
 */
@NullMarked
package io.github.jvenv.archive;

import org.jspecify.annotations.NullMarked;
