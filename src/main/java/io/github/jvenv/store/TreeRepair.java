package io.github.jvenv.store;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.wheel.Wheel;
import io.github.jvenv.wheel.WheelMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives files of a tree that do not look as they should their content again. */
final class TreeRepair {
    private final StoredWheel wheel;
    private final Manifest manifest;
    private final Incoming incoming;
    private final Map<RelativePath, UnpackedFile> mended = new HashMap<>();

    TreeRepair(StoredWheel wheel, Manifest manifest, Incoming incoming) {
        this.wheel = wheel;
        this.manifest = manifest;
        this.incoming = incoming;
    }

    /** Mends the given files, and returns the manifest of the tree as it is then. */
    Manifest mend(List<UnpackedFile> altered) throws IOException {
        List<UnpackedFile> broken = new ArrayList<>();
        Inspection inspection = new Inspection(wheel);
        for (UnpackedFile file : altered) {
            if (inspection.hasItsContent(file)) {
                accept(file); // only its time differs: somebody touched it, or copied the store
            } else {
                broken.add(file);
            }
        }
        if (!broken.isEmpty()) {
            replace(broken);
        }
        List<UnpackedFile> files = new ArrayList<>(manifest.files());
        files.replaceAll(file -> mended.getOrDefault(file.path(), file));
        return new Manifest(FileStamp.read(wheel.file()), manifest.root(), files);
    }

    private void replace(List<UnpackedFile> broken) throws IOException {
        Wheel opened = Wheel.open(wheel.file(), wheel.filename());
        Map<RelativePath, WheelMember> members = new HashMap<>();
        opened.members().forEach(member -> members.put(member.path(), member));
        try (TemporaryDirectory made = incoming.open()) {
            for (UnpackedFile file : broken) {
                WheelMember member = members.get(file.path());
                if (member == null) {
                    throw new DamagedWheelFailure(wheel);
                }
                Path whole = made.path().resolve("content");
                opened.unpack(member, whole);
                put(whole, file.file());
                accept(file);
            }
        }
    }

    private static void put(Path whole, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            FileTree.delete(file);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void accept(UnpackedFile file) throws IOException {
        long modifiedNanos = FileStamp.read(file.file()).modifiedNanos();
        mended.put(file.path(), new UnpackedFile(file.path(), file.file(), modifiedNanos, file.member()));
    }
}
