package io.github.jvenv.build;

import io.github.jvenv.filesystem.LinkText;
import io.github.jvenv.filesystem.NewFile;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.ShownName;
import io.github.jvenv.unpack.Allowance;
import io.github.jvenv.unpack.ArchiveMember;
import io.github.jvenv.unpack.LinkTarget;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tree that an archive becomes. Of members with one name the last counts. Symbolic links are made when everything else is
 * there, so that nothing is ever written through one.
 */
final class UnpackedSources {
    private final Path root;
    private final String filename;
    private final Allowance allowance;
    private final Set<String> directories = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final SortedMap<String, String> links = new TreeMap<>();

    UnpackedSources(Path root, String filename, Allowance allowance) {
        this.root = root;
        this.filename = filename;
        this.allowance = allowance;
    }

    /** Adds a member whose name is plain. */
    void add(ArchiveMember member) throws IOException {
        String name = member.name();
        if (name.isEmpty()) {
            if (!(member instanceof ArchiveMember.Directory)) {
                throw failure(member.name(), "has no name");
            }
            return;
        }
        if (member instanceof ArchiveMember.Directory) {
            makeDirectories(name, name);
            return;
        }
        makeParents(name);
        if (directories.contains(name)) {
            throw failure(name, "is a directory and something else");
        }
        links.remove(name);
        if (member instanceof ArchiveMember.File file) {
            write(file);
        } else if (member instanceof ArchiveMember.HardLink link) {
            copy(link);
        } else if (member instanceof ArchiveMember.SymbolicLink link) {
            keep(link);
        }
    }

    /** Makes the links. */
    void finish() throws IOException {
        for (Map.Entry<String, String> link : links.entrySet()) {
            Path place = path(link.getKey());
            Path target = LinkText.target(link.getValue());
            try {
                Files.createSymbolicLink(place, target);
            } catch (UnsupportedOperationException | FileSystemException e) {
                copyInstead(link.getKey(), place, place.resolveSibling(target));
            }
        }
    }

    /** Windows lets hardly anybody make links; Python copies there, too. */
    private void copyInstead(String name, Path place, Path source) throws IOException {
        if (!Files.isRegularFile(source)) {
            throw failure(name, "is a link to a directory, and this machine does not let links be made");
        }
        allowance.countBytes(Files.size(source));
        Files.copy(source, place);
    }

    private void write(ArchiveMember.File file) throws IOException {
        Path place = path(file.name());
        try (FileChannel channel = create(place, file.executable())) {
            file.content().writeTo(channel);
        }
        if (file.modified().isPresent()) {
            Files.setLastModifiedTime(place, file.modified().get());
        }
        files.add(file.name());
    }

    private void copy(ArchiveMember.HardLink link) throws IOException {
        if (!files.contains(link.target()) || link.target().equals(link.name())) {
            throw failure(
                    link.name(),
                    "is a hard link to " + ShownName.quoted(link.target()) + ", which is no file before it");
        }
        Path source = path(link.target());
        allowance.countBytes(Files.size(source));
        try (FileChannel from = FileChannel.open(source);
                FileChannel to = create(path(link.name()), Files.isExecutable(source))) {
            for (long done = 0; done < from.size(); ) {
                done += from.transferTo(done, from.size() - done, to);
            }
        }
        files.add(link.name());
    }

    private void keep(ArchiveMember.SymbolicLink link) throws IOException {
        String target = link.target();
        if (!LinkTarget.staysInside(link.name(), target)) {
            throw failure(
                    link.name(),
                    "is a link to " + ShownName.quoted(target)
                            + ", and links must be relative and stay within the archive");
        }
        if (files.remove(link.name())) {
            Files.delete(path(link.name()));
        }
        links.put(link.name(), target);
    }

    private FileChannel create(Path place, boolean executable) throws IOException {
        try {
            return NewFile.create(place, executable);
        } catch (FileAlreadyExistsException e) {
            // The archive has it twice, or the file system does not tell apart what the archive does.
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            Files.delete(place);
            return NewFile.create(place, executable);
        }
    }

    private void makeParents(String name) throws IOException {
        int slash = name.lastIndexOf('/');
        if (slash > 0) {
            makeDirectories(name.substring(0, slash), name);
        }
    }

    private void makeDirectories(String directory, String member) throws IOException {
        if (directories.contains(directory)) {
            return;
        }
        makeParents(directory);
        if (files.contains(directory) || links.containsKey(directory)) {
            throw failure(member, "lies below the file or link " + ShownName.quoted(directory));
        }
        if (!directory.equals(member)) {
            allowance.countDirectory();
        }
        try {
            Files.createDirectory(path(directory));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path(directory), LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        directories.add(directory);
    }

    private Path path(String name) {
        return RelativePath.of(name).below(root);
    }

    private InvalidArchiveFailure failure(String member, String fault) {
        return new InvalidArchiveFailure(filename, "its member " + ShownName.quoted(member) + " " + fault);
    }
}
