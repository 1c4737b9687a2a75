package io.github.jvenv.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignOnsTest {
    private static final Credentials ANN = new Credentials("ann", "a");
    private static final Credentials BEN = new Credentials("ben", "b");

    private final ScriptedServer server = ScriptedServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isKnownByTheNearestIndexOfAServer() {
        HttpSettings settings = Adapters.SETTINGS
                .withSignOn(signOn("https://host.example/team-a/simple/", ANN))
                .withSignOn(signOn("https://host.example/team-b/simple/", BEN))
                .withSignOn(new SignOn(URI.create("https://host.example/open/simple/"), Optional.empty(), "nowhere"));
        assertUser("ann", settings, "https://host.example/team-a/simple/demo/");
        assertUser("ben", settings, "https://host.example/team-b/files/demo.whl");
        assertUser("nobody", settings, "https://host.example/open/simple/demo/");
        assertUser("ann", settings, "https://host.example/files/demo.whl");
        assertUser("nobody", settings, "http://host.example/team-a/simple/demo/");
        assertUser("nobody", settings, "https://other.example/team-a/simple/demo/");
    }

    @Test
    void isKnownByNetrcWhereNothingElseIsSaid() {
        Netrc netrc = Netrc.parse(
                "machine host.example login ben password b machine other.example login eve default login any", "x");
        HttpSettings settings = Adapters.SETTINGS
                .withNetrc(netrc)
                .withSignOn(signOn("https://host.example/simple/", ANN))
                .withSignOn(new SignOn(URI.create("https://other.example/simple/"), Optional.empty(), "nowhere"));
        assertUser("ann", settings, "https://host.example/simple/demo/");
        assertUser("ben", settings, "http://host.example/simple/demo/");
        assertUser("eve", settings, "https://other.example/simple/demo/");
        assertUser("nobody", settings, "https://files.example/demo.whl");
    }

    @Test
    void tellsNobodyElseOnARedirect() throws IOException {
        HttpSettings settings = Adapters.SETTINGS
                .withNetrc(Netrc.parse("machine localhost login ben password b default login any password a", "x"))
                .withSignOn(signOn(server.url("/simple/").toString(), ANN));
        server.answer("302 Found\nLocation: http://localhost:" + server.port() + "/b", "");
        server.answer("302 Found\nLocation: http://[::1]:" + server.port() + "/c", "");
        Request request = Request.of("it", server.url("/simple/demo/"));
        try {
            Adapters.adapter(settings, new ArrayList<>()).get(request, Response::status);
        } catch (UnreachableFailure nobodyListensThere) {
            // The third request never comes here.
        }
        assertEquals(Optional.of(ANN.authorization()), server.field(0, "Authorization"));
        assertEquals(Optional.of(BEN.authorization()), server.field(1, "Authorization"));
        assertUser("nobody", settings, "http://[::1]:" + server.port() + "/c");
    }

    private static SignOn signOn(String url, Credentials user) {
        return new SignOn(URI.create(url), Optional.of(user), "somewhere");
    }

    private static void assertUser(String name, HttpSettings settings, String url) {
        assertEquals(
                name,
                settings.signOnFor(URI.create(url))
                        .flatMap(SignOn::credentials)
                        .map(Credentials::userName)
                        .orElse("nobody"),
                url);
    }
}
