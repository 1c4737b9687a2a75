package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class PluginConfigurationTest {
    private final ConfiguredPlugin configured = new ConfiguredPlugin();
    private final Plugin plugin = configured.plugin;
    private final MavenProject project = configured.project;
    private final Properties userProperties = new Properties();

    @Test
    void elementsThatNoGoalKnowsAreToldWithWhatIsMeant() {
        project.setArtifactId("web");
        plugin.setConfiguration(ConfiguredPlugin.configuration("requirments=flask", "python=3.12"));
        configured.execution("env", "requirements=rich", "colour=red");

        assertEquals(
                Map.of(
                        "requirments",
                        "The POM of web has <requirments> in the configuration of this plugin, and no goal has such a"
                                + " parameter. Did you mean <requirements>?",
                        "colour",
                        "The POM of web has <colour> in the configuration of this plugin, and no goal has such a"
                                + " parameter."),
                new PluginConfiguration(project, configured.byHand("create")).unknown());
    }

    @Test
    void aGoalByHandIsToldWhatStandsInsideAnExecution() {
        configured.execution("env", "python", "requirements", "classifier");

        assertEquals(
                Optional.of(
                        "A goal that is started by hand does not see <python> and <requirements> inside the execution"
                                + " 'env' of the POM. Put them in the <configuration> of the plugin itself, or run"
                                + " jvenv:install@env."),
                hidden(configured.byHand("install")));
    }

    @Test
    void whatTheGoalSeesAnywayIsNotHidden() {
        configured.execution("env", "python", "requirements");
        plugin.setConfiguration(ConfiguredPlugin.configuration("requirements"));
        userProperties.setProperty("jvenv.python", "3.12");

        assertEquals(Optional.empty(), hidden(configured.byHand("install")));
    }

    @Test
    void whatSaysNoMoreThanTheDefaultIsNotHidden() {
        configured.execution("env", "sync=true", "requirements=");
        assertEquals(Optional.empty(), hidden(configured.byHand("install")));

        configured.execution("loose", "sync= false ");
        assertTrue(hidden(configured.byHand("install")).orElseThrow().contains("<sync> inside the execution 'loose'"));
    }

    @Test
    void anExecutionOfTheGoalItselfIsNamedBeforeOthers() {
        configured.execution("tools", "python");
        configured.execution("env", "requirements");
        plugin.getExecutions().get(1).addGoal("install");

        assertTrue(hidden(configured.byHand("install"))
                .orElseThrow()
                .contains("<requirements> inside the execution 'env'"));
    }

    @Test
    void thePropertyOfAParameterIsTheOneThatTheGoalNames() {
        configured.execution("env", "outputFile");
        assertTrue(hidden(configured.byHand("sbom")).isPresent());

        userProperties.setProperty("jvenv.sbom.outputFile", "bill.json");
        assertEquals(Optional.empty(), hidden(configured.byHand("sbom")));
    }

    @Test
    void aBoundGoalAndOneOfTheExecutionMissNothing() {
        configured.execution("env", "requirements");

        assertEquals(
                Optional.empty(), hidden(configured.execution("install", "other", MojoExecution.Source.LIFECYCLE)));
        assertEquals(Optional.empty(), hidden(configured.execution("install", "env", MojoExecution.Source.CLI)));
    }

    @Test
    void aParentThatAsksForNothingOnlyGathersModules() {
        project.setPackaging("pom");
        project.getModel().addModule("one");
        plugin.setConfiguration(ConfiguredPlugin.configuration("python"));

        assertTrue(gathers("create", MojoExecution.Source.LIFECYCLE));
        assertFalse(gathers("create", MojoExecution.Source.CLI));
        assertFalse(gathers("store", MojoExecution.Source.LIFECYCLE));

        configured.execution("env", "requirements");
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
        configured.execution("own", "installProject=false", "requirements=");
        assertTrue(gathers("create", MojoExecution.Source.LIFECYCLE));

        configured.execution("env", "installProject=true");
        assertFalse(gathers("create", MojoExecution.Source.LIFECYCLE));
    }

    @Test
    void aProjectWithoutModulesHasItsEnvironment() {
        project.setPackaging("pom");

        assertFalse(gathers("create", MojoExecution.Source.LIFECYCLE));
    }

    private boolean gathers(String goal, MojoExecution.Source source) {
        return new PluginConfiguration(project, configured.execution(goal, "env", source)).onlyGathersModules();
    }

    private Optional<String> hidden(MojoExecution running) {
        return new PluginConfiguration(project, running).hidden(userProperties);
    }
}
