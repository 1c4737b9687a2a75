package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedirectAndCredentialsTest {
    private static final Credentials USER = new Credentials("ann", "säcret");
    private static final String AUTHORIZATION = "Basic YW5uOnPDpGNyZXQ=";

    private final ScriptedServer server = ScriptedServer.start();
    private final ScriptedServer elsewhere = ScriptedServer.start();
    private final SignOn signOn = new SignOn(server.url("/"), Optional.of(USER), "the <server> 'x' of settings.xml");

    @AfterEach
    void stop() {
        server.close();
        elsewhere.close();
    }

    @Test
    void followsRedirectsAndKeepsTheFields() throws IOException {
        server.answer("301 Moved Permanently\nLocation: /b c", "").answer("200 OK", "here");
        Request request = Request.of("it", server.url("/a")).withHeader("Accept", "text/html");
        String seen = adapter(Adapters.SETTINGS).get(request, response -> response.url() + " " + text(response));
        assertEquals(server.url("/b%20c") + " here", seen);
        assertEquals(Optional.of("text/html"), server.field(1, "Accept"));
    }

    @Test
    void givesUpWhenRedirectsDoNotEnd() {
        for (int i = 0; i < 20; i++) {
            server.answer("302 Found\nLocation: /again", "");
        }
        assertRefused("the server redirected more than 10 times");
    }

    @Test
    void refusesToLeaveHttp() {
        server.answer("302 Found\nLocation: file:///etc/passwd", "");
        assertRefused("the server redirected to file:///etc/passwd, which is not an http or https URL");
    }

    @Test
    void refusesWhatIsNoUrl() {
        server.answer("302 Found\nLocation: http://[broken", "");
        assertRefused("the server redirected to something that is not a URL");
    }

    @Test
    void sendsCredentialsToTheirOriginOnly() throws IOException {
        HttpSettings settings = Adapters.SETTINGS.withSignOn(signOn);
        server.answer("302 Found\nLocation: " + elsewhere.url("/b"), "");
        elsewhere.answer("302 Found\nLocation: " + server.url("/c"), "");
        server.answer("200 OK", "here");
        assertEquals("here", get(settings, server.url("/a")));
        assertEquals(Optional.of(AUTHORIZATION), server.field(0, "Authorization"));
        assertEquals(Optional.empty(), elsewhere.field(0, "Authorization"));
        assertEquals(Optional.of(AUTHORIZATION), server.field(1, "Authorization"));
    }

    @Test
    void takesCredentialsFromTheUrl() throws IOException {
        server.answer("302 Found\nLocation: " + elsewhere.url("/b"), "");
        elsewhere.answer("200 OK", "here");
        URI url = URI.create("http://ann:s%C3%A4cret@127.0.0.1:" + server.port() + "/a");
        assertEquals("here", get(Adapters.SETTINGS, url));
        assertEquals(Optional.of(AUTHORIZATION), server.field(0, "Authorization"));
        assertEquals(
                "GET /a HTTP/1.1", server.requests().get(0).lines().findFirst().orElse(""));
        assertEquals(Optional.empty(), elsewhere.field(0, "Authorization"));
    }

    @Test
    void doesNotTakeCredentialsFromARedirect() throws IOException {
        server.answer("302 Found\nLocation: http://eve:x@127.0.0.1:" + server.port() + "/b", "")
                .answer("200 OK", "here");
        assertEquals("here", get(Adapters.SETTINGS, server.url("/a")));
        assertEquals(Optional.empty(), server.field(1, "Authorization"));
    }

    @Test
    void saysWhereCredentialsAreMissing() {
        server.answer("401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"", "");
        StatusFailure failure = assertThrows(StatusFailure.class, () -> get(Adapters.SETTINGS, server.url("/a")));
        assertEquals(
                "Cannot get it from " + server.url("/a") + ": the server answered 401 Unauthorized.",
                failure.getMessage());
        assertEquals(
                Optional.of("If " + server.url("")
                        + " wants to know its users, give a user name and password in a netrc" + " file."),
                failure.hint());
    }

    @Test
    void saysThatCredentialsAreWrong() {
        HttpSettings settings = Adapters.SETTINGS.withSignOn(signOn);
        server.answer("403 Forbidden", "");
        StatusFailure failure = assertThrows(StatusFailure.class, () -> get(settings, server.url("/a")));
        assertEquals(
                "Cannot get it from " + server.url("/a") + ": the server answered 403 Forbidden.",
                failure.getMessage());
        assertEquals(
                Optional.of("Check the user name and password for " + server.url("") + " in the <server> 'x' of"
                        + " settings.xml."),
                failure.hint());
        assertEquals("ann:***", USER.toString());
    }

    private void assertRefused(String reason) {
        RefusedRedirectFailure failure =
                assertThrows(RefusedRedirectFailure.class, () -> get(Adapters.SETTINGS, server.url("/a")));
        assertEquals("Cannot get it from " + server.url("/a") + ": " + reason + ".", failure.getMessage());
    }

    private static HttpAdapter adapter(HttpSettings settings) {
        return Adapters.adapter(settings, new ArrayList<>(List.of()));
    }

    private static String get(HttpSettings settings, URI url) throws IOException {
        return adapter(settings).get(Request.of("it", url), RedirectAndCredentialsTest::text);
    }

    private static String text(Response response) throws IOException {
        return new String(response.bytes(1000), UTF_8);
    }
}
