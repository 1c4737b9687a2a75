package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class PluginPropertiesTest {
    private final ConfiguredPlugin configured = new ConfiguredPlugin();
    private final Plugin plugin = configured.plugin;
    private final MavenProject project = configured.project;
    private final Properties userProperties = new Properties();

    @Test
    void aPropertyOfTheCommandLineThatThePomOverrulesIsTold() {
        project.setArtifactId("web");
        plugin.setConfiguration(ConfiguredPlugin.configuration("sync=true", "outputFile=bill.json", "python=3.12"));
        configured.execution("env", "requirements=flask");
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
        plugin.setConfiguration(
                ConfiguredPlugin.configuration("sync=false", "outputFile=target/other.json", "unknown=true"));
        userProperties.setProperty("jvenv.sync", "false");
        userProperties.setProperty("jvenv.sbom.outputFile", "other.json");
        userProperties.setProperty("jvenv.unknown", "false");

        assertEquals(
                Map.of(), overruled("package -Djvenv.sync=false -Djvenv.sbom.outputFile=other.json -Djvenv.unknown"));
    }

    @Test
    void aPropertyThatAGoalTakesByItselfMayAddToThePom() {
        plugin.setConfiguration(ConfiguredPlugin.configuration("requirements=flask"));
        userProperties.setProperty("jvenv.requirements", "rich");

        assertEquals(Map.of(), overruled("package -Djvenv.requirements=rich"));
    }

    @Test
    void aPropertyOfWhatStandsInAGroupIsToldLikeAnyOther() {
        project.setArtifactId("web");
        Xpp3Dom archive = new Xpp3Dom("archive");
        for (Xpp3Dom child :
                ConfiguredPlugin.configuration("format=tar.gz", "prefix=app").getChildren()) {
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
                new PluginProperties(project, configured.execution("archive", "env", MojoExecution.Source.LIFECYCLE))
                        .overruled(
                                userProperties,
                                () -> "package -Djvenv.archive.format=zip -Djvenv.archive.prefix=app"
                                        + " -Djvenv.archive.compile=true"));
    }

    private Map<String, String> overruled(String commandLine) {
        return new PluginProperties(project, configured.execution("install", "env", MojoExecution.Source.LIFECYCLE))
                .overruled(userProperties, () -> commandLine);
    }

    @Test
    void aWordThatIsNeitherTrueNorFalseIsNotTakenForFalse() {
        MojoExecution running = configured.byHand("install");
        Parameter sync = running.getMojoDescriptor().getParameterMap().get("sync");
        sync.setType("boolean");
        running.setConfiguration(ConfiguredPlugin.configuration("python=yes", "sync=no"));
        assertEquals(Optional.of("The parameter <sync> is 'no', and expected is true or false."), wrongWord(running));

        running.setConfiguration(ConfiguredPlugin.configuration("python=yes", "sync=${jvenv.sync}"));
        assertEquals(Optional.empty(), wrongWord(running));
        project.getProperties().setProperty("jvenv.sync", "FALSE");
        assertEquals(Optional.empty(), wrongWord(running));
        userProperties.setProperty("jvenv.sync", "1");
        assertEquals(Optional.of("The parameter <sync> is '1', and expected is true or false."), wrongWord(running));

        running.setConfiguration(ConfiguredPlugin.configuration("sync=${skipTests}"));
        userProperties.setProperty("skipTests", "1");
        assertEquals(Optional.empty(), wrongWord(running));
    }

    private Optional<String> wrongWord(MojoExecution running) {
        return new PluginProperties(project, running).neitherTrueNorFalse(userProperties);
    }

    @Test
    void aPropertyThatNoGoalHasIsToldWithWhatWasMeant() {
        userProperties.setProperty("jvenv.pyhton", "3.13");
        userProperties.setProperty("jvenv.Requirement", "flask");
        userProperties.setProperty("jvenv.cacheDirectory", "cache");
        userProperties.setProperty("jvenv.archive.formatt", "zip");

        assertEquals(
                Map.of(
                        "jvenv.pyhton",
                        "The property jvenv.pyhton of the command line changes nothing: this plugin has no such parameter."
                                + " Did you mean jvenv.python?",
                        "jvenv.Requirement",
                        "The property jvenv.Requirement of the command line changes nothing: this plugin has no such"
                                + " parameter. Did you mean jvenv.requirements?",
                        "jvenv.archive.formatt",
                        "The property jvenv.archive.formatt of the command line changes nothing: this plugin has no such"
                                + " parameter. Did you mean jvenv.archive.format?",
                        "jvenv.cacheDirectory",
                        "The property jvenv.cacheDirectory of the command line changes nothing: this plugin has no such"
                                + " parameter."),
                unknown());
    }

    @Test
    void propertiesOfAnyGoalOfGroupsAndOfTheProjectAreKnown() {
        userProperties.setProperty("jvenv.python", "3.13");
        userProperties.setProperty("jvenv.sbom.outputFile", "bill.json");
        userProperties.setProperty("jvenv.archive.format", "zip");
        userProperties.setProperty("jvenv.version", "1.0");
        userProperties.setProperty("jvenv.team", "data");
        userProperties.setProperty("other", "1");
        project.getProperties().setProperty("jvenv.team", "web");

        assertEquals(Map.of(), unknown());
    }

    private Map<String, String> unknown() {
        return new PluginProperties(project, configured.byHand("create")).unknown(userProperties);
    }
}
