package io.github.jvenv.mojo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL, or a path, that a parameter has. Maven shows the values of parameters with {@code -X}, and a URL may have a password
 * in it, so this shows none.
 */
public final class IndexUrl {
    private @Nullable String text;

    /** Takes the parameter's text. Maven calls it. */
    public void set(@Nullable String value) {
        text = value;
    }

    static IndexUrl of(String text) {
        IndexUrl url = new IndexUrl();
        url.set(text);
        return url;
    }

    /** The text; empty if there is none. */
    static Optional<String> text(@Nullable IndexUrl url) {
        return Optional.ofNullable(url)
                .map(parameter -> parameter.text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty());
    }

    /** The text as it may be shown: nothing of what stands before an {@code @} in its authority. */
    @Override
    public String toString() {
        return text == null ? "" : text.replaceAll("//[^/?#]*@", "//***@");
    }
}
