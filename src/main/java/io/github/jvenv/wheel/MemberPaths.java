package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.ShownName;
import io.github.jvenv.filesystem.UnsafePathFailure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** From the names in a zip to paths that can be created below a directory. */
final class MemberPaths {
    /** Longer than any system takes. Each directory in a path costs memory, and a name in a zip may have tens of thousands. */
    private static final int LONGEST_PATH = 4096;

    private MemberPaths() {}

    /** The members by their paths, which are safe, and of which none lies below another. */
    static SortedMap<RelativePath, ZipMember> trusted(WheelFilename wheel, List<ZipMember> members) {
        SortedMap<RelativePath, ZipMember> files = new TreeMap<>();
        for (ZipMember member : members) {
            if (member.name().length() > LONGEST_PATH) {
                throw new InvalidWheelFailure(
                        wheel,
                        "the path of its file " + ShownName.quoted(member.name()) + " has more than " + LONGEST_PATH
                                + " characters");
            }
            try {
                files.put(RelativePath.of(member.name()), member);
            } catch (UnsafePathFailure e) {
                throw new InvalidWheelFailure(
                        wheel, "the path of its file " + e.quoted() + " is not safe: " + e.fault());
            }
        }
        for (RelativePath file : files.keySet()) {
            for (String directory : directoriesOf(file)) {
                if (files.containsKey(RelativePath.of(directory))) {
                    throw new InvalidWheelFailure(
                            wheel, "its file '" + file + "' stands below '" + directory + "', which is a file too");
                }
            }
        }
        return files;
    }

    /** Creates every directory that a member goes into. */
    static void createDirectories(List<WheelMember> members, Path root) throws IOException {
        SortedSet<String> directories = new TreeSet<>();
        for (WheelMember member : members) {
            directories.addAll(directoriesOf(member.path()));
        }
        for (String directory : directories) { // a parent is the beginning of its children, so it comes before them
            Files.createDirectory(RelativePath.of(directory).below(root));
        }
    }

    private static List<String> directoriesOf(RelativePath file) {
        List<String> directories = new ArrayList<>();
        String path = file.value();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            directories.add(path.substring(0, slash));
        }
        return directories;
    }
}
