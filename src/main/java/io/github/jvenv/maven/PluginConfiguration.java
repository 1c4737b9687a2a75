package io.github.jvenv.maven;

import io.github.jvenv.words.Listing;
import io.github.jvenv.words.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

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
        if (isBound() || !running.getExecutionId().equals(BY_HAND)) {
            return Optional.empty();
        }
        Set<String> seen = names(forAllGoals());
        for (PluginExecution execution :
                ownGoalFirst(plugin().map(Plugin::getExecutions).orElse(List.of()))) {
            List<String> hidden = ConfigurationElements.of(execution.getConfiguration()).stream()
                    .filter(element -> !seen.contains(element.getName())
                            && isUnset(element.getName(), userProperties)
                            && saysMoreThanDefault(element.getName(), element))
                    .map(element -> "<" + element.getName() + ">")
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
     * A sentence for each element that no goal has a parameter for, by the element's name. One for another goal than that
     * which runs is no mistake.
     */
    SortedMap<String, String> unknown() {
        Set<String> names = new TreeSet<>();
        for (Object configuration : configurations()) {
            names.addAll(names(ConfigurationElements.of(configuration)));
        }
        names.removeAll(running.getMojoDescriptor().getParameterMap().keySet());
        SortedMap<String, String> unknown = new TreeMap<>();
        if (!names.isEmpty()) {
            Set<String> known = new TreeSet<>();
            for (Parameter parameter : PluginProperties.parameters(running)) {
                known.add(parameter.getName());
                if (parameter.getAlias() != null) {
                    known.add(parameter.getAlias());
                }
            }
            names.removeAll(known);
            names.forEach(name -> unknown.put(name, unknown(name, known)));
        }
        return unknown;
    }

    private static Set<String> names(Collection<Xpp3Dom> elements) {
        Set<String> names = new TreeSet<>();
        for (Xpp3Dom element : elements) {
            names.add(element.getName());
        }
        return names;
    }

    private String unknown(String name, Set<String> known) {
        return "The POM of " + project.getArtifactId() + " has <" + name
                + "> in the configuration of this plugin, and no goal has such a parameter."
                + Spelling.nearest(name, known)
                        .map(other -> " Did you mean <" + other + ">?")
                        .orElse("");
    }

    /** What the POM configures for all goals. */
    Collection<Xpp3Dom> forAllGoals() {
        Optional<Plugin> plugin = plugin();
        return plugin.isPresent() ? ConfigurationElements.of(plugin.get().getConfiguration()) : List.of();
    }

    /** What the plugin is configured with for all goals, and within each execution. */
    private List<Object> configurations() {
        List<Object> configurations = new ArrayList<>();
        Optional<Plugin> plugin = plugin();
        if (plugin.isPresent()) {
            configurations.add(plugin.get().getConfiguration());
            for (PluginExecution execution : plugin.get().getExecutions()) {
                configurations.add(execution.getConfiguration());
            }
        }
        configurations.removeIf(Objects::isNull);
        return configurations;
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
        return configurations().stream().noneMatch(PluginConfiguration::hasWish);
    }

    private static boolean hasWish(Object configuration) {
        return ConfigurationElements.of(configuration).stream()
                .anyMatch(element -> WISHES.contains(element.getName())
                        && ConfigurationElements.saysSomething(element)
                        && !ConfigurationElements.text(element).equals("false"));
    }

    /** Whether the POM has bound the goal to a phase. */
    private boolean isBound() {
        return running.getSource() == MojoExecution.Source.LIFECYCLE;
    }

    /** The plugin as the POM has it. */
    Optional<Plugin> plugin() {
        Plugin asked = running.getPlugin();
        return asked == null ? Optional.empty() : Optional.ofNullable(project.getPlugin(asked.getKey()));
    }

    /** Whether the goal has a parameter that nobody has set on the command line. */
    private boolean isUnset(String name, Properties userProperties) {
        Map<String, Parameter> parameters = running.getMojoDescriptor().getParameterMap();
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            return false;
        }
        return !userProperties.containsKey(PluginProperties.property(parameter));
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
        return ConfigurationElements.saysSomething(element)
                && !ConfigurationElements.text(element).equals(byDefault);
    }
}
