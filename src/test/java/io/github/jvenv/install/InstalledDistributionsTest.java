package io.github.jvenv.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledDistributionsTest {
    private static final RelativePath LIBRARY = RelativePath.of("lib/python3.13/site-packages");
    private static final String DEMO = "lib/python3.13/site-packages/demo-1.0.dist-info";

    @TempDir
    private Path directory;

    private Path environment;

    @BeforeEach
    void createEnvironment() throws IOException {
        environment = Files.createDirectory(directory.resolve("environment"));
    }

    @Test
    void tellsWhatIsInstalledAndByWhom() throws IOException {
        write(DEMO + "/METADATA", "Metadata-Version: 2.1\nName: Demo\nVersion: 1.0\n");
        write(DEMO + "/INSTALLER", "pip\n");
        write(DEMO + "/RECORD", "demo/__init__.py,sha256=abc,4\ndemo-1.0.dist-info/RECORD,,\n../../../bin/demo,,\n");

        assertEquals(
                List.of(new InstalledDistribution(
                        ProjectName.parse("demo"),
                        Version.parse("1.0"),
                        LIBRARY,
                        "demo-1.0.dist-info",
                        Optional.of("pip"))),
                read().all());
        assertEquals(paths("bin/demo", DEMO + "/RECORD", LIBRARY + "/demo/__init__.py"), read().files());
    }

    @Test
    void listsDistributionsByNameAndTheirFilesTogether() throws IOException {
        install("zebra-1.0", "Zebra", "zebra.py,,\nshared.py,,\n");
        install("Ape-2.0", "Ape", "ape.py,,\nshared.py,,\n");
        InstalledDistributions installed = read();
        assertEquals(
                List.of("ape", "zebra"),
                installed.all().stream().map(one -> one.name().value()).toList());
        assertEquals(paths(LIBRARY + "/ape.py", LIBRARY + "/shared.py", LIBRARY + "/zebra.py"), installed.files());
    }

    @Test
    void tellsWhatNoOtherProjectOwns() throws IOException {
        install("zebra-1.0", "Zebra", "zebra.py,,\nshared.py,,\n");
        install("Ape-2.0", "Ape", "ape.py,,\nshared.py,,\n");
        assertEquals(paths(LIBRARY + "/ape.py"), read().filesOf(Set.of(ProjectName.parse("ape"))));
        assertEquals(Set.of(), read().filesOf(Set.of(ProjectName.parse("gnu"))));
    }

    @Test
    void ownsTheBytecodeOfItsModules() throws IOException {
        install("demo-1.0", "demo", "demo/a.py,,\ndemo/data.txt,,\nsingle.py,,\n");
        write(LIBRARY + "/demo/__pycache__/a.cpython-313.pyc", "");
        write(LIBRARY + "/demo/__pycache__/a.cpython-313.opt-1.pyc", "");
        write(LIBRARY + "/demo/__pycache__/a.b.cpython-313.pyc", "");
        write(LIBRARY + "/demo/__pycache__/a.cpython-313-pytest-8.3.3.pyc", "");
        write(LIBRARY + "/demo/__pycache__/ab.cpython-313.pyc", "");
        write(LIBRARY + "/demo/__pycache__/a.txt", "");
        write(LIBRARY + "/__pycache__/single.pypy311.pyc", "");

        assertEquals(
                paths(
                        LIBRARY + "/__pycache__/single.pypy311.pyc",
                        LIBRARY + "/demo/__pycache__/a.cpython-313-pytest-8.3.3.pyc",
                        LIBRARY + "/demo/__pycache__/a.cpython-313.opt-1.pyc",
                        LIBRARY + "/demo/__pycache__/a.cpython-313.pyc",
                        LIBRARY + "/demo/a.py",
                        LIBRARY + "/demo/data.txt",
                        LIBRARY + "/single.py"),
                read().files());
    }

    @Test
    void ownsNothingOutsideTheEnvironment() throws IOException {
        install("demo-1.0", "demo", """
                ../../../../outside,,
                /etc/passwd,,
                C:/Windows/system.ini,,
                ..\\..\\..\\..\\backslashes,,
                ../../..,,
                demo/../../../../bin/within,,
                %s/share/absolute,,
                ./demo//odd.py,,
                directory/,,
                """.formatted(environment));
        assertEquals(paths("bin/within", LIBRARY + "/demo/odd.py", "share/absolute"), read().files());
    }

    @Test
    void ownsNothingBehindALink() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("precious.py"), "kept");
        Files.createDirectories(environment.resolve(LIBRARY.value()));
        Files.createSymbolicLink(environment.resolve(LIBRARY + "/linked"), outside);
        Files.createSymbolicLink(environment.resolve(LIBRARY + "/link.py"), outside.resolve("precious.py"));
        install("demo-1.0", "demo", "linked/precious.py,,\nlinked/deep/er.py,,\nlink.py,,\n");

        assertEquals(paths(LIBRARY + "/link.py"), read().files());
    }

    @Test
    void doesNotKnowWhatBelongsToADistributionWithoutRecord() throws IOException {
        write(DEMO + "/METADATA", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n");
        InstalledDistribution demo = read().all().get(0);
        assertEquals(Optional.empty(), demo.installer());
        assertEquals(Set.of(), read().files());
    }

    @Test
    void passesOverWhatItCannotRead() throws IOException {
        write(LIBRARY + "/broken-1.0.dist-info/METADATA", "no metadata");
        write(LIBRARY + "/empty-1.0.dist-info/RECORD", "empty.py,,\n");
        write(LIBRARY + "/~emo-1.0.dist-info/RECORD", "demo.py,,\n");
        write(LIBRARY + "/egg-1.0.egg-info/PKG-INFO", "Name: egg\nVersion: 1.0\n");
        install("quoted-1.0", "quoted", "\"open,,\n");
        InstalledDistributions installed = read();
        assertEquals(1, installed.all().size());
        assertEquals(Set.of(), installed.files());
    }

    @Test
    void findsNothingWhereThereIsNoLibrary() throws IOException {
        assertEquals(List.of(), read().all());
        write("lib/python3.13/site-packages", "a file");
        assertEquals(List.of(), read().all());
    }

    @Test
    void countsALibraryOnceThatHasTwoNames() throws IOException {
        install("demo-1.0", "demo", "demo.py,,\n");
        Files.createSymbolicLink(environment.resolve("lib64"), Path.of("lib"));
        InstalledDistributions installed = InstalledDistributions.read(
                environment, List.of(LIBRARY, LIBRARY, RelativePath.of("lib64/python3.13/site-packages")));
        assertEquals(1, installed.all().size());
        assertTrue(installed.files().contains(RelativePath.of(LIBRARY + "/demo.py")));
    }

    private InstalledDistributions read() throws IOException {
        return InstalledDistributions.read(environment, List.of(LIBRARY));
    }

    private void install(String stem, String name, String record) throws IOException {
        String metadata = LIBRARY + "/" + stem + ".dist-info";
        String version = stem.substring(stem.indexOf('-') + 1);
        write(metadata + "/METADATA", "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n");
        write(metadata + "/RECORD", record);
    }

    private void write(String path, String content) throws IOException {
        Path file = environment.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static TreeSet<RelativePath> paths(String... paths) {
        return Stream.of(paths).map(RelativePath::of).collect(Collectors.toCollection(TreeSet::new));
    }
}
