package io.github.jvenv.vcs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.spec.requirement.DirectReference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the git of this machine and repositories in directories; skipped where there is none. */
class GitRepositoriesTest {
    @TempDir
    Path directory;

    private final Map<String, String> variables = new TreeMap<>();
    private GitUser user;
    private Path origin;
    private int trees;

    @BeforeEach
    void makeRepository() throws Exception {
        Optional<String> path = Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .filter(place -> Files.isExecutable(Path.of(place, "git")))
                .findFirst();
        assumeTrue(path.isPresent(), "this machine has no git in a usual place");
        variables.put("PATH", path.get() + ":/usr/bin:/bin");
        variables.put("HOME", directory.toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_DIR", "/nowhere");
        origin = directory.resolve("the origin");
        user = new GitUser(Path.of(path.get(), "git"), directory);
        user.init(origin);
        user.run(origin, "config", "uploadpack.allowFilter", "true");
        user.run(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
        user.commit(origin, "one");
        user.run(origin, "tag", "-a", "-m", "tag", "v1.0");
        user.commit(origin, "two");
        user.run(origin, "branch", "side");
        user.commit(origin, "three");
    }

    @Test
    void checksOutTheDefaultBranch() throws Exception {
        Checkout checkout = checkOut(repositories(), Optional.empty());
        assertEquals("three", Files.readString(checkout.tree().resolve("file")));
        assertEquals(user.run(origin, "rev-parse", "HEAD"), checkout.commit());
        assertEquals("main", user.run(checkout.tree(), "symbolic-ref", "--short", "HEAD"));
        assertEquals(
                "{\"url\": \"" + url() + "\", \"vcs_info\": {\"commit_id\": \"" + checkout.commit()
                        + "\", \"vcs\": \"git\"}}",
                checkout.directUrl().toJson());
    }

    @Test
    void checksOutBranchesTagsAndCommits() throws Exception {
        GitRepositories repositories = repositories();
        Checkout branch = checkOut(repositories, Optional.of("side"));
        assertEquals("two", Files.readString(branch.tree().resolve("file")));
        assertEquals("side", user.run(branch.tree(), "symbolic-ref", "--short", "HEAD"));

        Checkout tag = checkOut(repositories, Optional.of("v1.0"));
        assertEquals("one", Files.readString(tag.tree().resolve("file")));
        assertEquals("v1.0", user.run(tag.tree(), "describe", "--tags"));

        String commit = user.run(origin, "rev-parse", "side");
        Checkout full = checkOut(repositories, Optional.of(commit));
        assertEquals(commit, full.commit());
        Checkout shortened = checkOut(repositories, Optional.of(commit.substring(0, 9)));
        assertEquals(commit, shortened.commit());
        assertEquals("v1.0-1-g" + commit.substring(0, 7), user.run(full.tree(), "describe", "--tags", "--abbrev=7"));
        assertEquals(url(), user.run(full.tree(), "config", "remote.origin.url"));
        assertEquals("", user.run(full.tree(), "status", "--porcelain"));
    }

    @Test
    void prefersABranchToATagOfTheSameName() throws Exception {
        user.run(origin, "tag", "side", "v1.0");
        assertEquals(
                user.run(origin, "rev-parse", "refs/heads/side"),
                checkOut(repositories(), Optional.of("side")).commit());
    }

    @Test
    void checksOutADefaultBranchThatATagIsNamedLike() throws Exception {
        user.run(origin, "tag", "main", "v1.0");
        Checkout checkout = checkOut(repositories(), Optional.empty());
        assertEquals(user.run(origin, "rev-parse", "refs/heads/main"), checkout.commit());
        assertEquals("refs/heads/main", user.run(checkout.tree(), "symbolic-ref", "HEAD"));
        assertEquals("three", Files.readString(checkout.tree().resolve("file")));
    }

    @Test
    void fetchesOtherRefsAndUnnamedCommits() throws Exception {
        user.run(origin, "checkout", "-q", "--detach");
        user.commit(origin, "request");
        String commit = user.run(origin, "rev-parse", "HEAD");
        user.run(origin, "update-ref", "refs/pull/1/head", commit);
        user.run(origin, "checkout", "-q", "main");
        Checkout request = checkOut(repositories(), Optional.of("refs/pull/1/head"));
        assertEquals("request", Files.readString(request.tree().resolve("file")));
        assertEquals(commit, request.commit());
        assertEquals(
                commit, checkOut(offline(), Optional.of("refs/pull/1/head")).commit());
        FileTree.delete(directory.resolve("cache"));
        assertEquals(commit, checkOut(repositories(), Optional.of(commit)).commit());
        assertEquals(commit, checkOut(offline(), Optional.of(commit)).commit());
    }

    @Test
    void fetchesAgainWhatMoved() throws Exception {
        checkOut(repositories(), Optional.of("side"));
        user.run(origin, "branch", "-f", "side", "main");
        user.run(origin, "branch", "-m", "main", "trunk");
        GitRepositories later = repositories();
        assertEquals(
                "three",
                Files.readString(checkOut(later, Optional.of("side")).tree().resolve("file")));
        Checkout head = checkOut(later, Optional.empty());
        assertEquals("trunk", user.run(head.tree(), "symbolic-ref", "--short", "HEAD"));
        assertEquals(
                "The repository " + url() + " cannot be used. It has no branch, tag or commit 'main'.",
                assertThrows(RepositoryFailure.class, () -> checkOut(later, Optional.of("main")))
                        .getMessage());
    }

    @Test
    void needsNoServerForWhatItHas() throws Exception {
        Checkout first = checkOut(repositories(), Optional.of("v1.0"));
        Files.move(origin, directory.resolve("gone"));
        Checkout again = checkOut(offline(), Optional.of("v1.0"));
        assertEquals(first.commit(), again.commit());
        assertEquals("one", Files.readString(again.tree().resolve("file")));
        assertEquals(
                "one",
                Files.readString(checkOut(repositories(), Optional.of(first.commit()))
                        .tree()
                        .resolve("file")));
        RepositoryFailure failure = assertThrows(RepositoryFailure.class, () -> checkOut(offline(), Optional.of("v9")));
        assertEquals(
                "The repository " + url() + " cannot be used. This build is offline, and the revision 'v9' has not been"
                        + " fetched before.",
                failure.getMessage());
        assertEquals("Build once without -o.", failure.hint().orElseThrow());
    }

    @Test
    void leavesOutContentsThatNobodyNeeds() throws Exception {
        Checkout checkout = checkOut(repositories(), Optional.empty());
        String missing = user.run(
                checkout.tree(), "rev-list", "--all", "--objects", "--missing=print", "--quiet", "--filter=blob:none");
        assertEquals("", missing);
        assertEquals("blob:none", user.run(checkout.tree(), "config", "remote.origin.partialclonefilter"));
        // The tree is told where to get what it lacks.
        assertEquals("one", user.run(checkout.tree(), "show", "v1.0:file"));
    }

    @Test
    void mendsACacheThatCannotBeUpdated() throws Exception {
        checkOut(repositories(), Optional.empty());
        user.commit(origin, "four");
        Path mirror;
        try (Stream<Path> entries = Files.list(directory.resolve("cache"))) {
            mirror = entries.filter(path -> !path.endsWith("locks")).findFirst().orElseThrow();
        }
        Files.writeString(mirror.resolve("packed-refs.lock"), "");
        Files.writeString(mirror.resolve("refs/heads/main.lock"), "");
        Checkout checkout = checkOut(repositories(), Optional.empty());
        assertEquals("four", Files.readString(checkout.tree().resolve("file")));
    }

    @Test
    void sweepsWhatKilledBuildsLeft() throws Exception {
        Path remains = TemporaryFiles.newPath(Files.createDirectories(directory.resolve("cache")));
        Files.createDirectory(remains);
        Files.setLastModifiedTime(remains, FileTime.from(Instant.now().minusSeconds(90_000)));
        checkOut(repositories(), Optional.empty());
        assertFalse(Files.exists(remains));
    }

    @Test
    void bringsSubmodules() throws Exception {
        Path library = directory.resolve("library");
        user.init(library);
        user.commit(library, "inner");
        user.run(
                origin,
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                library.toUri().toString(),
                "sub");
        user.commit(origin, "with submodule");
        RepositoryFailure refused =
                assertThrows(RepositoryFailure.class, () -> checkOut(repositories(), Optional.empty()));
        assertTrue(refused.getMessage().contains("transport 'file' not allowed"), refused.getMessage());
        variables.put("GIT_CONFIG_COUNT", "1");
        variables.put("GIT_CONFIG_KEY_0", "protocol.file.allow");
        variables.put("GIT_CONFIG_VALUE_0", "always");
        Checkout checkout = checkOut(repositories(), Optional.empty());
        assertEquals("inner", Files.readString(checkout.tree().resolve("sub/file")));
        RepositoryFailure offline = assertThrows(RepositoryFailure.class, () -> checkOut(offline(), Optional.empty()));
        assertEquals(
                "Build once without -o. The submodules of a repository are not kept for builds that are offline.",
                offline.hint().orElseThrow());
    }

    @Test
    void runsNoCommandsOutOfUrls() throws Exception {
        Path mark = directory.resolve("mark");
        Files.writeString(
                origin.resolve(".gitmodules"),
                "[submodule \"x\"]\n\tpath = x\n\turl = \"ext::sh -c touch% " + mark + "\"\n");
        user.run(origin, "add", ".gitmodules");
        user.run(
                origin,
                "update-index",
                "--add",
                "--cacheinfo",
                "160000," + user.run(origin, "rev-parse", "HEAD") + ",x");
        user.run(origin, "commit", "--quiet", "-m", "evil");
        variables.put("GIT_CONFIG_COUNT", "1");
        variables.put("GIT_CONFIG_KEY_0", "protocol.ext.allow");
        variables.put("GIT_CONFIG_VALUE_0", "always");
        RepositoryFailure failure =
                assertThrows(RepositoryFailure.class, () -> checkOut(repositories(), Optional.empty()));
        assertTrue(failure.getMessage().contains("transport 'ext' not allowed"), failure.getMessage());
        assertFalse(Files.exists(mark));
    }

    @Test
    void refusesWhatCouldBeAnOption() {
        for (String revision : List.of("--upload-pack=touch x", "-x", "a b", "a\nb", "", "+a", "a:b")) {
            assertEquals(
                    "The repository " + url() + " cannot be used. A revision cannot be '" + revision.replace('\n', '?')
                            + "': it is empty, begins with '-' or '+', or has a space, a colon or a control character.",
                    assertThrows(
                                    RepositoryFailure.class,
                                    () -> repositories()
                                            .checkOut("git", URI.create(url()), Optional.of(revision), directory))
                            .getMessage());
        }
        assertEquals(
                "The repository https://-oProxyCommand=x/y cannot be used. It names no host.",
                refusal("git", "https://-oProxyCommand=x/y").getMessage());
        assertEquals(
                "The repository ext:... cannot be used. Git is asked for http, https, ssh, git and file URLs only.",
                refusal("git", "ext://sh").getMessage());
    }

    @Test
    void refusesOtherSystems() {
        RepositoryFailure failure = refusal("hg", "https://user:secret@host.example/x");
        assertEquals(
                "The repository hg+https://host.example/... cannot be used. Of version control systems only Git is supported,"
                        + " and not hg.",
                failure.getMessage());
        assertEquals(
                "Have the distribution as an archive, or mirror the repository with Git.",
                failure.hint().orElseThrow());
    }

    @Test
    void saysThatGitIsMissing() {
        variables.put("PATH", directory.toString());
        RepositoryFailure failure = refusal("git", "https://host.example/x");
        assertEquals(
                "The repository https://host.example/x cannot be used. The program git, which fetches it, is not on PATH.",
                failure.getMessage());
        assertEquals(
                "Install Git, or take the distribution from an index or an archive instead.",
                failure.hint().orElseThrow());
    }

    @Test
    void showsNoSecretsAndWritesNone() throws Exception {
        String url = "http://user:s%65cret@localhost:1/x.git";
        RepositoryFailure failure = refusal("git", url);
        assertTrue(
                failure.getMessage()
                        .startsWith("The repository http://localhost:1/x.git cannot be used. The command git clone"
                                + " ended with exit code 128 and said:\n"),
                failure.getMessage());
        assertFalse(failure.getMessage().contains("cret"), failure.getMessage());
        assertFalse(failure.getMessage().contains("user"), failure.getMessage());
        assertFalse(Files.exists(directory.resolve("tree1")));
    }

    @Test
    void logsInWithTheUserOfTheUrlAndWritesItNowhere() throws Exception {
        user.run(origin, "update-server-info");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String expected = "Basic " + Base64.getEncoder().encodeToString("me@home:s=cret".getBytes(UTF_8));
        server.createContext("/repo.git/", exchange -> {
            Path file =
                    origin.resolve(".git" + exchange.getRequestURI().getPath().substring("/repo.git".length()));
            boolean known = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (known && Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(200, 0);
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"x\"");
                exchange.sendResponseHeaders(known ? 404 : 401, -1);
            }
            exchange.close();
        });
        server.start();
        try {
            String host = "localhost:" + server.getAddress().getPort();
            Path tree = directory.resolve("tree");
            Checkout checkout = repositories()
                    .checkOut(
                            "git",
                            URI.create("http://me%40home:s=cret@" + host + "/repo.git"),
                            Optional.of("v1.0"),
                            tree);
            assertEquals("one", Files.readString(tree.resolve("file")));
            assertEquals("http://" + host + "/repo.git", checkout.url());
            for (Path place : List.of(directory.resolve("cache"), tree)) {
                try (Stream<Path> files = Files.walk(place).filter(Files::isRegularFile)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        assertFalse(Files.readString(file, ISO_8859_1).contains("cret"), file.toString());
                    }
                }
            }
            RepositoryFailure failure = refusal("git", "http://me:wr%6Fng@" + host + "/repo.git");
            assertFalse(failure.getMessage().contains("wr"), failure.getMessage());
            assertEquals(
                    "Git was not let in, and cannot ask for a password in a build: set up a credential helper or an ssh key.",
                    failure.hint().orElse(failure.getMessage()));
        } finally {
            server.stop(0);
        }
    }

    private GitRepositories repositories() {
        return new GitRepositories(directory.resolve("cache"), variables, false, Clock.systemUTC());
    }

    private GitRepositories offline() {
        return new GitRepositories(directory.resolve("cache"), variables, true, Clock.systemUTC());
    }

    private String url() {
        return origin.toUri().toString().replaceFirst("/$", "");
    }

    private Checkout checkOut(GitRepositories repositories, Optional<String> revision) throws IOException {
        DirectReference.Repository reference =
                new DirectReference.Repository("git", URI.create(url()), revision, Optional.empty());
        return repositories.checkOut(reference, directory.resolve("tree" + ++trees));
    }

    private RepositoryFailure refusal(String vcs, String url) {
        return assertThrows(
                RepositoryFailure.class,
                () -> repositories()
                        .checkOut(vcs, URI.create(url), Optional.empty(), directory.resolve("tree" + ++trees)));
    }
}
