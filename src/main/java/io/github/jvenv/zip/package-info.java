/**
 * Zip files as random-access containers: where each member's data stands, so that it can be inflated once, or carried
 * over compressed as it is. Wheels, the Maven repository's interpreter JARs and remote wheels are read through here.
 *
 * <p>A zip describes its members twice, in its central directory and in a header before each, and readers that believe
 * different halves see different archives. {@link io.github.jvenv.zip.ZipDirectory} therefore compares the two, and
 * refuses what no honest writer makes: names that occur twice, members that overlap, encrypt, link (but where links are asked
 * for) or need another method than store and deflate, sizes that the compressed data cannot have. {@link io.github.jvenv.zip.MemberReader} checks what
 * only shows when a member is read. {@link io.github.jvenv.zip.SparseZip} reads single members of an archive that is far
 * away. The central directory's records are decoded by commons-compress.
 *
 * <p>The format is that of PKWARE's APPNOTE, with its 64-bit extensions and without its split archives.
 */
@NullMarked
package io.github.jvenv.zip;

import org.jspecify.annotations.NullMarked;
