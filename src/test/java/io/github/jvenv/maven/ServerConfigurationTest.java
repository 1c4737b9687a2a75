package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Manners;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class ServerConfigurationTest {
    @Test
    void isReadAsTheResolverReadsIt() throws Exception {
        Manners manners =
                manners("<httpHeaders><property><name>X-Token</name><value>t0ken</value></property></httpHeaders>"
                        + "<connectTimeout>1500</connectTimeout><requestTimeout>7000</requestTimeout>");
        assertEquals(Map.of("X-Token", "t0ken"), manners.headers());
        assertEquals(Optional.of(Duration.ofMillis(1500)), manners.toConnect());
        assertEquals(Optional.of(Duration.ofSeconds(7)), manners.toRead());
    }

    @Test
    void isReadAsTheWagonsReadIt() throws Exception {
        Manners manners = manners("<timeout>2000</timeout><readTimeout>3000</readTimeout><httpConfiguration><all>"
                + "<connectionTimeout>9</connectionTimeout><readTimeout>9</readTimeout>"
                + "<headers><property><name>A</name><value>1</value></property></headers></all><get>"
                + "<headers><property><name>a</name><value>2</value></property></headers></get></httpConfiguration>");
        assertEquals(Optional.of(Duration.ofSeconds(2)), manners.toConnect());
        assertEquals(Optional.of(Duration.ofSeconds(3)), manners.toRead());
        assertEquals("2", manners.headers().get("A"));
    }

    @Test
    void saysNothingWhereItSaysNothingOfHttp() throws Exception {
        assertEquals(Manners.USUAL, ServerConfiguration.of("corp", null));
        assertEquals(Manners.USUAL, manners("<passiveMode>true</passiveMode>"));
        assertEquals(Optional.empty(), manners("<timeout>-1</timeout>").toConnect());
    }

    @Test
    void isRefusedWhereItCannotBeHonoured() {
        assertRefused(
                "The <server> 'corp' of settings.xml has '5s' as <timeout>, and expected is a number of milliseconds.",
                "<timeout>5s</timeout>");
        assertRefused(
                "The <server> 'corp' of settings.xml has a header in its <httpHeaders> that cannot be sent: 'X Token'.",
                "<httpHeaders><property><name>X Token</name><value>v</value></property></httpHeaders>");
    }

    private static void assertRefused(String message, String configuration) {
        assertEquals(
                message,
                assertThrows(Failure.class, () -> manners(configuration)).getMessage());
    }

    private static Manners manners(String configuration) throws Exception {
        return ServerConfiguration.of(
                "corp", Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
    }
}
