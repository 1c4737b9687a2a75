package io.github.jvenv.maven;

import io.github.jvenv.words.Listing;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Where a project's POM configures this plugin: for all goals, or within single executions.
 *
 * @param project the project, its parents' POMs merged
 * @param running what Maven is just doing
 */
public record PluginConfiguration(MavenProject project, MojoExecution running) {
    /** What says that something is to be installed, and so that an environment is wanted. */
    private static final Set<String> WISHES = Set.of(
            "requirements",
            "requirementsFiles",
            "pyproject",
            "scripts",
            "constraints",
            "constraintsFiles",
            "lockFile",
            "environment",
            "wheel",
            "installProject",
            "distribution",
            "targets");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

    /** The parameter of which the command line has the last word, so that any project can be tried with any interpreter. */
    private static final String STRONGER_BY_HAND = "python";

    /** The execution of a goal that is started by hand, unless another one is named behind an {@literal @}. */
    private static final String BY_HAND = "default-cli";

    /** The goals that make an environment or need one. */
    private static final Set<String> WISHFUL_GOALS = Set.of(
            "create",
            "install",
            "archive",
            "rpm",
            "deb",
            "sbom",
            "report",
            "check",
            "test",
            "freeze",
            "run",
            "clone",
            "relocate");

    /**
     * A sentence about what a goal that was started by hand does not see, because it stands within executions.
     *
     * @param userProperties what was given on the command line
     */
    public Optional<String> hidden(Properties userProperties) {
        Optional<Plugin> plugin = plugin();
        if (isBound() || !running.getExecutionId().equals(BY_HAND) || plugin.isEmpty()) {
            return Optional.empty();
        }
        Set<String> seen = elements(plugin.get().getConfiguration()).keySet();
        for (PluginExecution execution : ownGoalFirst(plugin.get().getExecutions())) {
            List<String> hidden = elements(execution.getConfiguration()).entrySet().stream()
                    .filter(element -> !seen.contains(element.getKey())
                            && isUnset(element.getKey(), userProperties)
                            && saysMoreThanDefault(element.getKey(), element.getValue()))
                    .map(element -> "<" + element.getKey() + ">")
                    .toList();
            if (!hidden.isEmpty()) {
                return Optional.of("A goal that is started by hand does not see " + Listing.of(hidden)
                        + " inside the execution '" + execution.getId() + "' of the POM. Put "
                        + (hidden.size() == 1 ? "it" : "them")
                        + " in the <configuration> of the plugin itself, or run jvenv:"
                        + running.getGoal() + "@" + execution.getId() + ".");
            }
        }
        return Optional.empty();
    }

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
        plugin().map(plugin -> elements(plugin.getConfiguration()))
                .orElse(Collections.emptySortedMap())
                .forEach((name, element) -> {
                    Parameter parameter =
                            running.getMojoDescriptor().getParameterMap().get(name);
                    if (parameter == null || name.equals(STRONGER_BY_HAND)) {
                        return;
                    }
                    if (parameter.getExpression() != null
                            && !parameter.getExpression().isEmpty()) {
                        settings.put(property(parameter), new Setting("<" + name + ">", allText(element)));
                        return;
                    }
                    // Of one without an expression the goal itself takes the property, which may add to what the POM
                    // has, but
                    // not to what stands in a group such as <archive>.
                    for (Xpp3Dom child : element.getChildren()) {
                        settings.put(
                                property(parameter) + "." + child.getName(),
                                new Setting("<" + name + "><" + child.getName() + ">", allText(child)));
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
        return elements(running.getConfiguration()).entrySet().stream()
                .filter(element -> isTruthValue(element.getKey()))
                .map(element -> Map.entry(element.getKey(), value(text(element.getValue()), userProperties)))
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
        return name.startsWith("jvenv.")
                ? userProperties
                        .getProperty(name, project.getProperties().getProperty(name, ""))
                        .strip()
                : "";
    }

    /** The text of an element and of all in it; what a property has become part of contains its value. */
    private static String allText(Xpp3Dom element) {
        return Stream.concat(
                        Stream.of(text(element)),
                        Stream.of(element.getChildren()).map(PluginConfiguration::allText))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(","));
    }

    /**
     * Whether the project only gathers modules: its goals are there for the modules to inherit, and nothing says that it
     * wants an environment itself.
     */
    public boolean onlyGathersModules() {
        return isBound() && WISHFUL_GOALS.contains(running.getGoal()) && gathersModules();
    }

    /** Whether the POM has the plugin, for the project itself and not only for modules to inherit. */
    boolean isForProject() {
        return plugin().isPresent() && !gathersModules();
    }

    private boolean gathersModules() {
        if (!project.getPackaging().equals("pom")
                || project.getModules().isEmpty()
                || project.getDependencies().stream().anyMatch(one -> "whl".equals(one.getType()))) {
            return false;
        }
        return plugin().stream()
                .flatMap(plugin -> Stream.concat(
                        Stream.of(Optional.ofNullable(plugin.getConfiguration())),
                        plugin.getExecutions().stream()
                                .map(execution -> Optional.ofNullable(execution.getConfiguration()))))
                .flatMap(Optional::stream)
                .noneMatch(PluginConfiguration::hasWish);
    }

    private static boolean hasWish(Object configuration) {
        return elements(configuration).entrySet().stream()
                .anyMatch(element -> WISHES.contains(element.getKey())
                        && saysSomething(element.getValue())
                        && !text(element.getValue()).equals("false"));
    }

    /** Whether the POM has bound the goal to a phase. */
    private boolean isBound() {
        return running.getSource() == MojoExecution.Source.LIFECYCLE;
    }

    private Optional<Plugin> plugin() {
        return Optional.ofNullable(running.getPlugin()).map(Plugin::getKey).map(project::getPlugin);
    }

    /** Whether the goal has a parameter that nobody has set on the command line. */
    private boolean isUnset(String name, Properties userProperties) {
        Map<String, Parameter> parameters = running.getMojoDescriptor().getParameterMap();
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            return false;
        }
        return !userProperties.containsKey(property(parameter));
    }

    private static String property(Parameter parameter) {
        // Some parameters have no expression, and the goal itself reads the property of their name.
        String expression = parameter.getExpression() == null ? "" : parameter.getExpression();
        Matcher property = PROPERTY.matcher(expression);
        return property.matches() ? property.group(1) : "jvenv." + parameter.getName();
    }

    /** The executions, those of the goal that runs before all others. */
    private List<PluginExecution> ownGoalFirst(List<PluginExecution> executions) {
        return executions.stream()
                .sorted(Comparator.comparing(
                        (PluginExecution execution) -> !execution.getGoals().contains(running.getGoal())))
                .toList();
    }

    /** Whether a goal that does not see an element does otherwise for it. */
    private boolean saysMoreThanDefault(String name, Xpp3Dom element) {
        PlexusConfiguration defaults = running.getMojoDescriptor().getMojoConfiguration();
        PlexusConfiguration known = defaults == null ? null : defaults.getChild(name, false);
        String byDefault = known == null ? null : known.getAttribute("default-value");
        return saysSomething(element) && !text(element).equals(byDefault);
    }

    private static boolean saysSomething(Xpp3Dom element) {
        return element.getChildCount() > 0 || !text(element).isEmpty();
    }

    private static String text(Xpp3Dom element) {
        return element.getValue() == null ? "" : element.getValue().strip();
    }

    private static SortedMap<String, Xpp3Dom> elements(@Nullable Object configuration) {
        SortedMap<String, Xpp3Dom> elements = new TreeMap<>();
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                elements.put(child.getName(), child);
            }
        }
        return elements;
    }
}
