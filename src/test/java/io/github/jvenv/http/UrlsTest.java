package io.github.jvenv.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UrlsTest {
    @Test
    void encodesWhatMayNotStandInAUrl() {
        assertEquals("https://index.example/a%20b/%C3%A4%5B1%5D%7C.whl", read("https://index.example/a b/ä[1]|.whl"));
        assertEquals("a%20b.whl#sha256=00", read(" a b.whl#sha256=00\n"));
        assertEquals("https://index.example/a%20b", read("https://index.example/a%20b"));
    }

    @Test
    void readsHostsOfEveryKind() {
        assertEquals("https://xn--bcher-kva.example:8080/x", read("https://bücher.example:8080/x"));
        assertEquals("http://[::1]:8080/x?y=%5Bz%5D", read("http://[::1]:8080/x?y=[z]"));
        assertEquals("https://ann:p%20w@index.example/", read("https://ann:p w@index.example/"));
    }

    @Test
    void knowsAHostInItsAsciiFormAsTheJdkDoes() {
        String longest = "a".repeat(63);
        for (String host :
                new String[] {"a", "A-1.b", "a.b.", longest + ".x", longest + "a.x", "a..b", ".a", "a_b", "-"}) {
            assertEquals(ascii(host), LenientUrl.find("http://" + host + "/x").map(URI::toString), host);
        }
    }

    @Test
    void findsHostsThatTheJdkDoesNot() {
        assertEquals(Optional.of("index.example"), HostName.find(URI.create("https://u:p@index.example:1/x")));
        assertEquals(Optional.of("[::1]"), HostName.find(URI.create("http://[::1]:80/x")));
        assertEquals(Optional.of("my_index"), HostName.find(URI.create("http://u:p@My_index:3141/x")));
        for (String none :
                new String[] {"http:///x", "http://a_b:99999/", "http://a_b:80x/", "http://a%20b/", "a_b/x", "//a_b/x"
                }) {
            assertEquals(Optional.empty(), HostName.find(URI.create(none)), none);
        }
        assertEquals(
                Optional.of(new Credentials("ann", "s@cret")),
                Credentials.find(URI.create("http://ann:s%40cret@my_index:3141/x")));
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of("http://" + IDN.toASCII(host) + "/x");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Test
    void readsNothingIntoWhatIsNoUrl() {
        assertEquals(Optional.empty(), LenientUrl.find("http://[broken/x"));
        assertEquals(Optional.empty(), LenientUrl.find("http://host:port:port/"));
    }

    @Test
    void resolvesReferencesWithinTheirHost() {
        URI page = URI.create("https://index.example/simple/flask/");
        assertEquals("https://index.example/simple/flask/a.whl", resolved(page, "a.whl"));
        assertEquals("https://index.example/files/a.whl#x", resolved(page, "../../files/a.whl#x"));
        assertEquals("https://index.example/files/a.whl", resolved(page, "../../../../files/a.whl"));
        assertEquals("https://files.example/a.whl", resolved(page, "//files.example/a.whl"));
    }

    @Test
    void resolvesAQueryAlone() {
        URI file = URI.create("https://index.example/files/a.whl?old=1#x");
        assertEquals("https://index.example/files/a.whl?token=1#y", resolved(file, "?token=1#y"));
        assertEquals("https://index.example?a", resolved(URI.create("https://index.example"), "?a"));
    }

    @Test
    void writesSchemesInOneWay() {
        assertEquals("file:///a", read("FILE:///a"));
        assertEquals("file:/a", read("File:/a"));
        assertEquals("https://index.example/HTTP:", read("HTTPS://index.example/HTTP:"));
    }

    @Test
    void showsNoSecrets() {
        assertEquals(
                "https://index.example/a.whl",
                SafeUrl.of(URI.create("https://ann:secret@index.example/a.whl?token=secret#secret")));
        assertEquals(
                "https://index.example/a.whl?b#c",
                SafeUrl.withoutUserInfo(URI.create("https://ann:se%40cret@index.example/a.whl?b#c"))
                        .toString());
        assertEquals("file:/a/b", SafeUrl.of(URI.create("file:/a/b")));
    }

    @Test
    void readsCredentialsFromUserInfo() {
        assertEquals(
                Optional.of(new Credentials("ann", "a+b:@")),
                Credentials.find(URI.create("https://ann:a+b:%40@x.example/")));
        assertEquals(
                Optional.of(new Credentials("token", "")), Credentials.find(URI.create("https://token@x.example/")));
        assertEquals(Optional.empty(), Credentials.find(URI.create("https://x.example/")));
    }

    @Test
    void readsCredentialsThatWereNotEncoded() {
        URI url = LenientUrl.find("https://ann@corp:50%@p:ä ss@index.example/simple/")
                .orElseThrow();
        assertEquals("index.example", url.getHost());
        assertEquals(Optional.of(new Credentials("ann@corp", "50%@p:ä ss")), Credentials.find(url));
        assertEquals(
                "/100%25/a%20b%2F",
                LenientUrl.find("/100%/a b%2F").orElseThrow().getRawPath());
    }

    @Test
    void comparesOriginsByWhatTheyMean() {
        assertEquals(Origin.of(URI.create("https://X.example/a")), Origin.of(URI.create("HTTPS://x.example:443/b")));
        assertEquals(
                "http://x.example:8080",
                Origin.of(URI.create("http://x.example:8080/b")).toString());
        assertEquals("http://[::1]", Origin.of(URI.create("http://[::1]:80/b")).toString());
    }

    @Test
    void knowsHostsThatTheJdkDoesNotTakeForSuch() {
        assertEquals(
                "https://my_index:8443",
                Origin.of(URI.create("https://ann:x@My_Index:8443/a")).toString());
        assertEquals(
                "https://my_index", Origin.of(URI.create("https://my_index/a")).toString());
        URI url = URI.create("https://my_index/a");
        assertEquals(url, HostSpelling.of(url, 1));
    }

    @Test
    void spellsAHostInOtherWays() {
        URI url = URI.create("https://ab1.example:8443/ab1");
        assertEquals("https://ab1.example:8443/ab1", HostSpelling.of(url, 0).toString());
        assertEquals("https://Ab1.example:8443/ab1", HostSpelling.of(url, 1).toString());
        assertEquals("https://aB1.example:8443/ab1", HostSpelling.of(url, 2).toString());
        assertEquals("https://ab1.Example:8443/ab1", HostSpelling.of(url, 3).toString());
        assertEquals("https://ab1.example:8443/ab1", HostSpelling.of(url, 99).toString());
        assertEquals(
                "https://[::1]/",
                HostSpelling.of(URI.create("https://[::1]/"), 1).toString());
    }

    private static String read(String text) {
        return LenientUrl.find(text).map(URI::toString).orElse("");
    }

    private static String resolved(URI base, String reference) {
        return LenientUrl.resolve(base, reference).map(URI::toString).orElse("");
    }

    @Test
    void onlyLoopbackIsThisMachine() {
        for (String host : List.of("localhost", "127.0.0.1", "127.1.2.3", "[::1]")) {
            assertTrue(Loopback.isServerOf(URI.create("http://" + host + ":8080/simple/")), host);
        }
        for (String host : List.of("127.0.0.1.example.com", "127.example.com", "128.0.0.1", "localhost.example")) {
            assertFalse(Loopback.isServerOf(URI.create("http://" + host + "/simple/")), host);
        }
    }
}
