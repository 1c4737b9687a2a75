package io.github.jvenv.publication;

/**
 * The coordinates of one file in a Maven repository.
 *
 * @param group its parts parted by dots
 * @param name the artifact's name
 * @param version the artifact's version; never a snapshot
 * @param classifier empty for none
 * @param type the extension of the file's name
 */
public record Artifact(String group, String name, String version, String classifier, String type) {
    /** Where the file is, relative to the repository's root. */
    public String path() {
        return directory(group, name) + version + "/" + name + "-" + version
                + (classifier.isEmpty() ? "" : "-" + classifier) + "." + type;
    }

    /** Where the versions of an artifact are listed, relative to the repository's root. */
    public static String listing(String group, String name) {
        return directory(group, name) + "maven-metadata.xml";
    }

    private static String directory(String group, String name) {
        return group.replace('.', '/') + "/" + name + "/";
    }

    /** The artifact as Maven writes it. */
    @Override
    public String toString() {
        return group + ":" + name + ":" + type + (classifier.isEmpty() ? "" : ":" + classifier) + ":" + version;
    }
}
