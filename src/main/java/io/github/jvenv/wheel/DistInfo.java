package io.github.jvenv.wheel;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.metadata.WheelMetadata;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The files of a wheel's {@code .dist-info} directory that say how to treat the others, read and understood. */
final class DistInfo {
    /** More than the metadata of any wheel. */
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_RECORD_BYTES = 64 << 20;

    /** RECORD has some 100 bytes a file. */
    private static final int MOST_RECORD_BYTES_A_FILE = 8 << 10;

    private static final String WHEEL = "WHEEL";
    private static final String METADATA = "METADATA";
    private static final String RECORD = "RECORD";
    private static final String ENTRY_POINTS = "entry_points.txt";

    private final WheelFilename wheel;
    private final WheelStructure structure;
    private final Map<RelativePath, byte[]> contents;
    private final WheelMetadata wheelMetadata;
    private final CoreMetadata coreMetadata;
    private final EntryPoints entryPoints;
    private final RecordFile record;

    private DistInfo(WheelFilename wheel, WheelStructure structure, Map<RelativePath, byte[]> contents) {
        this.wheel = wheel;
        this.structure = structure;
        this.contents = contents;
        this.wheelMetadata = parse(WHEEL, WheelMetadata::parse);
        this.coreMetadata = parse(METADATA, CoreMetadata::parse);
        this.entryPoints = parse(ENTRY_POINTS, EntryPoints::parse);
        this.record = parse(RECORD, RecordFile::parse);
        requireName();
    }

    static DistInfo read(Path file, WheelFilename wheel, WheelStructure structure, Map<RelativePath, ZipMember> files)
            throws IOException {
        Map<RelativePath, byte[]> contents = new HashMap<>();
        try (MemberReader reader = MemberReader.open(file)) {
            for (String name : List.of(METADATA, WHEEL, RECORD, ENTRY_POINTS)) {
                RelativePath path = structure.distInfo(name);
                ZipMember member = files.get(path);
                if (member != null) {
                    contents.put(
                            path,
                            reader.read(member, name.equals(RECORD) ? mostRecordBytes(files.size()) : MOST_BYTES));
                } else if (!name.equals(ENTRY_POINTS)) {
                    throw new InvalidWheelFailure(wheel, "it has no " + path);
                }
            }
        }
        return new DistInfo(wheel, structure, contents);
    }

    /** Some files may be listed and not be there, but not a million: each takes many times its bytes of memory. */
    private static int mostRecordBytes(int files) {
        return (int) Math.min(MOST_RECORD_BYTES, (1 << 20) + (long) files * MOST_RECORD_BYTES_A_FILE);
    }

    WheelMetadata wheelMetadata() {
        return wheelMetadata;
    }

    CoreMetadata coreMetadata() {
        return coreMetadata;
    }

    EntryPoints entryPoints() {
        return entryPoints;
    }

    RecordFile record() {
        return record;
    }

    /** The content of a file, if it is one of those that were read. */
    Optional<byte[]> findContent(RelativePath path) {
        return Optional.ofNullable(contents.get(path));
    }

    private <T> T parse(String name, Function<byte[], T> parser) {
        try {
            return parser.apply(contents.getOrDefault(structure.distInfo(name), new byte[0]));
        } catch (Failure e) {
            throw InvalidWheelFailure.unreadable(wheel, name, e);
        }
    }

    private void requireName() {
        if (!coreMetadata.name().equals(wheel.name()) || !coreMetadata.version().equals(wheel.version())) {
            throw new InvalidWheelFailure(
                    wheel,
                    "its METADATA is that of " + coreMetadata.name() + " " + coreMetadata.version()
                            + ", and its file name that of " + wheel.name() + " " + wheel.version());
        }
    }
}
