package io.github.jvenv.unpack;

import io.github.jvenv.filesystem.LinkText;
import io.github.jvenv.filesystem.NewFile;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.ShownName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tree that an archive becomes. Symbolic links are made when everything else is there, so that nothing is written
 * through one; each stays within the tree, but for those by which an environment reaches its interpreter. Files have mode
 * 755 or 644, whatever else the archive asks for.
 */
final class UnpackedArchive {
    private static final Pattern INTERPRETER = Pattern.compile("((?:[^/]+/)*)bin/(?:python|pypy)[0-9.]*t?");

    /** Longer than any system takes; each directory in a path is made. */
    private static final int LONGEST_PATH = 4096;

    /** Bytes of a name that most file systems take. */
    private static final int LONGEST_NAME = 255;

    private final Path root;
    private final Path archive;
    private final Allowance allowance;
    private final Set<String> directories = new HashSet<>();
    private final Set<String> files = new HashSet<>();
    private final SortedMap<String, String> links = new TreeMap<>();

    UnpackedArchive(Path root, Path archive, Allowance allowance) {
        this.root = root;
        this.archive = archive;
        this.allowance = allowance;
    }

    void add(ArchiveMember member) throws IOException {
        allowance.count(member);
        String name = plain(member.name());
        try {
            place(member, name);
        } catch (FileSystemException e) {
            throw unlessTooLong(name, e);
        }
    }

    private void place(ArchiveMember member, String name) throws IOException {
        if (member instanceof ArchiveMember.Directory) {
            if (!name.isEmpty()) {
                makeDirectories(name, name);
            }
            return;
        }
        if (name.isEmpty()) {
            throw failure(member.name(), "has no name");
        }
        int slash = name.lastIndexOf('/');
        if (slash > 0) {
            makeDirectories(name.substring(0, slash), name);
        }
        if (files.contains(name) || links.containsKey(name) || directories.contains(name)) {
            throw failure(name, "is there twice");
        }
        if (member instanceof ArchiveMember.File file) {
            try (FileChannel channel = create(name, file.executable())) {
                file.content().writeTo(channel);
            }
        } else if (member instanceof ArchiveMember.HardLink link) {
            copy(name, plain(link.target()));
        } else if (member instanceof ArchiveMember.SymbolicLink link) {
            requireInside(name, link.target());
            links.put(name, link.target());
        }
    }

    /** Makes the links. */
    List<String> finish() throws IOException {
        List<String> missing = new ArrayList<>();
        requireProgramsAtTheTop();
        for (Map.Entry<String, String> link : links.entrySet()) {
            Path target = LinkText.target(link.getValue());
            if (target.isAbsolute() && Files.isDirectory(target)) {
                // Other links could lead through it to whatever is there.
                throw failure(
                        link.getKey(),
                        "is a link to the directory " + ShownName.quoted(link.getValue()) + ", not to an interpreter");
            }
            try {
                Files.createSymbolicLink(path(link.getKey()), target);
            } catch (FileAlreadyExistsException e) {
                throw failure(link.getKey(), "is there twice on a file system that does not tell them apart");
            } catch (FileSystemException e) {
                throw unlessTooLong(link.getKey(), e);
            }
            if (target.isAbsolute() && !Files.isExecutable(target)) {
                missing.add(link.getValue());
            }
        }
        return missing;
    }

    /** What was refused by the file system, unless the archive is to blame for it. */
    private FileSystemException unlessTooLong(String path, FileSystemException refused) {
        for (String name : path.split("/", -1)) {
            int bytes = name.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_NAME) {
                throw failure(path, "has a name of " + bytes + " bytes, which is more than the file system takes");
            }
        }
        return refused;
    }

    private void copy(String name, String target) throws IOException {
        if (!files.contains(target)) {
            throw failure(name, "is a hard link to " + ShownName.quoted(target) + ", which is no file before it");
        }
        Path source = path(target);
        allowance.countBytes(Files.size(source));
        try (FileChannel from = FileChannel.open(source);
                FileChannel to = create(name, Files.isExecutable(source))) {
            for (long done = 0; done < from.size(); ) {
                done += from.transferTo(done, from.size() - done, to);
            }
        }
    }

    private FileChannel create(String name, boolean executable) throws IOException {
        files.add(name);
        try {
            return NewFile.create(path(name), executable);
        } catch (FileAlreadyExistsException e) {
            throw failure(name, "is there twice on a file system that does not tell them apart");
        }
    }

    /** A link stays within the tree, but for one that is the program of Python. */
    private void requireInside(String name, String target) {
        boolean interpreter = INTERPRETER.matcher(name).matches() && target.startsWith("/") && target.indexOf('\0') < 0;
        if (!interpreter && !LinkTarget.staysInside(name, target)) {
            throw leadsOut(name, target);
        }
    }

    /**
     * A program stands in the environment's own directory {@code bin}, above which there is nothing else. Many links may
     * claim to be one, so each place is looked at once.
     */
    private void requireProgramsAtTheTop() {
        Set<String> tops = new HashSet<>();
        links.forEach((name, target) -> {
            if (LinkText.target(target).isAbsolute()) {
                Matcher interpreter = INTERPRETER.matcher(name);
                String top = interpreter.matches() ? interpreter.group(1) : "";
                if (tops.add(top) && !isAboveAll(top)) {
                    throw leadsOut(name, target);
                }
            }
        });
    }

    private boolean isAboveAll(String directory) {
        return Stream.concat(files.stream(), links.keySet().stream()).allMatch(name -> name.startsWith(directory));
    }

    private RefusedArchiveFailure leadsOut(String name, String target) {
        return failure(name, "is a link to " + ShownName.quoted(target) + ", which leads out of the archive");
    }

    private void makeDirectories(String directory, String member) throws IOException {
        if (directories.contains(directory)) {
            return;
        }
        int slash = directory.lastIndexOf('/');
        if (slash > 0) {
            makeDirectories(directory.substring(0, slash), member);
        }
        if (files.contains(directory) || links.containsKey(directory)) {
            throw failure(member, "lies below the file or link " + ShownName.quoted(directory));
        }
        if (!directory.equals(member)) {
            allowance.countDirectory();
        }
        Files.createDirectories(path(directory));
        directories.add(directory);
    }

    private String plain(String name) {
        if (name.length() > LONGEST_PATH) {
            throw failure(name, "has a path of more than " + LONGEST_PATH + " characters");
        }
        String plain = name.replaceFirst("^(?:\\./+)+", "").replaceFirst("/+$", "");
        if (plain.equals(".")) {
            return "";
        }
        if (!plain.isEmpty() && RelativePath.find(plain).isEmpty()) {
            throw failure(
                    name, "has a path that is absolute or has a '..', a drive letter, a backslash or a NUL in it");
        }
        return plain;
    }

    private Path path(String name) {
        return RelativePath.of(name).below(root);
    }

    private RefusedArchiveFailure failure(String member, String fault) {
        return RefusedArchiveFailure.ofMember(archive, member, fault);
    }
}
