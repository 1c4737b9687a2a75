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
        for (Xpp3Dom element : ConfigurationElements.of(running.getConfiguration())) {
            if (element.getName().equals(parameter)) {
                return ConfigurationElements.text(element);
            }
        }
        return "";
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
        for (Xpp3Dom list : ConfigurationElements.of(running.getConfiguration())) {
            // What a property has given is a text without elements in it.
            if (list.getName().equals(parameter) && list.getChildCount() == size) {
                return ConfigurationElements.text(list.getChild(position));
            }
        }
        return "";
    }
}
