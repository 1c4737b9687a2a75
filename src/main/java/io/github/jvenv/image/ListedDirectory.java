package io.github.jvenv.image;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.image.DirectoryListing.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one directory holds.
 *
 * @param path empty for the directory that is listed; otherwise the path from there, ending in a slash
 * @param modifiedNanos when something was last added to it or taken from it, before it was read
 * @param children what is in it, by name
 * @param digest over all of it but the directories below
 */
record ListedDirectory(String path, long modifiedNanos, List<Child> children, QuickDigest digest) {
    /** What stands in a directory under a name. Ordered by name. */
    record Child(String name, Found found) implements Comparable<Child> {
        @Override
        public int compareTo(Child other) {
            return name.compareTo(other.name);
        }
    }

    /**
     * What a directory holds.
     *
     * @param children in any order; they are put in order in their place
     */
    static ListedDirectory of(String path, long modifiedNanos, List<Child> children) {
        children.sort(null);
        DigestBuffer values = new DigestBuffer();
        for (Child child : children) {
            Found found = child.found;
            values.add(child.name);
            if (found instanceof Found.RegularFile file) {
                values.add(file.executable() ? 'x' : 'f');
                values.add(file.stamp().size());
                values.add(file.stamp().modifiedNanos());
            } else if (found instanceof Found.Link link) {
                values.add('l');
                values.add(link.target());
            } else {
                values.add(found instanceof Found.Directory ? 'd' : 's');
            }
        }
        return new ListedDirectory(path, modifiedNanos, children, values.digest());
    }

    /** The directories in it, each with its path as {@link #path} has it. */
    List<String> directories() {
        List<String> directories = new ArrayList<>();
        for (Child child : children) {
            if (child.found instanceof Found.Directory) {
                directories.add(path + child.name + '/');
            }
        }
        return directories;
    }

    /** How many entries it is in an image: itself if it is empty, or else what it holds besides directories. */
    int size() {
        if (children.isEmpty()) {
            return path.isEmpty() ? 0 : 1;
        }
        int size = 0;
        for (Child child : children) {
            if (!(child.found instanceof Found.Directory)) {
                size++;
            }
        }
        return size;
    }

    void addTo(Map<String, Found> all) {
        for (Child child : children) {
            all.put(path + child.name, child.found);
        }
    }
}
