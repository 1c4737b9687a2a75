package io.github.jvenv.vcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepositoryUrlTest {
    @Test
    void partsAddressAndSecret() {
        RepositoryUrl url = of("https://me:p%40ss=@git.example:8443/a/b.git?x=1");
        assertEquals("https://git.example:8443/a/b.git?x=1", url.address());
        assertEquals(
                Map.of("url.https://me:p%40ss%3D@git.example:8443/.insteadOf", "https://git.example:8443/"),
                url.credentials());
        assertEquals(
                "fatal: https://git.example:8443/a: no ****, no **** at https://****@other/",
                url.withoutSecrets("fatal: https://git.example:8443/a: no p%40ss=, no me:p%40ss= at https://x@other/"));
    }

    @Test
    void hidesPasswordsThatHaveTheSignBehindThem() {
        assertEquals(
                "fatal: 'https://****@other/a@b.git'",
                of("https://git.example/a.git").withoutSecrets("fatal: 'https://me:p@ss@other/a@b.git'"));
    }

    @Test
    void keepsUsersThatAreNoSecret() {
        assertEquals(
                "ssh://git@git.example/a.git", of("ssh://git@git.example/a.git").address());
        assertEquals(
                "ssh://me@git.example:22/a.git",
                of("ssh://me@git.example:22/a.git").address());
        assertEquals(Map.of(), of("ssh://me@git.example/a.git").credentials());
        assertEquals(
                "https://git@git.example/a.git",
                of("https://git@git.example/a.git").address());
        assertEquals(
                "ssh://git.example/a.git",
                of("ssh://me:secret@git.example/a.git").address());
    }

    @Test
    void hasOneKeyForAllUsers() {
        assertEquals(
                of("https://a:b@git.example/x").key(),
                of("https://git.example/x").key());
        assertNotEquals(
                of("https://git.example/y").key(), of("https://git.example/x").key());
    }

    @Test
    void writesFilesAsGitReadsThem() {
        assertEquals("file:///a%20b/c", of("file:/a%20b/c").address());
        assertEquals("file:///a%20b/c", of("file:///a%20b/c").address());
    }

    private static RepositoryUrl of(String url) {
        return RepositoryUrl.of(URI.create(url));
    }
}
