package io.github.jvenv.spec.tag;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Locale;
import java.util.SortedSet;

/**
 * A compatibility tag (PEP 425): what a wheel was built for. Case does not count. Ordered by text, which says nothing about
 * which of two tags is better; that is what {@link CompatibleTags} is for.
 *
 * @param interpreter implementation and version, for example {@code cp313}, {@code pp310} or {@code py3}
 * @param abi for example {@code cp313t} or {@code none}
 * @param platform for example {@code manylinux_2_28_x86_64}, {@code win_amd64} or {@code any}
 */
public record Tag(String interpreter, String abi, String platform) implements Comparable<Tag> {
    public Tag {
        interpreter = interpreter.toLowerCase(Locale.ROOT);
        abi = abi.toLowerCase(Locale.ROOT);
        platform = platform.toLowerCase(Locale.ROOT);
    }

    /** The one tag that the text stands for. Fails if it stands for several. */
    public static Tag parse(String text) {
        SortedSet<Tag> tags = parseSet(text);
        if (tags.size() > 1) {
            throw new SyntaxFailure("Expected one tag, found " + tags.size(), text, 0, text.length());
        }
        return tags.first();
    }

    /** The tags that a compressed set stands for: {@code py2.py3-none-any} stands for two. */
    public static SortedSet<Tag> parseSet(String text) {
        return new TagSetParser(text).parse();
    }

    @Override
    public int compareTo(Tag other) {
        int order = interpreter.compareTo(other.interpreter);
        if (order == 0) {
            order = abi.compareTo(other.abi);
        }
        return order == 0 ? platform.compareTo(other.platform) : order;
    }

    // Written by hand, because what a record has by itself is linked at run time, which takes milliseconds of each
    // build.
    @Override
    public boolean equals(Object other) {
        return other instanceof Tag that
                && interpreter.equals(that.interpreter)
                && abi.equals(that.abi)
                && platform.equals(that.platform);
    }

    @Override
    public int hashCode() {
        return (interpreter.hashCode() * 31 + abi.hashCode()) * 31 + platform.hashCode();
    }

    @Override
    public String toString() {
        return interpreter + '-' + abi + '-' + platform;
    }
}
