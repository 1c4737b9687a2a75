package io.github.jvenv.store;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.wheel.Scheme;
import io.github.jvenv.wheel.WheelStructure;
import io.github.jvenv.wheel.WheelWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A wheel whose files stand unpacked in the store, each as its RECORD has it when it was looked at. */
public final class UnpackedWheel {
    private final StoredWheel wheel;
    private final Scheme root;
    private final Map<RelativePath, UnpackedFile> files;
    private final WheelStructure structure;
    private final List<WheelWarning> warnings;

    UnpackedWheel(StoredWheel wheel, Manifest manifest, List<WheelWarning> warnings) {
        this.wheel = wheel;
        this.root = manifest.root();
        Map<RelativePath, UnpackedFile> byPath =
                new LinkedHashMap<>(manifest.files().size() * 2);
        for (UnpackedFile file : manifest.files()) {
            byPath.put(file.path(), file);
        }
        this.files = Collections.unmodifiableMap(byPath);
        this.structure = WheelStructure.of(wheel.filename(), files.keySet());
        this.warnings = List.copyOf(warnings);
    }

    /** The wheel. */
    public StoredWheel wheel() {
        return wheel;
    }

    /** The scheme of the files outside {@code .data}: {@link Scheme#PURELIB} or {@link Scheme#PLATLIB}. */
    public Scheme root() {
        return root;
    }

    /** How the wheel's files are arranged. */
    public WheelStructure structure() {
        return structure;
    }

    /** Every file by its path in the wheel, ordered by path. */
    public Map<RelativePath, UnpackedFile> files() {
        return files;
    }

    /** What is not as it should be with the wheel, but tolerated; told only by the build that unpacked it. */
    public List<WheelWarning> warnings() {
        return warnings;
    }

    /**
     * The content of a file of the wheel's metadata.
     *
     * @param fileName for example {@code RECORD} or {@code entry_points.txt}
     */
    public Optional<byte[]> findMetadata(String fileName) throws IOException {
        UnpackedFile file = files.get(structure.distInfo(fileName));
        return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file.file()));
    }
}
