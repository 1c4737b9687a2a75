package io.github.jvenv.maven;

import io.github.jvenv.words.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What properties of the command line are to this plugin: they set parameters, unless the POM does, or nothing has their name.
 *
 * @param project the project, its parents' POMs merged
 * @param running what Maven is just doing
 */
public record PluginProperties(MavenProject project, MojoExecution running) {
    /** What the names of the plugin's properties begin with. */
    private static final String OURS = "jvenv.";

    private static final String OWN_TYPES = "io.github.jvenv.";

    /** The parameter of which the command line has the last word, so that any project can be tried with any interpreter. */
    private static final String STRONGER_BY_HAND = "python";

    /**
     * A sentence for each property of the command line that changes nothing, because the POM sets the parameter itself for
     * all goals. What is set within an execution is left alone: it was meant to differ from others.
     *
     * @param userProperties all that were given to Maven
     * @param commandLine how Maven was started; a property that only a file of the project gives is a default, from which
     *     a POM may differ
     * @return the sentences by the properties' names
     */
    public SortedMap<String, String> overruled(Properties userProperties, Supplier<String> commandLine) {
        SortedMap<String, String> overruled = new TreeMap<>();
        settings().forEach((property, setting) -> {
            String value = userProperties.getProperty(property);
            if (value != null
                    && !setting.text().contains(value)
                    && commandLine.get().contains(property)) {
                overruled.put(
                        property,
                        "The property " + property + " of the command line changes nothing in "
                                + project.getArtifactId() + ", because the POM sets " + setting.element()
                                + " itself. Write ${" + property
                                + "} there, with a default in <properties>, to have the choice.");
            }
        });
        return overruled;
    }

    /**
     * What the POM sets for all goals.
     *
     * @param element where it stands, such as {@code <archive><format>}
     * @param text all the text in it
     */
    private record Setting(String element, String text) {}

    /** What the POM sets for all goals and has the last word in, by the properties that could set it as well. */
    private SortedMap<String, Setting> settings() {
        SortedMap<String, Setting> settings = new TreeMap<>();
        Map<String, Parameter> parameters = running.getMojoDescriptor().getParameterMap();
        for (Xpp3Dom element : new PluginConfiguration(project, running).forAllGoals()) {
            String name = element.getName();
            Parameter parameter = parameters.get(name);
            if (parameter == null || name.equals(STRONGER_BY_HAND)) {
                continue;
            }
            if (parameter.getExpression() != null && !parameter.getExpression().isEmpty()) {
                settings.put(
                        property(parameter), new Setting("<" + name + ">", ConfigurationElements.allText(element)));
                continue;
            }
            // Of one without an expression the goal itself takes the property, which may add to what the
            // POM has, but not to what stands in a group such as <archive>.
            for (Xpp3Dom child : element.getChildren()) {
                settings.put(
                        property(parameter) + "." + child.getName(),
                        new Setting("<" + name + "><" + child.getName() + ">", ConfigurationElements.allText(child)));
            }
        }
        return settings;
    }

    /**
     * A sentence about a parameter that takes true or false and has another word, which Maven takes for false without a word
     * of its own. What the properties of other plugins say, such as {@code skipTests}, is their matter.
     *
     * @param userProperties all that were given to Maven
     */
    public Optional<String> neitherTrueNorFalse(Properties userProperties) {
        Map<String, Parameter> parameters = running.getMojoDescriptor().getParameterMap();
        for (Xpp3Dom element : ConfigurationElements.of(running.getConfiguration())) {
            Parameter parameter = parameters.get(element.getName());
            if (parameter != null && "boolean".equals(parameter.getType())) {
                String value = value(ConfigurationElements.text(element), userProperties);
                if (!value.isEmpty() && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                    return Optional.of("The parameter <" + element.getName() + "> is '" + value
                            + "', and expected is true or false.");
                }
            }
        }
        return Optional.empty();
    }

    private String value(String text, Properties userProperties) {
        String name = nameIn(text);
        if (name.isEmpty()) {
            return text;
        }
        return name.startsWith(OURS)
                ? userProperties
                        .getProperty(name, project.getProperties().getProperty(name, ""))
                        .strip()
                : "";
    }

    /** The name of the property that an expression is, such as {@code ${jvenv.python}}; empty for anything else. */
    public static String nameIn(String expression) {
        return expression.startsWith("${") && expression.endsWith("}") && expression.length() > 3
                ? expression.substring(2, expression.length() - 1)
                : "";
    }

    /**
     * A sentence for each property of the command line that looks like one of this plugin's and is none, because Maven says
     * nothing of it. What the project itself gives a value is its own matter, and so is the plugin's version.
     *
     * @param userProperties all that were given to Maven
     * @return the sentences by the properties' names
     */
    public SortedMap<String, String> unknown(Properties userProperties) {
        SortedMap<String, String> unknown = new TreeMap<>();
        Set<String> known = Set.of();
        for (String property : userProperties.stringPropertyNames()) {
            if (property.startsWith(OURS) && !isTheProjects(property, userProperties.getProperty(property))) {
                known = known.isEmpty() ? known() : known;
                if (!known.contains(property)) {
                    unknown.put(property, unknown(property, known));
                }
            }
        }
        return unknown;
    }

    private static String unknown(String property, Set<String> known) {
        return "The property " + property + " of the command line changes nothing: this plugin has no such parameter."
                + Spelling.nearest(property, known)
                        .map(other -> " Did you mean " + other + "?")
                        .orElse("");
    }

    private boolean isTheProjects(String property, String value) {
        return project.getProperties().containsKey(property)
                || value.equals(running.getPlugin().getVersion());
    }

    /** The properties of all goals: one for another goal than that which runs is no mistake. */
    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Parameter parameter : parameters(running)) {
            known.add(property(parameter));
            within(parameter).forEach(known::add);
        }
        return known;
    }

    /** The parameters of all goals of the plugin. */
    static List<Parameter> parameters(MojoExecution running) {
        List<Parameter> parameters = new ArrayList<>();
        PluginDescriptor plugin = running.getMojoDescriptor().getPluginDescriptor();
        if (plugin != null) {
            for (MojoDescriptor goal : plugin.getMojos()) {
                if (goal.getParameters() != null) {
                    parameters.addAll(goal.getParameters());
                }
            }
        }
        return parameters;
    }

    /** The properties of the elements in a parameter that is a group of them, such as {@code <archive>}: its fields, for Maven. */
    private static Stream<String> within(Parameter parameter) {
        if (parameter.getType() == null || !parameter.getType().startsWith(OWN_TYPES)) {
            return Stream.of();
        }
        try {
            return Stream.of(Class.forName(parameter.getType()).getDeclaredFields())
                    .map(field -> property(parameter) + "." + field.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The property that sets a parameter. */
    static String property(Parameter parameter) {
        // Some parameters have no expression, and the goal itself reads the property of their name.
        String name = nameIn(parameter.getExpression() == null ? "" : parameter.getExpression());
        return name.isEmpty() ? OURS + parameter.getName() : name;
    }
}
