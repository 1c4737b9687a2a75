package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.metadata.WheelMetadata;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A wheel whose structure is valid: one {@code .dist-info} directory that agrees with the file name, a known format, and
 * a RECORD that covers every file. The contents of its files are verified when it is unpacked.
 */
public final class Wheel {
    private static final int KNOWN_MINOR = 0;

    private final Path file;
    private final WheelFilename filename;
    private final WheelStructure structure;
    private final DistInfo distInfo;
    private final List<WheelMember> members;
    private final List<WheelWarning> warnings;

    private Wheel(
            Path file,
            WheelFilename filename,
            WheelStructure structure,
            SortedMap<RelativePath, ZipMember> files,
            DistInfo distInfo) {
        this.file = file;
        this.filename = filename;
        this.structure = structure;
        this.distInfo = distInfo;
        RecordCoverage coverage = new RecordCoverage(filename, structure, distInfo.record());
        this.members = coverage.members(files);
        this.warnings = warnings(coverage, files.keySet());
    }

    /** Opens a wheel that stands under its own file name. */
    public static Wheel open(Path file) throws IOException {
        Path name = file.getFileName();
        return open(file, WheelFilename.parse(name == null ? "" : name.toString()));
    }

    /**
     * Opens a wheel.
     *
     * @param filename its file name, which may not be that of the file
     * @throws InvalidWheelFailure if it breaks a rule of the wheel format
     * @throws io.github.jvenv.zip.InvalidZipFailure if it is no proper zip
     */
    public static Wheel open(Path file, WheelFilename filename) throws IOException {
        SortedMap<RelativePath, ZipMember> files =
                MemberPaths.trusted(filename, ZipDirectory.read(file).members());
        WheelStructure structure = WheelStructure.of(filename, files.keySet());
        DistInfo distInfo = DistInfo.read(file, filename, structure, files);
        return new Wheel(file, filename, structure, files, distInfo);
    }

    /** Where the wheel is. */
    public Path file() {
        return file;
    }

    /** The wheel's file name. */
    public WheelFilename filename() {
        return filename;
    }

    /** How the wheel's files are arranged. */
    public WheelStructure structure() {
        return structure;
    }

    /** The scheme of the files outside {@code .data}: {@link Scheme#PURELIB} or {@link Scheme#PLATLIB}. */
    public Scheme root() {
        return distInfo.wheelMetadata().rootIsPurelib() ? Scheme.PURELIB : Scheme.PLATLIB;
    }

    /** What WHEEL says. */
    public WheelMetadata metadata() {
        return distInfo.wheelMetadata();
    }

    /** What METADATA says. */
    public CoreMetadata coreMetadata() {
        return distInfo.coreMetadata();
    }

    /** The wheel's entry points; none if it has no {@code entry_points.txt}. */
    public EntryPoints entryPoints() {
        return distInfo.entryPoints();
    }

    /** The wheel's RECORD. */
    public RecordFile record() {
        return distInfo.record();
    }

    /** Every file, ordered by path. */
    public List<WheelMember> members() {
        return members;
    }

    /** What is not as it should be, but tolerated. */
    public List<WheelWarning> warnings() {
        return warnings;
    }

    /**
     * Writes every file below a directory, and compares its size, its CRC-32 and its hash in RECORD on the way. When
     * this fails, the directory holds some of the files.
     *
     * @param directory an existing directory, with nothing in it where a file or directory of the wheel goes
     * @throws InvalidWheelFailure if a file is not what RECORD promises
     */
    public void unpackTo(Path directory) throws IOException {
        MemberPaths.createDirectories(members, directory);
        try (MemberReader reader = MemberReader.open(file)) {
            WheelUnpacker unpacker = new WheelUnpacker(filename, reader);
            for (WheelMember member : members) {
                unpack(unpacker, member, member.path().below(directory));
            }
        }
    }

    /**
     * Writes one file, and compares its size, its CRC-32 and its hash in RECORD on the way.
     *
     * @param member one of the {@link #members}
     * @param target where nothing stands, in an existing directory
     * @throws InvalidWheelFailure if the file is not what RECORD promises; it may have been written in part
     */
    public void unpack(WheelMember member, Path target) throws IOException {
        try (MemberReader reader = MemberReader.open(file)) {
            unpack(new WheelUnpacker(filename, reader), member, target);
        }
    }

    private void unpack(WheelUnpacker unpacker, WheelMember member, Path target) throws IOException {
        Optional<byte[]> known = distInfo.findContent(member.path());
        if (known.isPresent()) {
            unpacker.write(member, known.get(), target);
        } else {
            unpacker.unpack(member, target);
        }
    }

    private List<WheelWarning> warnings(RecordCoverage coverage, Set<RelativePath> files) {
        List<WheelWarning> found = new ArrayList<>();
        WheelMetadata metadata = metadata();
        if (metadata.minorVersion() > KNOWN_MINOR) {
            found.add(new WheelWarning.NewerFormat(filename, metadata.majorVersion() + "." + metadata.minorVersion()));
        }
        found.addAll(coverage.warnings(files));
        return List.copyOf(found);
    }
}
