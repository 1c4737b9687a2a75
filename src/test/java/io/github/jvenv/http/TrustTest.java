package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static SecureServer server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path keys) throws Exception {
        server = SecureServer.start(keys, "CN=localhost", "dns:localhost");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesAServerThatNobodyVouchesFor() {
        UntrustedServerFailure failure =
                assertThrows(UntrustedServerFailure.class, () -> get(Adapters.SETTINGS, server.url("localhost")));
        assertEquals(
                "Cannot get it from https://localhost:" + server.port() + "/: the certificate of localhost:"
                        + server.port()
                        + " is not trusted (unable to find valid certification path to requested target).",
                failure.getMessage());
    }

    @Test
    void believesWhomTheCaFileVouchesFor() throws IOException {
        Path file = directory.resolve("ca.pem");
        Files.writeString(file, "Our own authority\n=====\n" + server.certificate());
        assertEquals("hello", get(Adapters.SETTINGS.withAuthorities(bundle(file)), server.url("localhost")));
        assertEquals("hello", get(Adapters.SETTINGS.withAuthorities(bundle(directory)), server.url("localhost")));
    }

    @Test
    void believesNobodyUnderAnotherName() throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), server.certificate());
        assertThrows(
                UntrustedServerFailure.class,
                () -> get(Adapters.SETTINGS.withAuthorities(bundle(file)), server.url("127.0.0.1")));
    }

    @Test
    void skipsCertificatesThatCannotBeRead() throws IOException {
        Path file = Files.writeString(
                directory.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + server.certificate());
        assertEquals("hello", get(Adapters.SETTINGS.withAuthorities(bundle(file)), server.url("localhost")));
    }

    @Test
    void saysThatACaFileIsNone() throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "nothing");
        Failure failure = assertThrows(
                Failure.class, () -> get(Adapters.SETTINGS.withAuthorities(bundle(file)), server.url("localhost")));
        assertEquals("The CA file " + file + " holds no certificate in PEM form.", failure.getMessage());
        assertEquals(
                Optional.of("A certificate in PEM form begins with a line -----BEGIN CERTIFICATE-----."),
                failure.hint());
        Path absent = directory.resolve("absent.pem");
        assertEquals(
                "The CA file " + absent + " cannot be read.",
                assertThrows(
                                Failure.class,
                                () -> get(Adapters.SETTINGS.withAuthorities(bundle(absent)), server.url("localhost")))
                        .getMessage());
    }

    @Test
    void looksAtNoCertificateOfTrustedHosts() throws IOException {
        HttpSettings settings =
                Adapters.SETTINGS.withTrustedHosts(List.of(TrustedHost.parse("127.0.0.1:" + server.port())));
        assertEquals("hello", get(settings, server.url("127.0.0.1")));
        assertThrows(UntrustedServerFailure.class, () -> get(settings, server.url("localhost")));
    }

    @Test
    void looksAtNoCertificateOfTrustedHostsBehindAProxyThatKnowsItsUsers() throws Exception {
        Credentials user = new Credentials("ann", "secret");
        try (TunnelProxy proxy = TunnelProxy.start(server.port(), user.authorization())) {
            ProxySettings way = ProxySettings.at("127.0.0.1", proxy.port()).with(user);
            HttpSettings settings = Adapters.SETTINGS
                    .withProxies(url -> Optional.of(way))
                    .withTrustedHosts(List.of(TrustedHost.parse("index.example")));
            assertEquals("hello", get(settings, URI.create("https://index.example/")));
            assertThrows(UntrustedServerFailure.class, () -> get(settings, URI.create("https://localhost/")));
        }
    }

    @Test
    void leavesTlsForTrustedHostsOnly() throws Exception {
        try (ScriptedServer plain = ScriptedServer.start()) {
            plain.answer("200 OK", "plain");
            URI leave = URI.create(server.url("localhost") + "leave?" + plain.url("/"));
            TrustedHost secure = TrustedHost.parse("localhost");
            HttpSettings one = Adapters.SETTINGS.withTrustedHosts(List.of(secure));
            RefusedRedirectFailure failure = assertThrows(RefusedRedirectFailure.class, () -> get(one, leave));
            assertEquals(
                    "Cannot get it from " + server.url("localhost") + "leave: the server redirected to "
                            + plain.url("/") + ", which is not an https URL.",
                    failure.getMessage());
            HttpSettings both = Adapters.SETTINGS.withTrustedHosts(List.of(secure, TrustedHost.parse("127.0.0.1")));
            assertEquals("plain", get(both, leave));
        }
    }

    @Test
    void readsHostsInEveryWriting() {
        assertEquals(new TrustedHost("index.example", -1), TrustedHost.parse(" Index.Example "));
        assertEquals(new TrustedHost("index.example", 8443), TrustedHost.parse("index.example:8443"));
        assertEquals(new TrustedHost("::1", -1), TrustedHost.parse("::1"));
        assertEquals(new TrustedHost("::1", 80), TrustedHost.parse("[::1]:80"));
        assertEquals("[::1]:80", TrustedHost.parse("[::1]:80").toString());
        assertTrue(TrustedHost.parse("::1").covers(URI.create("http://[::1]:8080/")));
        assertTrue(TrustedHost.parse("index.example:443").covers(URI.create("https://INDEX.example/simple/")));
        assertFalse(TrustedHost.parse("index.example:443").covers(URI.create("http://index.example/simple/")));
        assertFalse(TrustedHost.parse("index.example").covers(URI.create("http://files.index.example/")));
    }

    @Test
    void refusesWhatIsNoHost() {
        for (String text : List.of("https://ann:secret@index.example/", "index.example:99999", "", "a b")) {
            Failure failure = assertThrows(Failure.class, () -> TrustedHost.parse(text));
            assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
            assertEquals(
                    Optional.of("Give it without a scheme and a path, such as index.example or index.example:8443."),
                    failure.hint());
        }
        assertEquals(
                "The trusted host 'https://index.example/' is not a host, or a host and a port.",
                assertThrows(Failure.class, () -> TrustedHost.parse("https://ann:secret@index.example/"))
                        .getMessage());
    }

    private static String get(HttpSettings settings, URI url) throws IOException {
        return Adapters.adapter(settings, new ArrayList<>())
                .get(Request.of("it", url), response -> new String(response.bytes(100), UTF_8));
    }

    private static CertificateBundle bundle(Path path) {
        return new CertificateBundle(path, DirectoryChildren::of);
    }
}
