package io.github.jvenv.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The index that is asked when nobody names another. Its URL stands in one resource and nowhere else. */
public final class DefaultIndex {
    private static final String RESOURCE = "default-index.properties";

    private DefaultIndex() {}

    /** Where it is. */
    public static IndexLocation location() {
        Properties properties = new Properties();
        try (InputStream input = DefaultIndex.class.getResourceAsStream(RESOURCE)) {
            if (input == null) {
                throw new IllegalStateException("the plugin was packaged without " + RESOURCE);
            }
            properties.load(input);
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin's own " + RESOURCE + " cannot be read", e);
        }
        return IndexLocation.parse(properties.getProperty("url", ""));
    }
}
