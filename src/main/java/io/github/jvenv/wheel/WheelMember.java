package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.zip.ZipMember;
import java.util.Optional;

/**
 * A file of a wheel.
 *
 * @param path where it stands in the wheel; safe to be created below a directory
 * @param zipMember where its data is
 * @param hash the hash that it must have; absent for RECORD and its signatures, and where RECORD gives none
 */
public record WheelMember(RelativePath path, ZipMember zipMember, Optional<RecordHash> hash) {}
