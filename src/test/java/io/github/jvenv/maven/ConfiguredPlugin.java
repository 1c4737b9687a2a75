package io.github.jvenv.maven;

import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.DuplicateMojoDescriptorException;
import org.apache.maven.plugin.descriptor.DuplicateParameterException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A project that has the plugin, and what Maven would be running of it. */
final class ConfiguredPlugin {
    final Plugin plugin = new Plugin();
    final MavenProject project = new MavenProject();

    /** What the parameter {@code archive} takes. */
    record Group(String format) {}

    ConfiguredPlugin() {
        plugin.setGroupId("io.github.jvenv");
        plugin.setArtifactId("jvenv-maven-plugin");
        plugin.setVersion("1.0");
        project.setBuild(new Build());
        project.getBuild().addPlugin(plugin);
    }

    MojoExecution byHand(String goal) {
        return execution(goal, "default-cli", MojoExecution.Source.CLI);
    }

    MojoExecution execution(String goal, String id, MojoExecution.Source source) {
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setGoal(goal);
        PluginDescriptor described = new PluginDescriptor();
        described.setPlugin(plugin);
        descriptor.setPluginDescriptor(described);
        try {
            for (String name : new String[] {"python", "requirements", "outputFile", "archive", "sync"}) {
                Parameter parameter = new Parameter();
                parameter.setName(name);
                if (name.equals("outputFile")) {
                    parameter.setExpression("${jvenv.sbom.outputFile}");
                } else if (!name.equals("requirements") && !name.equals("archive")) {
                    parameter.setExpression("${jvenv." + name + "}");
                }
                if (name.equals("archive")) {
                    parameter.setType(Group.class.getName());
                }
                descriptor.addParameter(parameter);
            }
            described.addMojo(descriptor);
        } catch (DuplicateParameterException | DuplicateMojoDescriptorException e) {
            throw new IllegalStateException(e);
        }
        descriptor.setMojoConfiguration(defaults());
        MojoExecution execution = new MojoExecution(plugin, goal, id) {
            @Override
            public Source getSource() {
                return source;
            }
        };
        execution.setMojoDescriptor(descriptor);
        return execution;
    }

    private static PlexusConfiguration defaults() {
        DefaultPlexusConfiguration defaults = new DefaultPlexusConfiguration("configuration");
        DefaultPlexusConfiguration sync = new DefaultPlexusConfiguration("sync", "${jvenv.sync}");
        sync.setAttribute("default-value", "true");
        defaults.addChild(sync);
        return defaults;
    }

    void execution(String id, String... names) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setConfiguration(configuration(names));
        plugin.addExecution(execution);
    }

    static Xpp3Dom configuration(String... names) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        for (String name : names) {
            String[] nameAndValue = name.split("=", 2);
            Xpp3Dom element = new Xpp3Dom(nameAndValue[0]);
            element.setValue(nameAndValue.length == 1 ? "x" : nameAndValue[1]);
            configuration.addChild(element);
        }
        return configuration;
    }
}
