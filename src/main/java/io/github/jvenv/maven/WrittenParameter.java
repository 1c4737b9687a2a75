package io.github.jvenv.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * A parameter in the configuration of a goal as it is written there. Maven makes null of an element that is nothing but a
 * property which nobody has set, as it does of an empty one; passed over, a company's index, a requirements file or a constraint
 * would be missing without a word.
 *
 * @param running what Maven is just doing
 * @param parameter its name
 */
public record WrittenParameter(MojoExecution running, String parameter) {
    /** The text in the element itself; empty if there is none, or no such element. */
    public String text() {
        Xpp3Dom element = element();
        return element == null ? "" : ConfigurationElements.text(element);
    }

    /** The texts that Maven has made of a list, and what is written where it has made null; empty if that is nothing. */
    public List<String> in(List<@Nullable String> texts) {
        List<String> all = new ArrayList<>();
        for (String text : texts) {
            all.add(text == null ? written(all.size(), texts.size()) : text);
        }
        return all;
    }

    private String written(int position, int size) {
        Xpp3Dom list = element();
        // What a property has given is a text without elements in it.
        return list == null || list.getChildCount() != size ? "" : ConfigurationElements.text(list.getChild(position));
    }

    private @Nullable Xpp3Dom element() {
        Xpp3Dom configuration = running.getConfiguration();
        return configuration == null ? null : configuration.getChild(parameter);
    }
}
