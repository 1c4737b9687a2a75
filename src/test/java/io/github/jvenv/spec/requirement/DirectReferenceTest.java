package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference.Archive;
import io.github.jvenv.spec.requirement.DirectReference.Directory;
import io.github.jvenv.spec.requirement.DirectReference.Repository;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectReferenceTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    @Test
    void readsArchives() {
        assertEquals(
                archive("https://files.example/x-1.0.zip"), DirectReference.parse("https://files.example/x-1.0.zip"));
        assertEquals(archive("http://h/any?a=b"), DirectReference.parse("HTTP://h/any?a=b"));
        assertEquals(
                archive("file:///d/x-1.0-py3-none-any.whl"), DirectReference.parse("file:///d/x-1.0-py3-none-any.whl"));
        assertEquals(archive("file:///d/x.TAR.GZ"), DirectReference.parse("file://localhost/d/x.TAR.GZ"));
        assertEquals(archive("https://h/a%20b%25.zip"), DirectReference.parse("https://h/a b%.zip"));
        assertEquals(archive("https://u:p%40q@h:8443/x"), DirectReference.parse("https://u:p@q@h:8443/x"));
    }

    @Test
    void readsFragments() {
        assertEquals(
                new Archive(URI.create("https://h/x.zip"), new TreeMap<>(Map.of("sha256", SHA256)), Optional.of("a/b")),
                DirectReference.parse(
                        "https://h/x.zip#egg=foo&subdirectory=a/b&sha256=" + SHA256.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.of(ProjectName.parse("foo-bar")), DirectReference.egg("https://h/x.zip#egg=Foo.Bar&x=y"));
        assertEquals(Optional.of(ProjectName.parse("foo")), DirectReference.egg("https://h/x.zip#a=b&egg=foo&egg=bar"));
        assertEquals(Optional.empty(), DirectReference.egg("https://h/x.zip#legg=foo"));
        assertEquals(archive("https://h/x.zip"), DirectReference.parse("https://h/x.zip#anything"));
    }

    @Test
    void readsDirectories() {
        assertEquals(directory("file:///d/project"), DirectReference.parse("file:///d/project"));
        assertEquals(directory("file:///d/project"), DirectReference.parse("file:/d/./x/../project"));
        assertEquals(directory("file:///.zip"), DirectReference.parse("file:///.zip"));
        assertEquals(directory("file://server/share/x"), DirectReference.parse("file://server/share/x"));
        assertEquals(
                new Directory(URI.create("file:///d/p"), Optional.of("sub")),
                DirectReference.parse("file:///d/p#egg=x&subdirectory=sub"));
        URI base = URI.create("file:///work/project/");
        assertEquals(directory("file:///work/other"), DirectReference.parse("file:../other", base));
        assertEquals(archive("file:///work/project/x.whl"), DirectReference.parse("file:./x.whl", base));
    }

    @Test
    void readsRepositories() {
        assertEquals(repository("git", "https://h/x.git", null), DirectReference.parse("git+https://h/x.git"));
        assertEquals(
                repository("git", "ssh://git@h/x.git", "v1.0"), DirectReference.parse("git+ssh://git@h/x.git@v1.0"));
        assertEquals(repository("git", "git://h/@s/x", "a b"), DirectReference.parse("git+git://h/@s/x@a%20b"));
        assertEquals(
                repository("git", "https://h/x?q=1", "main"), DirectReference.parse("git+https://h/x@main?q=1#egg=x"));
        assertEquals(
                repository("git", "file:///d/r.git", "feature/x"),
                DirectReference.parse("git+file:///d/r.git@feature/x"));
        assertEquals(repository("hg", "https://h/x", "tip"), DirectReference.parse("hg+https://h/x@tip"));
        assertEquals(repository("svn", "svn://h/x", "12"), DirectReference.parse("svn+svn://h/x@12"));
        assertEquals(repository("bzr", "lp:x", null), DirectReference.parse("bzr+lp:x"));
        assertEquals(
                new Repository("git", URI.create("https://h/x"), Optional.empty(), Optional.of("s d")),
                DirectReference.parse("git+https://h/x#subdirectory=s d&egg=y"));
    }

    @Test
    void knowsWhatPipTakesForAUrl() {
        assertTrue(DirectReference.isUrl("https://h"));
        assertTrue(DirectReference.isUrl("FILE:x"));
        assertTrue(DirectReference.isUrl("git+ssh://h/x"));
        assertFalse(DirectReference.isUrl("ssh://h/x"));
        assertFalse(DirectReference.isUrl("git+svn://h/x"));
        assertFalse(DirectReference.isUrl("c:/x"));
        assertFalse(DirectReference.isUrl("x @ https://h"));
    }

    @Test
    void toStringHidesSecretsAndDigests() {
        assertEquals(
                "https://h/x.zip#subdirectory=s",
                DirectReference.parse("https://u:p@h/x.zip?token=t#sha256=" + SHA256 + "&subdirectory=s")
                        .toString());
        assertEquals(
                "git+ssh://git@h/x@v1",
                DirectReference.parse("git+ssh://git@h/x@v1#egg=e").toString());
        assertEquals(
                "git+https://h/x@v1",
                DirectReference.parse("git+https://token@h/x@v1?a=b").toString());
        assertEquals("file:///d/x", DirectReference.parse("file:/d/x").toString());
    }

    @Test
    void seesWhenTwoMeanTheSame() {
        assertTrue(equivalent("https://u:p@h/x?a=1&b=2#egg=a", "https://h/x?b=2&a=1"));
        assertTrue(equivalent("file://localhost/x", "file:/x"));
        assertFalse(equivalent("https://h/x?a=1&a=2", "https://h/x?a=2&a=1"));
        assertFalse(equivalent("https://h/x#subdirectory=a", "https://h/x"));
        assertFalse(equivalent("git+https://h/x@a", "git+https://h/x@b"));
        assertFalse(equivalent("git+https://h/x", "https://h/x"));
        assertFalse(equivalent("https://h/x#sha256=" + SHA256, "https://h/x"));
    }

    @Test
    void saysWhatIsWrong() {
        assertFault("requests", """
                Expected a URL that begins with http:, https:, file:, or the name of a version control system and its protocol, such as git+https:.
                    requests
                    ^""");
        assertFault("ssh://h/x", """
                Expected a URL that begins with http:, https:, file:, or the name of a version control system and its protocol, such as git+https:.
                    ssh://h/x
                    ^^^^""");
        assertFault("git@h:x/y.git", """
                Expected a URL, such as git+ssh://git@host/path, in place of the short form for ssh.
                    git@h:x/y.git
                    ^^^^^^""");
        assertFault("git+ssh://git@h:x/y.git", """
                Expected the number of a port after ':', or '/' in place of ':'.
                    git+ssh://git@h:x/y.git
                                    ^""");
        assertFault("https:/x", """
                Expected '//' and a host after 'https:'.
                    https:/x
                          ^""");
        assertFault("file:x/y", """
                Expected an absolute path after 'file:', such as file:///directory/project.
                    file:x/y
                         ^^^""");
        assertFault("git+https://u:secret@h/x@", """
                Expected a revision after '@'.
                    git+https://********@h/x@
                                             ^""");
        assertFault("git+https://h/x@--upload-pack=y", """
                A revision does not begin with '-'.
                    git+https://h/x@--upload-pack=y
                                    ^^^^^^^^^^^^^^^""");
        assertFault("https://h/x#egg=a[b]&c", """
                Expected the name of a project after 'egg=', and nothing else; extras are written as in "name[extra] @ URL".
                    https://h/x#egg=a[b]&c
                                    ^^^^""");
        assertFault("https://h/x#subdirectory=../y", """
                Expected a relative path below what the URL points to.
                    https://h/x#subdirectory=../y
                                             ^^^^""");
        assertFault("https://h/x#sha256=12", """
                Expected 64 hexadecimal digits after 'sha256='.
                    https://h/x#sha256=12
                                       ^^""");
        assertFault("https://h/\n", """
                A URL has no control characters.
                    https://h/\uFFFD
                              ^""");
    }

    private static void assertFault(String text, String message) {
        SyntaxFailure fault = assertThrows(SyntaxFailure.class, () -> DirectReference.parse(text));
        assertEquals(message, fault.getMessage());
    }

    private static boolean equivalent(String one, String other) {
        return DirectReference.parse(one).isEquivalentTo(DirectReference.parse(other));
    }

    private static Archive archive(String url) {
        return new Archive(URI.create(url), new TreeMap<>(), Optional.empty());
    }

    private static Directory directory(String url) {
        return new Directory(URI.create(url), Optional.empty());
    }

    private static Repository repository(String vcs, String url, @Nullable String revision) {
        return new Repository(vcs, URI.create(url), Optional.ofNullable(revision), Optional.empty());
    }
}
