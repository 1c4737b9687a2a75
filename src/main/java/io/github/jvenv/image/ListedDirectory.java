package io.github.jvenv.image;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.image.DirectoryListing.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What one directory holds.
 *
 * @param path empty for the directory that is listed; otherwise the path from there, ending in a slash
 * @param modifiedNanos when something was last added to it or taken from it, before it was read
 * @param children what is in it, by name
 * @param digest over all of it but the directories below
 */
record ListedDirectory(String path, long modifiedNanos, SortedMap<String, Found> children, QuickDigest digest) {
    static ListedDirectory of(String path, long modifiedNanos, SortedMap<String, Found> children) {
        DigestBuffer values = new DigestBuffer();
        for (Map.Entry<String, Found> child : children.entrySet()) {
            Found found = child.getValue();
            values.add(child.getKey());
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
        for (Map.Entry<String, Found> child : children.entrySet()) {
            if (child.getValue() instanceof Found.Directory) {
                directories.add(path + child.getKey() + '/');
            }
        }
        return directories;
    }

    void addTo(SortedMap<String, Found> all) {
        for (Map.Entry<String, Found> child : children.entrySet()) {
            all.put(path + child.getKey(), child.getValue());
        }
    }
}
