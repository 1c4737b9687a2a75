package io.github.jvenv.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.Netrc;
import io.github.jvenv.http.SignOn;
import io.github.jvenv.testing.FakeServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOnSearchTest {
    private static final URI INDEX = URI.create("https://index.example/simple/");
    private static final Optional<String> CORP = Optional.of("corp");

    @TempDir
    private Path home;

    private final FakeServers servers = new FakeServers();
    private Netrc netrc = Netrc.NONE;

    @Test
    void takesTheUrlsOwnPasswordFirst() {
        servers.with("corp", "ben", "b");
        assertSignOn("ann a in the URL", Optional.of(new Credentials("ann", "a")), CORP);
    }

    @Test
    void takesTheServerOfTheId() {
        servers.with("corp", "ben", "b").with("index.example", "eve", "e");
        assertSignOn("ben b in the <server> 'corp' of settings.xml", Optional.empty(), CORP);
        assertSignOn("ben b in the <server> 'corp' of settings.xml", Optional.of(new Credentials("ann", "")), CORP);
    }

    @Test
    void takesTheServerThatIsCalledAsTheHostWhereThereIsNoId() {
        servers.with("index.example", "eve", "e");
        assertSignOn("eve e in the <server> 'index.example' of settings.xml", Optional.empty(), Optional.empty());
        assertSignOn("nobody in a <server> with the id 'corp' in settings.xml", Optional.empty(), CORP);
    }

    @Test
    void takesTheServerThatIsCalledAsAHostWithAnUnderscore() {
        servers.with("my_index", "eve", "e");
        SignOn found = new SignOnSearch(servers, netrc)
                .find(URI.create("http://my_index:3141/"), Optional.empty(), Optional.empty());
        assertEquals("the <server> 'my_index' of settings.xml", found.place());
    }

    @Test
    void completesAServerWithoutAUserNameFromTheUrl() {
        servers.with("corp", "", "token");
        assertSignOn(
                "__token__ token in the <server> 'corp' of settings.xml",
                Optional.of(new Credentials("__token__", "")),
                CORP);
        SignOnSearch search = new SignOnSearch(servers, netrc);
        Failure failure = assertThrows(Failure.class, () -> search.find(INDEX, Optional.empty(), CORP));
        assertEquals("The <server> 'corp' of settings.xml has no user name.", failure.getMessage());
        assertEquals(Optional.of("Give it a <username>; tokens mostly go with the name __token__."), failure.hint());
    }

    @Test
    void takesNetrcNext() throws IOException {
        Path file = home.resolve(".netrc");
        Files.writeString(file, "machine index.example login ann password a");
        netrc = Netrc.read(file);
        assertSignOn("ann a in " + file, Optional.empty(), CORP);
        assertSignOn("ann a in " + file, Optional.of(new Credentials("ann", "")), CORP);
        assertSignOn("ben  in the URL", Optional.of(new Credentials("ben", "")), CORP);
        Files.writeString(file, "default login any password d");
        netrc = Netrc.read(file);
        assertSignOn("any d in " + file, Optional.empty(), CORP);
    }

    @Test
    void saysWhereAUserNameAndPasswordCouldStand() {
        assertSignOn("nobody in a <server> with the id 'corp' in settings.xml", Optional.empty(), CORP);
        assertSignOn(
                "nobody in a <server> with the id 'index.example' in settings.xml", Optional.empty(), Optional.empty());
        assertSignOn("token  in the URL", Optional.of(new Credentials("token", "")), CORP);
    }

    private void assertSignOn(String expected, Optional<Credentials> inUrl, Optional<String> id) {
        SignOn found = new SignOnSearch(servers, netrc).find(INDEX, inUrl, id);
        String user = found.credentials()
                .map(known -> known.userName() + " " + known.password())
                .orElse("nobody");
        assertEquals(expected, user + " in " + found.place());
        assertEquals(INDEX, found.base());
    }
}
