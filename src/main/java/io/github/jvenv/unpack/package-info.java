/**
 * Archives of environments unpacked, in whatever format, and whoever made them: nothing that an archive says can make a file
 * outside of its directory, or more of them than allowed. An {@link io.github.jvenv.unpack.ArchiveMembers} shows the {@link io.github.jvenv.unpack.ArchiveMember}s of an
 * archive in their order; the {@link io.github.jvenv.unpack.UnpackedArchive} decides what may become of each.
 */
@NullMarked
package io.github.jvenv.unpack;

import org.jspecify.annotations.NullMarked;
