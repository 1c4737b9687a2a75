package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.DuplicateParameterException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class PluginConfigurationTest {
    private final Plugin plugin = new Plugin();
    private final MavenProject project = new MavenProject();
    private final Properties userProperties = new Properties();

    PluginConfigurationTest() {
        plugin.setGroupId("io.github.jvenv");
        plugin.setArtifactId("jvenv-maven-plugin");
        project.setBuild(new Build());
        project.getBuild().addPlugin(plugin);
    }

    @Test
    void aGoalByHandIsToldWhatStandsInsideAnExecution() {
        execution("env", "python", "requirements", "classifier");

        assertEquals(
                Optional.of(
                        "A goal that is started by hand does not see <python> and <requirements> inside the execution"
                                + " 'env' of the POM. Put them in the <configuration> of the plugin itself, or run"
                                + " jvenv:install@env."),
                hidden(byHand("install")));
    }

    @Test
    void whatTheGoalSeesAnywayIsNotHidden() {
        execution("env", "python", "requirements");
        plugin.setConfiguration(configuration("requirements"));
        userProperties.setProperty("jvenv.python", "3.12");

        assertEquals(Optional.empty(), hidden(byHand("install")));
    }

    @Test
    void whatSaysNoMoreThanTheDefaultIsNotHidden() {
        execution("env", "sync=true", "requirements=");
        assertEquals(Optional.empty(), hidden(byHand("install")));

        execution("loose", "sync= false ");
        assertTrue(hidden(byHand("install")).orElseThrow().contains("<sync> inside the execution 'loose'"));
    }

    @Test
    void anExecutionOfTheGoalItselfIsNamedBeforeOthers() {
        execution("tools", "python");
        execution("env", "requirements");
        plugin.getExecutions().get(1).addGoal("install");

        assertTrue(hidden(byHand("install")).orElseThrow().contains("<requirements> inside the execution 'env'"));
    }

    @Test
    void thePropertyOfAParameterIsTheOneThatTheGoalNames() {
        execution("env", "outputFile");
        assertTrue(hidden(byHand("sbom")).isPresent());

        userProperties.setProperty("jvenv.sbom.outputFile", "bill.json");
        assertEquals(Optional.empty(), hidden(byHand("sbom")));
    }

    @Test
    void aBoundGoalAndOneOfTheExecutionMissNothing() {
        execution("env", "requirements");

        assertEquals(Optional.empty(), hidden(execution("install", "other", MojoExecution.Source.LIFECYCLE)));
        assertEquals(Optional.empty(), hidden(execution("install", "env", MojoExecution.Source.CLI)));
    }

    @Test
    void aPropertyOfTheCommandLineThatThePomOverrulesIsTold() {
        project.setArtifactId("web");
        plugin.setConfiguration(configuration("sync=true", "outputFile=bill.json", "python=3.12"));
        execution("env", "requirements=flask");
        userProperties.setProperty("jvenv.sync", "false");
        userProperties.setProperty("jvenv.python", "3.13"); // which counts
        userProperties.setProperty("jvenv.requirements", "rich"); // which other executions may take
        userProperties.setProperty("jvenv.sbom.outputFile", "other.json"); // from .mvn/maven.config

        assertEquals(
                Map.of(
                        "jvenv.sync",
                        "The property jvenv.sync of the command line changes nothing in web, because the POM sets <sync>"
                                + " itself. Write ${jvenv.sync} there, with a default in <properties>, to have the choice."),
                overruled("package -Djvenv.sync=false -Djvenv.python=3.13 -Djvenv.requirements=rich"));
    }

    @Test
    void aPropertyThatThePomHasTakenInIsNotOverruled() {
        plugin.setConfiguration(configuration("sync=false", "outputFile=target/other.json", "unknown=true"));
        userProperties.setProperty("jvenv.sync", "false");
        userProperties.setProperty("jvenv.sbom.outputFile", "other.json");
        userProperties.setProperty("jvenv.unknown", "false");

        assertEquals(
                Map.of(), overruled("package -Djvenv.sync=false -Djvenv.sbom.outputFile=other.json -Djvenv.unknown"));
    }

    @Test
    void aPropertyThatAGoalTakesByItselfMayAddToThePom() {
        plugin.setConfiguration(configuration("requirements=flask"));
        userProperties.setProperty("jvenv.requirements", "rich");

        assertEquals(Map.of(), overruled("package -Djvenv.requirements=rich"));
    }

    @Test
    void aPropertyOfWhatStandsInAGroupIsToldLikeAnyOther() {
        project.setArtifactId("web");
        Xpp3Dom archive = new Xpp3Dom("archive");
        for (Xpp3Dom child : configuration("format=tar.gz", "prefix=app").getChildren()) {
            archive.addChild(child);
        }
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(archive);
        plugin.setConfiguration(configuration);
        userProperties.setProperty("jvenv.archive.format", "zip");
        userProperties.setProperty("jvenv.archive.prefix", "app");
        userProperties.setProperty("jvenv.archive.compile", "true");

        assertEquals(
                Map.of(
                        "jvenv.archive.format",
                        "The property jvenv.archive.format of the command line changes nothing in web, because the POM"
                                + " sets <archive><format> itself. Write ${jvenv.archive.format} there, with a default in"
                                + " <properties>, to have the choice."),
                new PluginConfiguration(project, execution("archive", "env", MojoExecution.Source.LIFECYCLE))
                        .overruled(
                                userProperties,
                                () -> "package -Djvenv.archive.format=zip -Djvenv.archive.prefix=app"
                                        + " -Djvenv.archive.compile=true"));
    }

    private Map<String, String> overruled(String commandLine) {
        return new PluginConfiguration(project, execution("install", "env", MojoExecution.Source.LIFECYCLE))
                .overruled(userProperties, () -> commandLine);
    }

    @Test
    void aParentThatAsksForNothingOnlyGathersModules() {
        project.setPackaging("pom");
        project.getModel().addModule("one");
        plugin.setConfiguration(configuration("python"));

        assertTrue(gathers("create", MojoExecution.Source.LIFECYCLE));
        assertFalse(gathers("create", MojoExecution.Source.CLI));
        assertFalse(gathers("store", MojoExecution.Source.LIFECYCLE));

        execution("env", "requirements");
        assertFalse(gathers("create", MojoExecution.Source.LIFECYCLE));
    }

    @Test
    void noGoalThatNeedsAnEnvironmentRunsInAParentThatAsksForNone() {
        project.setPackaging("pom");
        project.getModel().addModule("one");

        for (String goal : new String[] {"sbom", "report", "check", "test", "freeze", "run"}) {
            assertTrue(gathers(goal, MojoExecution.Source.LIFECYCLE), goal);
        }
    }

    @Test
    void aWheelAmongTheDependenciesIsAWish() {
        project.setPackaging("pom");
        project.getModel().addModule("one");
        Dependency wheel = new Dependency();
        wheel.setType("whl");
        project.getModel().addDependency(wheel);

        assertFalse(gathers("create", MojoExecution.Source.LIFECYCLE));
    }

    @Test
    void theProjectsOwnCodeIsAWish() {
        project.setPackaging("pom");
        project.getModel().addModule("one");
        execution("own", "installProject=false", "requirements=");
        assertTrue(gathers("create", MojoExecution.Source.LIFECYCLE));

        execution("env", "installProject=true");
        assertFalse(gathers("create", MojoExecution.Source.LIFECYCLE));
    }

    @Test
    void aProjectWithoutModulesHasItsEnvironment() {
        project.setPackaging("pom");

        assertFalse(gathers("create", MojoExecution.Source.LIFECYCLE));
    }

    private boolean gathers(String goal, MojoExecution.Source source) {
        return new PluginConfiguration(project, execution(goal, "env", source)).onlyGathersModules();
    }

    private Optional<String> hidden(MojoExecution running) {
        return new PluginConfiguration(project, running).hidden(userProperties);
    }

    @Test
    void aWordThatIsNeitherTrueNorFalseIsNotTakenForFalse() {
        MojoExecution running = byHand("install");
        Parameter sync = running.getMojoDescriptor().getParameterMap().get("sync");
        sync.setType("boolean");
        running.setConfiguration(configuration("python=yes", "sync=no"));
        assertEquals(Optional.of("The parameter <sync> is 'no', and expected is true or false."), wrongWord(running));

        running.setConfiguration(configuration("python=yes", "sync=${jvenv.sync}"));
        assertEquals(Optional.empty(), wrongWord(running));
        project.getProperties().setProperty("jvenv.sync", "FALSE");
        assertEquals(Optional.empty(), wrongWord(running));
        userProperties.setProperty("jvenv.sync", "1");
        assertEquals(Optional.of("The parameter <sync> is '1', and expected is true or false."), wrongWord(running));

        running.setConfiguration(configuration("sync=${skipTests}"));
        userProperties.setProperty("skipTests", "1");
        assertEquals(Optional.empty(), wrongWord(running));
    }

    private Optional<String> wrongWord(MojoExecution running) {
        return new PluginConfiguration(project, running).neitherTrueNorFalse(userProperties);
    }

    private MojoExecution byHand(String goal) {
        return execution(goal, "default-cli", MojoExecution.Source.CLI);
    }

    private MojoExecution execution(String goal, String id, MojoExecution.Source source) {
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
                descriptor.addParameter(parameter);
            }
        } catch (DuplicateParameterException e) {
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

    private void execution(String id, String... names) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setConfiguration(configuration(names));
        plugin.addExecution(execution);
    }

    private static Xpp3Dom configuration(String... names) {
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
