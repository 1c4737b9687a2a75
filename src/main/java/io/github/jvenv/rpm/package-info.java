/**
 * Writes RPM packages of version 4, without rpmbuild. A package is four parts in a row:
 *
 * <pre>
 *   lead        96 bytes that only old tools look at: magic, kind, name
 *   signature   header structure: SHA-256 of the header, sizes; filled up to a multiple of 8 bytes
 *   header      header structure: everything that is known of the package, its files and the payload's SHA-256
 *   payload     the files' contents: a cpio archive ("newc"), compressed
 *
 *   header structure
 *     8e ad e8 01 00 00 00 00 | number of entries | bytes of data
 *     entries, each four big-endian integers: tag, type, offset into the data, count
 *     data; integers stand at multiples of their size, texts end with a NUL
 * </pre>
 *
 * The first entry of a structure is a "region": it says that all entries belong together, and repeats itself, with a
 * negative offset, as the last 16 bytes of the data. The payload is in the order of the header's file list, which is sorted
 * by path. Digests are SHA-256 alone: rpm 4.14 and later check it, and rpm 6 asks for it.
 *
 * @see <a href="https://rpm-software-management.github.io/rpm/manual/format_v4.html">RPM v4 Package Format</a>
 */
@NullMarked
package io.github.jvenv.rpm;

import org.jspecify.annotations.NullMarked;
