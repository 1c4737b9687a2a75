package io.github.jvenv.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.wheel.InvalidWheelFailure;
import io.github.jvenv.wheel.Scheme;
import io.github.jvenv.wheel.WheelWarning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedWheelTest {
    private static final RelativePath MODULE = RelativePath.of("demo/__init__.py");
    private static final WheelBuilder DEMO = WheelBuilder.of("demo", "1.0")
            .file("demo/__init__.py", "x = 1\n")
            .executable("demo/tool", "#!/bin/sh\n")
            .consoleScript("demo", "demo:main");

    @TempDir
    private Path root;

    private Store store;
    private StoredWheel wheel;

    @BeforeEach
    void putWheel() throws IOException {
        store = Store.at(root.resolve("store"), Clock.systemUTC());
        wheel = put(DEMO);
    }

    @Test
    void standsInTheStoreWithItsFiles() throws IOException {
        UnpackedWheel unpacked = store.unpacked(wheel);
        assertEquals(wheel.file().resolveSibling("unpacked/files"), wheel.tree());
        assertEquals(
                List.of(
                        "demo-1.0.dist-info/METADATA",
                        "demo-1.0.dist-info/RECORD",
                        "demo-1.0.dist-info/WHEEL",
                        "demo-1.0.dist-info/entry_points.txt",
                        "demo/__init__.py",
                        "demo/tool"),
                unpacked.files().keySet().stream().map(RelativePath::value).toList());
        UnpackedFile module = unpacked.files().get(MODULE);
        assertEquals(wheel.tree().resolve("demo/__init__.py"), module.file());
        assertEquals("x = 1\n", Files.readString(module.file()));
        assertEquals(FileStamp.read(module.file()), module.stamp());
        assertEquals(Scheme.PURELIB, unpacked.root());
        assertEquals(RelativePath.of("demo-1.0.dist-info"), unpacked.structure().distInfo());
        assertEquals(
                "[console_scripts]\ndemo = demo:main\n\n",
                new String(unpacked.findMetadata("entry_points.txt").orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), unpacked.findMetadata("top_level.txt"));
    }

    @Test
    void isTheSameWhenItIsAskedForAgain() throws IOException {
        UnpackedWheel first = store.unpacked(wheel);
        UnpackedWheel second =
                Store.at(root.resolve("store"), Clock.systemUTC()).unpacked(wheel);
        assertEquals(first.files(), second.files());
        assertEquals(first.root(), second.root());
    }

    @Test
    void tellsWarningsOnce() throws IOException {
        StoredWheel newer = put(WheelBuilder.of("newer", "1.0").wheelVersion("1.1"));
        assertEquals(
                List.of(new WheelWarning.NewerFormat(newer.filename(), "1.1")),
                store.unpacked(newer).warnings());
        assertEquals(List.of(), store.unpacked(newer).warnings());
    }

    @Test
    void leavesNothingOfAnInvalidWheel() throws IOException {
        StoredWheel invalid = put(WheelBuilder.of("invalid", "1.0")
                .file("a.py", "text")
                .record(record -> record.replaceFirst(
                        "a.py,sha256=[^,]*,", "a.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,")));
        assertThrows(InvalidWheelFailure.class, () -> store.unpacked(invalid));
        assertFalse(Files.exists(invalid.tree().getParent()));
        assertEquals(0, root.resolve("store/incoming").toFile().list().length);
        assertEquals(Optional.of(invalid), store.findWheel(invalid.sha256()));
    }

    @Test
    void healsAnEditThroughAHardLinkAndLeavesTheEditToItsAuthor() throws IOException {
        UnpackedFile module = store.unpacked(wheel).files().get(MODULE);
        Path edited = Files.createLink(root.resolve("edited.py"), module.file());
        Files.writeString(edited, "x = 2\n", StandardOpenOption.WRITE);

        UnpackedWheel healed = store.unpacked(wheel);
        assertEquals("x = 1\n", Files.readString(module.file()));
        assertEquals("x = 2\n", Files.readString(edited));
        assertEquals(FileStamp.read(module.file()), healed.files().get(MODULE).stamp());
        assertEquals(healed.files(), store.unpacked(wheel).files());
    }

    @Test
    void healsAModeThatWasGivenThroughAHardLink() throws IOException {
        UnpackedFile module = store.unpacked(wheel).files().get(MODULE);
        Path run = Files.createLink(root.resolve("run.py"), module.file());
        assertTrue(run.toFile().setExecutable(true));
        store.unpacked(wheel);
        assertFalse(Files.isExecutable(module.file()));
        assertTrue(Files.isExecutable(run));
    }

    @Test
    void healsWhatIsGone() throws IOException {
        store.unpacked(wheel);
        Files.delete(wheel.tree().resolve("demo/__init__.py"));
        Files.delete(wheel.tree().resolve("demo/tool"));
        Files.delete(wheel.tree().resolve("demo"));

        store.unpacked(wheel);
        assertEquals("x = 1\n", Files.readString(wheel.tree().resolve("demo/__init__.py")));
        assertTrue(Files.isExecutable(wheel.tree().resolve("demo/tool")));
    }

    @Test
    void healsWhatIsNoFileAnyMore() throws IOException {
        Path module = store.unpacked(wheel).files().get(MODULE).file();
        Files.delete(module);
        Files.createDirectories(module.resolve("in/the/way"));
        store.unpacked(wheel);
        assertEquals("x = 1\n", Files.readString(module));

        Path victim = Files.writeString(root.resolve("victim"), "x = 1\n");
        Files.delete(module);
        Files.createSymbolicLink(module, victim);
        store.unpacked(wheel);
        assertTrue(Files.isRegularFile(module, java.nio.file.LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void acceptsAFileThatWasOnlyTouched() throws IOException {
        Path module = store.unpacked(wheel).files().get(MODULE).file();
        Object inode = Files.getAttribute(module, "unix:ino");
        Files.setLastModifiedTime(module, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        UnpackedWheel accepted = store.unpacked(wheel);
        assertEquals(inode, Files.getAttribute(module, "unix:ino"));
        assertEquals(FileStamp.read(module), accepted.files().get(MODULE).stamp());
    }

    @Test
    void acceptsAWheelThatWasOnlyTouched() throws IOException {
        store.unpacked(wheel);
        Files.setLastModifiedTime(wheel.file(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        store.unpacked(wheel);
        assertEquals(Optional.of(wheel), store.findWheel(wheel.sha256()));
    }

    @Test
    void removesAWheelThatWasAltered() throws IOException {
        store.unpacked(wheel);
        Files.write(wheel.file(), new byte[] {0}, StandardOpenOption.APPEND);
        assertRemovesDamagedWheel();
    }

    @Test
    void removesAWheelThatWasDamagedBeforeItWasUnpacked() throws IOException {
        Files.write(wheel.file(), new byte[100]);
        assertRemovesDamagedWheel();
    }

    @Test
    void unpacksAgainWhenTheManifestCannotBeRead() throws IOException {
        store.unpacked(wheel);
        Path manifest = wheel.tree().resolveSibling("manifest");
        byte[] whole = Files.readAllBytes(manifest);
        for (byte[] broken : List.of(new byte[0], new byte[] {1, 2, 3, 4, 5}, damage(whole))) {
            Files.write(manifest, broken);
            Files.writeString(wheel.tree().resolve("demo/__init__.py"), "altered while nobody could know");
            store.unpacked(wheel);
            assertEquals("x = 1\n", Files.readString(wheel.tree().resolve("demo/__init__.py")));
        }
        Files.delete(manifest);
        store.unpacked(wheel);
        assertTrue(Files.exists(manifest));
    }

    private void assertRemovesDamagedWheel() throws IOException {
        DamagedWheelFailure failure = assertThrows(DamagedWheelFailure.class, () -> store.unpacked(wheel));
        assertEquals(
                "The wheel demo-1.0-py3-none-any.whl was altered after it came into the store, and has been removed: "
                        + wheel.file() + ".",
                failure.getMessage());
        assertEquals(Optional.of("Run the build again; it will fetch the wheel anew."), failure.hint());
        assertEquals(Optional.empty(), store.findWheel(wheel.sha256()));
        assertEquals(wheel, put(DEMO));
        store.unpacked(wheel);
    }

    private StoredWheel put(WheelBuilder builder) throws IOException {
        return store.putWheel(WheelFilename.parse(builder.fileName()), builder.writeTo(root));
    }

    private static byte[] damage(byte[] manifest) {
        byte[] damaged = manifest.clone();
        damaged[manifest.length / 2] ^= 1;
        return damaged;
    }
}
