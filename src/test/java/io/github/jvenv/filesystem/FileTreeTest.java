package io.github.jvenv.filesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    private Path directory;

    @Test
    void deletesEverythingBelow() throws IOException {
        Path tree = directory.resolve("tree");
        Files.createDirectories(tree.resolve("a/b"));
        Files.writeString(tree.resolve("a/b/file"), "text");
        FileTree.delete(tree);
        assertFalse(Files.exists(tree));
    }

    @Test
    void deletesDirectoriesThatTheirOwnerMayNotWriteTo() throws IOException {
        Path tree = directory.resolve("tree");
        Path closed = Files.createDirectories(tree.resolve("a/closed"));
        Files.createDirectory(closed.resolve("b"));
        Files.writeString(closed.resolve("b/file"), "text");
        PosixModes.assumeTheyHold(closed.resolve("b"), "r-xr-xr-x");
        PosixModes.assumeTheyHold(closed, "---------");
        FileTree.delete(tree);
        assertFalse(Files.exists(tree));
    }

    @Test
    void deletesLinksButNotWhatTheyPointAt() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("file"), "kept");
        Path tree = Files.createDirectory(directory.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("directory"), outside);
        Files.createSymbolicLink(tree.resolve("dangling"), Path.of("nowhere"));

        FileTree.delete(tree);
        assertFalse(Files.exists(tree));
        assertEquals("kept", Files.readString(outside.resolve("file")));
    }

    @Test
    void deletesARootThatIsALink() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("file"), "kept");
        Path link = Files.createSymbolicLink(directory.resolve("link"), outside);

        FileTree.delete(link);
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertEquals("kept", Files.readString(outside.resolve("file")));
    }

    @Test
    void hasNothingToDoWhereThereIsNothing() throws IOException {
        FileTree.delete(directory.resolve("absent"));
    }
}
