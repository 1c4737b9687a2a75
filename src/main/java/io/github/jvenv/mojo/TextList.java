package io.github.jvenv.mojo;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A parameter that takes several texts: elements in a POM, or one text in a property, parted by commas. */
final class TextList {
    private TextList() {}

    /** The texts that elements hold, without spaces around them; Maven makes null of an empty element. */
    static List<String> of(@Nullable List<@Nullable String> configured) {
        return configured == null
                ? List.of()
                : configured.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** The texts in a property. */
    static List<String> split(String property) {
        return of(Arrays.asList(property.split(",", -1)));
    }
}
