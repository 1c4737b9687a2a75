package io.github.jvenv.install;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry.FileEntry;
import io.github.jvenv.venv.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An environment with wheels in it.
 *
 * @param image the bare environment's files and the wheels'
 * @param conflicts places for which two wheels bring different files, ordered by path
 */
public record WheelInstallation(EnvironmentImage image, List<FileConflict> conflicts) {
    public WheelInstallation {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Lays wheels over a bare environment.
     *
     * @param form what programs are like
     * @param bare what is there without them; no wheel may replace any of it
     * @param wheels in any order; the result does not depend on it
     */
    public static WheelInstallation of(
            Layout layout, ProgramForm form, EnvironmentImage bare, Collection<WheelToInstall> wheels)
            throws IOException {
        List<WheelToInstall> ordered = new ArrayList<>(wheels);
        ordered.sort(Comparator.comparing(WheelToInstall::filename));
        Map<RelativePath, FileEntry> files = new LinkedHashMap<>();
        Map<RelativePath, String> owners = new HashMap<>();
        List<FileConflict> conflicts = new ArrayList<>();
        for (WheelToInstall wheel : ordered) {
            String name = wheel.filename();
            for (Map.Entry<RelativePath, FileEntry> entry :
                    new InstalledWheel(layout, form, bare, wheel).files().entrySet()) {
                RelativePath path = entry.getKey();
                FileEntry file = entry.getValue();
                FileEntry before = files.put(path, file);
                String owner = owners.put(path, name);
                if (before != null && owner != null && !sameBytes(before, file)) {
                    conflicts.add(new FileConflict(path, owner, name));
                }
            }
        }
        for (RelativePath path : bare.entries().keySet()) {
            String owner = owners.get(path);
            if (owner != null) {
                throw new Failure("The wheel " + owner + " wants to replace " + path
                        + ", which belongs to the environment itself.");
            }
        }
        EnvironmentImage.Builder builder = EnvironmentImage.builder().add(bare);
        for (Map.Entry<RelativePath, FileEntry> entry : files.entrySet()) {
            builder.put(entry.getKey(), entry.getValue());
        }
        conflicts.sort(Comparator.comparing(FileConflict::path));
        return new WheelInstallation(builder.build(), conflicts);
    }

    private static boolean sameBytes(FileEntry one, FileEntry other) {
        if (one.content() instanceof Content.Stored first && other.content() instanceof Content.Stored second) {
            return first.size() == second.size()
                    && first.member().crc32() == second.member().crc32();
        }
        return one.content().equals(other.content());
    }
}
