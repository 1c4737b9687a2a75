package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.zip.ZipMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Matches a wheel's files with the lines of its RECORD. */
final class RecordCoverage {
    private final WheelFilename wheel;
    private final WheelStructure structure;
    private final Map<String, RecordLine> lines = new LinkedHashMap<>();
    private final List<String> withoutHash = new ArrayList<>();

    RecordCoverage(WheelFilename wheel, WheelStructure structure, RecordFile record) {
        this.wheel = wheel;
        this.structure = structure;
        for (RecordLine line : record.lines()) {
            RecordLine before = lines.putIfAbsent(line.path(), line);
            if (before != null && !before.equals(line)) {
                throw failure("its RECORD has two different lines for '" + line.path() + "'");
            }
        }
    }

    /**
     * The wheel's files, each with the hash it must have, in the order of the map.
     *
     * @throws InvalidWheelFailure if RECORD does not mention a file, has another size for it, or no hash that counts
     */
    List<WheelMember> members(SortedMap<RelativePath, ZipMember> files) {
        List<WheelMember> members = new ArrayList<>(files.size());
        files.forEach((path, member) -> members.add(new WheelMember(path, member, hash(path, member))));
        return List.copyOf(members);
    }

    /** What is not as it should be, but tolerated. Ask after the {@link #members}. */
    List<WheelWarning> warnings(Set<RelativePath> files) {
        List<WheelWarning> warnings = new ArrayList<>();
        if (!withoutHash.isEmpty()) {
            warnings.add(new WheelWarning.MissingHashes(wheel, withoutHash.size(), withoutHash.get(0)));
        }
        List<String> absent = new ArrayList<>();
        for (String path : lines.keySet()) {
            if (!path.endsWith("/")
                    && !RelativePath.find(path).map(files::contains).orElse(false)) {
                absent.add(path);
            }
        }
        if (!absent.isEmpty()) {
            warnings.add(new WheelWarning.MissingFiles(wheel, absent.size(), absent.get(0)));
        }
        return warnings;
    }

    private Optional<RecordHash> hash(RelativePath path, ZipMember member) {
        if (structure.isOutsideRecord(path)) {
            return Optional.empty();
        }
        RecordLine line = lines.get(path.value());
        if (line == null) {
            throw failure("its RECORD does not mention its file '" + path + "'");
        }
        if (!line.size().isEmpty() && !line.size().equals(Long.toString(member.size()))) {
            throw failure("its file '" + path + "' has " + member.size() + " bytes, and its RECORD says '" + line.size()
                    + "'");
        }
        if (line.hash().isEmpty()) {
            withoutHash.add(path.value());
            return Optional.empty();
        }
        try {
            return Optional.of(RecordHash.parse(line.hash()));
        } catch (SyntaxFailure e) {
            throw InvalidWheelFailure.unreadable(wheel, "RECORD's line for '" + path + "'", e);
        }
    }

    private InvalidWheelFailure failure(String fault) {
        return new InvalidWheelFailure(wheel, fault);
    }
}
