package io.github.jvenv.vcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTreeTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "https://token@git.example/a.git, https://git.example/a.git",
        "HTTPS://token@git.example/a.git, HTTPS://git.example/a.git",
        "https://me:p@ss@git.example/a@b.git, https://git.example/a@b.git",
        "ssh://me:p@ss@git.example/a.git, ssh://me@git.example/a.git",
        "ssh://git@git.example/a.git, ssh://git@git.example/a.git"
    })
    void namesItsRepositoryWithoutSecrets(String configured, String shown) throws Exception {
        Optional<String> path = Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .filter(place -> Files.isExecutable(Path.of(place, "git")))
                .findFirst();
        assumeTrue(path.isPresent(), "this machine has no git in a usual place");
        GitUser user = new GitUser(Path.of(path.get(), "git"), directory);
        Path tree = directory.resolve("tree");
        user.init(tree);
        user.commit(tree, "one");
        user.run(tree, "remote", "add", "origin", configured);
        WorkTree found = WorkTree.of(
                tree,
                Map.of(
                        "PATH",
                        path.get() + ":/usr/bin:/bin",
                        "HOME",
                        directory.toString(),
                        "GIT_CONFIG_NOSYSTEM",
                        "1"));
        assertEquals(shown, assertInstanceOf(WorkTree.Remote.class, found).url());
    }
}
