package io.github.jvenv.mojo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter that takes several texts: elements in a POM, or one text in a property, parted by commas. */
final class TextList {
    private TextList() {}

    /** The texts that elements hold, without spaces around them; Maven makes null of an empty element. */
    static List<String> of(@Nullable List<@Nullable String> configured) {
        List<String> texts = new ArrayList<>();
        if (configured != null) {
            for (String text : configured) {
                if (text != null && !text.isBlank()) {
                    texts.add(text.strip());
                }
            }
        }
        return List.copyOf(texts);
    }

    /** The texts in a property. */
    static List<String> split(String property) {
        return of(Arrays.asList(property.split(",", -1)));
    }
}
