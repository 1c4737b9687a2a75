package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.failure.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@MojoTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class ResolvingMojoTest extends GoalTest {
    @Test
    @InjectMojo(goal = "install", pom = "classpath:/mojo/install-indexes.xml")
    void takesEverythingThatAPomSaysOfIndexes(InstallMojo mojo) throws Exception {
        MojoExtension.setVariableValueToObject(mojo, "index", "https://first.example/");
        IndexRequest request = mojo.index();
        assertEquals(
                List.of(
                        new IndexRequest.Index(Optional.of("https://first.example/"), Optional.empty(), List.of(), ""),
                        new IndexRequest.Index(
                                Optional.of("https://ann:secret@packages.company.example/simple"),
                                Optional.of("company"),
                                List.of("company-*", "Demo"),
                                "simple"),
                        new IndexRequest.Index(Optional.empty(), Optional.of("pypi"), List.of(), ""),
                        new IndexRequest.Index(
                                Optional.of("https://plain.example/simple"), Optional.empty(), List.of(), ""),
                        new IndexRequest.Index(
                                Optional.of("https://m2.example/"), Optional.of("releases"), List.of(), "maven"),
                        new IndexRequest.Index(Optional.empty(), Optional.empty(), List.of(), "")),
                request.indexes());
        assertEquals(List.of("wheels", "https://links.example/"), request.findLinks());
        assertEquals(true, request.noIndex());
        assertEquals(Optional.of("2026-03-01"), request.excludeNewer());
        assertEquals(Optional.of(Duration.ofMillis(2500)), request.network().timeout());
        assertEquals(Optional.of(0), request.network().retries());
        assertEquals(List.of("a.example:80"), request.network().trustedHosts());
        assertEquals(
                Path.of("ca.pem"),
                request.network().authorities().map(Path::getFileName).orElseThrow());
        assertFails(mojo, """
                An <index> has no <url>.
                Hint: Give it the URL of the index's Simple API; only the public index, whose id is pypi, needs none.""");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    void asksForNothingInParticularByDefault(InstallMojo mojo) {
        assertEquals(IndexRequest.DEFAULT, mojo.index());
    }

    @Test
    @InjectMojo(goal = "install")
    void takesIndexesFromAProperty(InstallMojo mojo) {
        property("jvenv.indexes", "https://a.example/, https://b.example/,");
        assertEquals(
                List.of("https://a.example/", "https://b.example/"),
                mojo.index().indexes().stream()
                        .map(index -> index.url().orElseThrow())
                        .toList());
    }

    @Test
    @InjectMojo(goal = "install")
    void takesFindLinksFromAProperty(InstallMojo mojo) {
        property("jvenv.findLinks", "wheels, https://links.example/");
        assertEquals(List.of("wheels", "https://links.example/"), mojo.index().findLinks());
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "findLinks", value = "a,b")
    @MojoParameter(name = "trustedHosts", value = "c,d")
    void takesListsPartedByCommas(InstallMojo mojo) {
        assertEquals(List.of("a", "b"), mojo.index().findLinks());
        assertEquals(
                new NetworkRequest(Optional.empty(), Optional.empty(), List.of("c", "d"), Optional.empty()),
                mojo.index().network());
    }

    @Test
    @InjectMojo(goal = "install")
    void asksNoOtherIndexInThePlaceOfOneThatNobodyHasNamed(InstallMojo mojo) throws Exception {
        write(mojo, "index", "${company.index}");
        assertFails(mojo, """
                The parameter <index> has ${company.index}, and nobody has set that property.
                Hint: Set it with -Dcompany.index=..., in the <properties> of the POM or in a profile.""");
        assertNothingMade();
        write(mojo, "index", "${jvenv.index}");
        assertEquals(IndexRequest.DEFAULT, mojo.index());
    }

    /** An element of the POM that Maven has made null of. */
    private static void write(InstallMojo mojo, String parameter, String text) throws Exception {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom element = new Xpp3Dom(parameter);
        element.setValue(text);
        configuration.addChild(element);
        MojoExtension.<MojoExecution>getVariableValueFromObject(mojo, "mojoExecution")
                .setConfiguration(configuration);
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "timeout", value = "soon")
    void refusesATimeoutThatIsNone(InstallMojo mojo) {
        assertFails(mojo, "The parameter <timeout> is 'soon', and expected is a number of seconds.");
        assertNothingMade();
    }

    @Test
    @InjectMojo(goal = "install")
    @MojoParameter(name = "retries", value = "-1")
    void refusesANumberOfRetriesThatIsNone(InstallMojo mojo) {
        Failure failure = assertThrows(Failure.class, mojo::index);
        assertEquals("The parameter <retries> is '-1', and expected is a number from 0 to 999.", failure.getMessage());
    }
}
