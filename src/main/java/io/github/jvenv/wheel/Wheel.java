package io.github.jvenv.wheel;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.UnsafePathFailure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.metadata.WheelMetadata;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A wheel whose structure is valid: one {@code .dist-info} directory that agrees with the file name, a known format, and
 * a RECORD that covers every file. The contents of its files are verified when it is unpacked.
 */
public final class Wheel {
    /** More than the metadata of any wheel; RECORD has some 100 bytes a file. */
    private static final int MAXIMUM_METADATA_BYTES = 64 << 20;

    private static final int KNOWN_MINOR = 0;

    private final Path file;
    private final WheelFilename filename;
    private final WheelStructure structure;
    private final WheelMetadata metadata;
    private final CoreMetadata coreMetadata;
    private final EntryPoints entryPoints;
    private final RecordFile record;
    private final List<WheelMember> members;
    private final List<WheelWarning> warnings;
    private final Map<RelativePath, byte[]> read;

    private Wheel(
            Path file,
            WheelFilename filename,
            WheelStructure structure,
            SortedMap<RelativePath, ZipMember> files,
            Map<RelativePath, byte[]> read) {
        this.file = file;
        this.filename = filename;
        this.structure = structure;
        this.read = read;
        this.metadata = parse("WHEEL", WheelMetadata::parse);
        this.coreMetadata = parse("METADATA", CoreMetadata::parse);
        this.entryPoints = parse("entry_points.txt", EntryPoints::parse);
        this.record = parse("RECORD", RecordFile::parse);
        requireName();
        RecordCoverage coverage = new RecordCoverage(filename, structure, record);
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
                trusted(filename, ZipDirectory.read(file).members());
        WheelStructure structure = WheelStructure.of(filename, files.keySet());
        Map<RelativePath, byte[]> read = new HashMap<>();
        try (MemberReader reader = MemberReader.open(file)) {
            for (String name : List.of("METADATA", "WHEEL", "RECORD", "entry_points.txt")) {
                RelativePath path = structure.distInfo(name);
                ZipMember member = files.get(path);
                if (member != null) {
                    read.put(path, reader.read(member, MAXIMUM_METADATA_BYTES));
                } else if (!name.equals("entry_points.txt")) {
                    throw new InvalidWheelFailure(filename, "it has no " + path);
                }
            }
        }
        return new Wheel(file, filename, structure, files, read);
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
        return metadata.rootIsPurelib() ? Scheme.PURELIB : Scheme.PLATLIB;
    }

    /** What WHEEL says. */
    public WheelMetadata metadata() {
        return metadata;
    }

    /** What METADATA says. */
    public CoreMetadata coreMetadata() {
        return coreMetadata;
    }

    /** The wheel's entry points; none if it has no {@code entry_points.txt}. */
    public EntryPoints entryPoints() {
        return entryPoints;
    }

    /** The wheel's RECORD. */
    public RecordFile record() {
        return record;
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
        createDirectories(directory);
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
        byte[] known = read.get(member.path());
        if (known == null) {
            unpacker.unpack(member, target);
        } else {
            unpacker.write(member, known, target);
        }
    }

    private void createDirectories(Path directory) throws IOException {
        SortedSet<String> parents = new TreeSet<>();
        for (WheelMember member : members) {
            String path = member.path().value();
            for (int slash = path.lastIndexOf('/');
                    slash > 0 && parents.add(path.substring(0, slash));
                    slash = path.lastIndexOf('/', slash - 1)) {}
        }
        for (String parent : parents) {
            Files.createDirectory(RelativePath.of(parent).below(directory));
        }
    }

    /**
     * The members by paths that are safe, and of which none lies below another.
     */
    private static SortedMap<RelativePath, ZipMember> trusted(WheelFilename filename, List<ZipMember> members) {
        SortedMap<RelativePath, ZipMember> files = new TreeMap<>();
        for (ZipMember member : members) {
            try {
                files.put(RelativePath.of(member.name()), member);
            } catch (UnsafePathFailure e) {
                throw new InvalidWheelFailure(
                        filename, "the path of its file " + e.quoted() + " is not safe: " + e.fault());
            }
        }
        for (RelativePath path : files.keySet()) {
            String text = path.value();
            for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
                String above = text.substring(0, slash);
                if (files.containsKey(RelativePath.of(above))) {
                    throw new InvalidWheelFailure(
                            filename, "its file '" + path + "' stands below '" + above + "', which is a file too");
                }
            }
        }
        return files;
    }

    private <T> T parse(String name, Function<byte[], T> parser) {
        try {
            return parser.apply(read.getOrDefault(structure.distInfo(name), new byte[0]));
        } catch (Failure e) {
            throw InvalidWheelFailure.unreadable(filename, name, e);
        }
    }

    private void requireName() {
        if (!coreMetadata.name().equals(filename.name())
                || !coreMetadata.version().equals(filename.version())) {
            throw new InvalidWheelFailure(
                    filename,
                    "its METADATA is that of " + coreMetadata.name() + " " + coreMetadata.version()
                            + ", and its file name that of " + filename.name() + " " + filename.version());
        }
    }

    private List<WheelWarning> warnings(RecordCoverage coverage, Set<RelativePath> files) {
        List<WheelWarning> found = new ArrayList<>();
        if (metadata.minorVersion() > KNOWN_MINOR) {
            found.add(new WheelWarning.NewerFormat(filename, metadata.majorVersion() + "." + metadata.minorVersion()));
        }
        found.addAll(coverage.warnings(files));
        return List.copyOf(found);
    }
}
