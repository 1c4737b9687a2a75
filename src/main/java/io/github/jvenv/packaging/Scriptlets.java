package io.github.jvenv.packaging;

/**
 * What is run, by {@code /bin/sh}, when a package comes and goes. An empty text runs nothing.
 *
 * @param preInstall before its files are there
 * @param postInstall once they are there
 * @param preRemove before they go
 * @param postRemove once they are gone
 */
public record Scriptlets(String preInstall, String postInstall, String preRemove, String postRemove) {
    /** Nothing. */
    public static final Scriptlets NONE = new Scriptlets("", "", "", "");

    /** These, and the other ones after them. */
    public Scriptlets then(Scriptlets next) {
        return new Scriptlets(
                joined(preInstall, next.preInstall),
                joined(postInstall, next.postInstall),
                joined(preRemove, next.preRemove),
                joined(postRemove, next.postRemove));
    }

    private static String joined(String first, String second) {
        String one = withoutShebang(first);
        String other = withoutShebang(second);
        if (one.isBlank() || other.isBlank()) {
            return one.isBlank() ? other : one;
        }
        return (one.endsWith("\n") ? one : one + "\n") + other;
    }

    private static String withoutShebang(String text) {
        return text.startsWith("#!") ? text.substring(Math.max(text.indexOf('\n') + 1, 0)) : text;
    }
}
