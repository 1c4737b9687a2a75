package io.github.jvenv.maven;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What stands in an element {@code <configuration>} of a POM. */
final class ConfigurationElements {
    private ConfigurationElements() {}

    /** The elements in a configuration as Maven has it, ordered by their names, the last one of each name. */
    static Collection<Xpp3Dom> of(@Nullable Object configuration) {
        SortedMap<String, Xpp3Dom> elements = new TreeMap<>();
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                elements.put(child.getName(), child);
            }
        }
        return elements.values();
    }

    /** Whether an element is not empty. */
    static boolean saysSomething(Xpp3Dom element) {
        return element.getChildCount() > 0 || !text(element).isEmpty();
    }

    /** The text of an element itself, without white space around it. */
    static String text(Xpp3Dom element) {
        return element.getValue() == null ? "" : element.getValue().strip();
    }

    /** The text of an element and of all in it; what a property has become part of contains its value. */
    static String allText(Xpp3Dom element) {
        return Stream.concat(
                        Stream.of(text(element)),
                        Stream.of(element.getChildren()).map(ConfigurationElements::allText))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(","));
    }
}
