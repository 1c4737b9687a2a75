package io.github.jvenv.build;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.ShownName;
import io.github.jvenv.unpack.ArchiveMember;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory that all members of an archive have in common, which is named after the release and left out when the archive
 * is unpacked. It is known when every member was looked at. Names are also made plain here: without slashes at the beginning,
 * as tar leaves them out, and without segments that mean nothing.
 */
final class LeadingDirectory {
    /** The longest path that any system allows. */
    private static final int MOST_CHARACTERS = 4096;

    private final String filename;
    private String common = "";
    private boolean begun;
    private boolean shared = true;

    LeadingDirectory(String filename) {
        this.filename = filename;
    }

    /** Takes a member into account. */
    void look(ArchiveMember member) {
        String name = plain(member.name());
        int slash = name.indexOf('/');
        String first = slash < 0 ? name : name.substring(0, slash);
        boolean directory = slash >= 0 || member instanceof ArchiveMember.Directory;
        if (first.isEmpty()) {
            return; // the archive's own root
        }
        shared &= directory && (!begun || first.equals(common));
        common = first;
        begun = true;
    }

    /** The member with a plain name, less the common directory; its name is empty if it is that directory. */
    ArchiveMember strip(ArchiveMember member) {
        String name = stripped(plain(member.name()));
        if (member instanceof ArchiveMember.File file) {
            return new ArchiveMember.File(name, file.size(), file.executable(), file.modified(), file.content());
        }
        if (member instanceof ArchiveMember.HardLink link) {
            return new ArchiveMember.HardLink(name, stripped(plain(link.target())));
        }
        return member instanceof ArchiveMember.SymbolicLink link
                ? new ArchiveMember.SymbolicLink(name, link.target())
                : new ArchiveMember.Directory(name);
    }

    private String stripped(String name) {
        if (!shared || !begun) {
            return name;
        }
        return name.startsWith(common + "/") ? name.substring(common.length() + 1) : name.equals(common) ? "" : name;
    }

    private String plain(String name) {
        if (name.length() > MOST_CHARACTERS) {
            throw new InvalidArchiveFailure(
                    filename, "its member " + ShownName.quoted(name) + " has a path that no system allows");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        String plain = String.join("/", segments);
        if (!plain.isEmpty() && RelativePath.find(plain).isEmpty()) {
            throw new InvalidArchiveFailure(
                    filename,
                    "its member " + ShownName.quoted(name)
                            + " has a '..', a drive letter, a backslash or a NUL in its path");
        }
        return plain;
    }
}
