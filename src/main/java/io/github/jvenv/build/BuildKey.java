package io.github.jvenv.build;

import io.github.jvenv.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * What determines a wheel that is built from fixed sources, but for the versions of what it is built with, which are known only
 * when they have been resolved. A directory that somebody works in, and an editable wheel, have no key.
 *
 * @param source what the sources are, exactly: {@code sha256:<digest>} of an archive, or {@code git:<commit>}
 * @param subdirectory the directory within the sources, or empty
 * @param settings for the backend
 * @param interpreter a text that another interpreter does not have: its version, ABI, platform and place
 * @param variables environment variables that are known to change what is built, one a line
 */
public record BuildKey(
        String source, String subdirectory, ConfigSettings settings, String interpreter, String variables) {
    /** Changes when the same key may lead to another wheel, because builds are done otherwise. */
    private static final String FORMAT = "jvenv build 2";

    /** The key of sources that are built with the variables of a user. */
    public static BuildKey of(
            String source,
            String subdirectory,
            ConfigSettings settings,
            String interpreter,
            Map<String, String> variables) {
        return new BuildKey(source, subdirectory, settings, interpreter, new BuildVariables(variables).determining());
    }

    /** The digest of all this. */
    public Sha256 digest() {
        return Sha256.of(begun());
    }

    /** The digest of all this and of what the build environment holds. */
    public Sha256 digest(List<String> environment) {
        MessageDigest digest = begun();
        environment.stream().sorted().forEach(distribution -> update(digest, distribution));
        return Sha256.of(digest);
    }

    private MessageDigest begun() {
        MessageDigest digest = Sha256.newDigest();
        List.of(FORMAT, source, subdirectory, interpreter, variables).forEach(text -> update(digest, text));
        settings.values().forEach((key, values) -> {
            update(digest, key);
            update(digest, String.valueOf(values.size()));
            values.forEach(value -> update(digest, value));
        });
        update(digest, "environment");
        return digest;
    }

    /** With its length, so that two lists of texts never look the same. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** The sources alone: settings and variables may be secret. */
    @Override
    public String toString() {
        return source + (subdirectory.isEmpty() ? "" : "#subdirectory=" + subdirectory);
    }
}
