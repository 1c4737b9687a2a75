package io.github.jvenv.filesystem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file, link or directory with everything below it. */
public final class FileTree {
    private FileTree() {}

    /**
     * Deletes a tree. Links are deleted and never followed; what is gone already, or goes while this works, is fine. So
     * are directories that their owner may not write to, as some programs leave them.
     */
    public static void delete(Path root) throws IOException {
        try {
            Files.walkFileTree(root, new Deletion());
        } catch (AccessDeniedException e) {
            Files.walkFileTree(root, new Opening());
            Files.walkFileTree(root, new Deletion());
        }
    }

    /** Lets the owner of each directory do everything there, as far as this is the owner. */
    private static final class Opening extends SimpleFileVisitor<Path> {
        private static final Set<PosixFilePermission> ALL = Set.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            open(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (open(file)) {
                Files.walkFileTree(file, this);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Whether that changed anything. */
        private static boolean open(Path directory) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(directory, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            try {
                if (view == null || !view.readAttributes().isDirectory()) {
                    return false;
                }
                Set<PosixFilePermission> permissions =
                        new HashSet<>(view.readAttributes().permissions());
                if (!permissions.addAll(ALL)) {
                    return false;
                }
                // Through the path: a link itself has no permissions that could be set.
                Files.setPosixFilePermissions(directory, permissions);
                return true;
            } catch (IOException e) {
                return false; // then the deletion will say what is wrong
            }
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (problem instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw problem;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
