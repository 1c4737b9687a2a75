package io.github.jvenv.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.ZipBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FreezeTest {
    @TempDir
    private Path directory;

    private InstalledFiles environment;

    @BeforeEach
    void createEnvironment() throws IOException {
        environment = InstalledFiles.in(Files.createDirectory(directory.resolve("env")));
    }

    @Test
    void listsByNameWithoutRegardToCaseAndWithoutPip() throws IOException {
        environment.install("beta", "1.0");
        environment.install("Alpha", "2.0");
        environment.install("pip", "26.3");
        environment.install("setuptools", "80");
        assertEquals(List.of("Alpha==2.0", "beta==1.0", "setuptools==80"), environment.freeze());
    }

    @Test
    void writesAVersionThatIsNoneWithThreeSigns() throws IOException {
        environment.write(InstalledFiles.SITE + "Old.egg-info", "Metadata-Version: 1.0\nName: Old\nVersion: 1-what!\n");
        assertEquals(List.of("Old===1-what!"), environment.freeze());
    }

    @Test
    void writesWhereADistributionIsFromThatIsFromNoIndex() throws IOException {
        environment.install("a", "1");
        origin("a", "{\"url\":\"https://example.org/a.whl\",\"archive_info\":{\"hashes\":{\"sha256\":\"00ff\"}}}");
        environment.install("b", "1");
        origin(
                "b",
                "{\"url\":\"https://example.org/b.git\",\"subdirectory\":\"py\","
                        + "\"vcs_info\":{\"vcs\":\"git\",\"commit_id\":\"abc\"}}");
        environment.install("c", "1");
        origin("c", "{\"url\":\"file:///src/c\",\"dir_info\":{}}");
        assertEquals(
                List.of(
                        "a @ https://example.org/a.whl#sha256=00ff",
                        "b @ git+https://example.org/b.git@abc#subdirectory=py",
                        "c @ file:///src/c"),
                environment.freeze());
    }

    @Test
    void writesSourcesUnderNoVersionControlWithAComment() throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        environment.install("mine", "1.0");
        origin("mine", "{\"url\":\"" + sources.toUri() + "\",\"dir_info\":{\"editable\":true}}");
        assertEquals(
                List.of("# Editable install with no version control (mine==1.0)", "-e " + sources),
                environment.freeze());
    }

    @Test
    void followsLinksThatDevelopLeft() throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Files.createDirectories(sources.resolve("My_own.egg-info"));
        Files.writeString(sources.resolve("My_own.egg-info/PKG-INFO"), "Name: My.own\nVersion: 3\n");
        environment.write(InstalledFiles.SITE + "My.own.egg-link", sources + "\n.");
        environment.write(InstalledFiles.SITE + "easy-install.pth", sources + "\n");
        assertEquals(
                List.of("# Editable install with no version control (My.own==3)", "-e " + sources),
                environment.freeze());
    }

    @Test
    void looksIntoEggsThatAreFiles() throws IOException {
        Path egg = environment.write(InstalledFiles.SITE + "old_one-1.0-py3.8.egg", "");
        Files.write(
                egg,
                new ZipBuilder()
                        .add("old_one.py", "")
                        .add("EGG-INFO/PKG-INFO", "Metadata-Version: 1.0\nName: old-one\nVersion: 1.0\n")
                        .bytes());
        environment.write(InstalledFiles.SITE + "damaged-1.0-py3.8.egg", "PK");
        environment.write(
                InstalledFiles.SITE + "easy-install.pth", "./old_one-1.0-py3.8.egg\n./damaged-1.0-py3.8.egg\n");
        assertEquals(List.of("old-one==1.0"), environment.freeze());
    }

    @Test
    void passesOverWhatIsDamagedAndSaysSo() throws IOException {
        Files.createDirectories(environment.root().resolve(InstalledFiles.SITE + "~ich-1.dist-info"));
        environment.write(InstalledFiles.SITE + "~ich-1.dist-info/METADATA", "Name: rich\nVersion: 1\n");
        environment.install("good", "1");
        origin("good", "{");
        assertEquals(List.of("good==1"), environment.freeze());
        assertEquals(2, environment.warnings().size());
    }

    @Test
    void keepsTheOrderAndCommentsOfAFile() throws IOException {
        environment.install("a", "1");
        environment.install("b", "2");
        environment.install("c", "3");
        Path file = environment.write("r.txt", "# mine\n-i https://example.org\nc>=1 # why\nnone\nb[x]\nb\n");
        assertEquals(
                List.of(
                        "# mine",
                        "-i https://example.org",
                        "c==3",
                        "b==2",
                        "## The following requirements were added by pip freeze:",
                        "a==1"),
                environment.freeze(List.of(file)));
        assertEquals(
                List.of(
                        "Requirement file [" + file + "] contains none, but package 'none' is not installed",
                        "Requirement b included multiple times [" + file + "]"),
                environment.warnings());
    }

    @Test
    void seesThePackagesOfTheInterpreterWhereAskedTo() throws IOException {
        environment.write(
                "pyvenv.cfg", "home = " + directory.resolve("base/bin") + "\ninclude-system-site-packages = true\n");
        Path base = Files.createDirectories(directory.resolve("base/" + InstalledFiles.SITE + "far-1.dist-info"));
        Files.writeString(base.resolve("METADATA"), "Name: far\nVersion: 1\n");
        environment.install("near", "1");
        assertEquals(List.of("far==1", "near==1"), environment.freeze());
        assertEquals(
                List.of("near"),
                environment.search().distributions().stream()
                        .filter(FoundDistribution::local)
                        .map(FoundDistribution::displayName)
                        .toList());
    }

    /** The interpreter of Fedora, with what its own pip has installed in {@code /usr/local}. */
    @Test
    void thoseOfTheInterpreterStandInLib64AsWell() throws IOException {
        environment.write(
                "pyvenv.cfg", "home = " + directory.resolve("base/bin") + "\ninclude-system-site-packages = true\n");
        for (String library : List.of("lib64", "lib", "local/lib64", "local/lib")) {
            String name = library.replace('/', '_');
            Path metadata = directory.resolve("base/" + library + "/python3.12/site-packages/" + name + "-1.dist-info");
            Files.createDirectories(metadata);
            Files.writeString(metadata.resolve("METADATA"), "Name: " + name + "\nVersion: 1\n");
        }
        assertEquals(List.of("lib==1", "lib64==1", "local_lib==1", "local_lib64==1"), environment.freeze());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes a link")
    void whatStandsBehindALinkNamedLib64IsThereOnce() throws IOException {
        Files.createSymbolicLink(environment.root().resolve("lib64"), Path.of("lib"));
        environment.install("near", "1");
        assertEquals(1, environment.search().distributions().size());
    }

    private void origin(String name, String json) throws IOException {
        Path metadata;
        try (var children = Files.newDirectoryStream(environment.root().resolve(InstalledFiles.SITE), name + "-*")) {
            metadata = children.iterator().next();
        }
        Files.writeString(metadata.resolve("direct_url.json"), json);
    }
}
