package io.github.jvenv.maven;

import io.github.jvenv.words.Spelling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
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

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

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
        new PluginConfiguration(project, running)
                .plugin()
                .map(plugin -> ConfigurationElements.of(plugin.getConfiguration()))
                .orElse(Collections.emptySortedMap())
                .forEach((name, element) -> {
                    Parameter parameter =
                            running.getMojoDescriptor().getParameterMap().get(name);
                    if (parameter == null || name.equals(STRONGER_BY_HAND)) {
                        return;
                    }
                    if (parameter.getExpression() != null
                            && !parameter.getExpression().isEmpty()) {
                        settings.put(
                                property(parameter),
                                new Setting("<" + name + ">", ConfigurationElements.allText(element)));
                        return;
                    }
                    // Of one without an expression the goal itself takes the property, which may add to what the
                    // POM has, but not to what stands in a group such as <archive>.
                    for (Xpp3Dom child : element.getChildren()) {
                        settings.put(
                                property(parameter) + "." + child.getName(),
                                new Setting(
                                        "<" + name + "><" + child.getName() + ">",
                                        ConfigurationElements.allText(child)));
                    }
                });
        return settings;
    }

    /**
     * A sentence about a parameter that takes true or false and has another word, which Maven takes for false without a word
     * of its own. What the properties of other plugins say, such as {@code skipTests}, is their matter.
     *
     * @param userProperties all that were given to Maven
     */
    public Optional<String> neitherTrueNorFalse(Properties userProperties) {
        return ConfigurationElements.of(running.getConfiguration()).entrySet().stream()
                .filter(element -> isTruthValue(element.getKey()))
                .map(element -> Map.entry(
                        element.getKey(), value(ConfigurationElements.text(element.getValue()), userProperties)))
                .filter(element -> !element.getValue().matches("(?i)true|false|"))
                .map(element -> "The parameter <" + element.getKey() + "> is '" + element.getValue()
                        + "', and expected is true or false.")
                .findFirst();
    }

    private boolean isTruthValue(String name) {
        Parameter parameter = running.getMojoDescriptor().getParameterMap().get(name);
        return parameter != null && "boolean".equals(parameter.getType());
    }

    private String value(String text, Properties userProperties) {
        Matcher property = PROPERTY.matcher(text);
        if (!property.matches()) {
            return text;
        }
        String name = property.group(1);
        return name.startsWith(OURS)
                ? userProperties
                        .getProperty(name, project.getProperties().getProperty(name, ""))
                        .strip()
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
        List<String> ours = userProperties.stringPropertyNames().stream()
                .filter(property ->
                        property.startsWith(OURS) && !isTheProjects(property, userProperties.getProperty(property)))
                .toList();
        if (ours.isEmpty()) {
            return new TreeMap<>();
        }
        Set<String> known = known();
        SortedMap<String, String> unknown = new TreeMap<>();
        ours.stream()
                .filter(property -> !known.contains(property))
                .forEach(property -> unknown.put(property, unknown(property, known)));
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
        return parameters(running)
                .flatMap(parameter -> Stream.concat(Stream.of(property(parameter)), within(parameter)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The parameters of all goals of the plugin. */
    static Stream<Parameter> parameters(MojoExecution running) {
        return Optional.ofNullable(running.getMojoDescriptor().getPluginDescriptor()).stream()
                .flatMap(plugin -> plugin.getMojos().stream())
                .flatMap(goal -> Optional.ofNullable(goal.getParameters()).stream())
                .flatMap(List::stream);
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
        String expression = parameter.getExpression() == null ? "" : parameter.getExpression();
        Matcher property = PROPERTY.matcher(expression);
        return property.matches() ? property.group(1) : OURS + parameter.getName();
    }
}
