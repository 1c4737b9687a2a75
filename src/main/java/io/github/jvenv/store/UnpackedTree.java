package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.wheel.Wheel;
import io.github.jvenv.wheel.WheelMember;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tree of one wheel: made, looked at, mended. */
final class UnpackedTree {
    private final StoredWheel wheel;
    private final StoreLayout layout;
    private final Incoming incoming;
    private final Path unpacked;

    UnpackedTree(StoredWheel wheel, StoreLayout layout, Incoming incoming) {
        this.wheel = wheel;
        this.layout = layout;
        this.incoming = incoming;
        this.unpacked = layout.unpacked(wheel.sha256());
    }

    /** The tree if it is there and every file looks as it did when it was unpacked. Changes nothing. */
    Optional<UnpackedWheel> findSound() throws IOException {
        Optional<Manifest> manifest = findManifest();
        return manifest.isPresent()
                        && isWheelUntouched(manifest.get())
                        && altered(manifest.get()).isEmpty()
                ? Optional.of(new UnpackedWheel(wheel, manifest.get(), List.of()))
                : Optional.empty();
    }

    /** Makes the tree if there is none, and mends it otherwise. For one writer at a time. */
    UnpackedWheel mend() throws IOException {
        Optional<Manifest> manifest = findManifest();
        if (manifest.isEmpty()) {
            return unpack();
        }
        if (!isWheelUntouched(manifest.get())) {
            requireDigest();
        }
        Manifest mended = new TreeRepair(wheel, manifest.get(), incoming).mend(altered(manifest.get()));
        if (!mended.equals(manifest.get())) {
            incoming.replace(StoreLayout.manifest(unpacked), mended.toBytes());
        }
        return new UnpackedWheel(wheel, mended, List.of());
    }

    private UnpackedWheel unpack() throws IOException {
        if (Files.exists(unpacked)) {
            incoming.discard(unpacked); // no manifest, or one of another version of this project
        }
        try {
            return makeTree();
        } catch (Failure e) {
            requireDigest(); // whose fault is it, the author's or the disk's?
            throw e;
        }
    }

    private UnpackedWheel makeTree() throws IOException {
        Wheel opened = Wheel.open(wheel.file(), wheel.filename());
        try (TemporaryDirectory made = incoming.open()) {
            Path files = Files.createDirectory(StoreLayout.files(made.path()));
            opened.unpackTo(files);
            Manifest manifest = manifest(opened, files);
            Files.write(StoreLayout.manifest(made.path()), manifest.toBytes());
            if (made.moveTo(unpacked)) {
                return new UnpackedWheel(wheel, manifest, opened.warnings());
            }
        }
        // Somebody else was faster, on a file system without locks.
        return findSound().orElseThrow(() -> new IOException("The directory " + unpacked + " is in the way."));
    }

    private Manifest manifest(Wheel opened, Path written) throws IOException {
        List<UnpackedFile> files = new ArrayList<>(opened.members().size());
        for (WheelMember member : opened.members()) {
            FileStamp stamp = FileStamp.read(member.path().below(written));
            files.add(new UnpackedFile(
                    member.path(), member.path().below(wheel.tree()), stamp.modifiedNanos(), member.zipMember()));
        }
        return new Manifest(FileStamp.read(wheel.file()), opened.root(), files);
    }

    private Optional<Manifest> findManifest() throws IOException {
        try {
            return Manifest.parse(Files.readAllBytes(StoreLayout.manifest(unpacked)), wheel.file(), wheel.tree());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isWheelUntouched(Manifest manifest) throws IOException {
        return FileStamp.find(wheel.file()).equals(Optional.of(manifest.wheel()));
    }

    private List<UnpackedFile> altered(Manifest manifest) throws IOException {
        Inspection inspection = new Inspection(wheel);
        List<UnpackedFile> altered = new ArrayList<>();
        for (UnpackedFile file : manifest.files()) {
            if (!inspection.isUntouched(file)) {
                altered.add(file);
            }
        }
        return altered;
    }

    /** The wheel was touched, by a copy of the store perhaps: its digest tells whether it is still the same. */
    private void requireDigest() throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(wheel.file()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            discardAll();
        }
        if (!Sha256.of(digest).equals(wheel.sha256())) {
            discardAll();
        }
    }

    private void discardAll() throws IOException {
        incoming.discard(layout.wheel(wheel.sha256()));
        throw new DamagedWheelFailure(wheel);
    }
}
