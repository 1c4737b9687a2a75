package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ProjectName;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LockWriterTest {
    @Test
    void writesForPeople() {
        String text = """
                lock-version = "1.0"
                environments = [
                    'sys_platform == "linux" and python_version == "3.12"',
                    'sys_platform == "win32" and python_version == "3.12"',
                ]
                requires-python = ">=3.12"
                extras = []
                dependency-groups = ["dev", "docs"]
                default-groups = ["default"]
                created-by = "jvenv-maven-plugin"

                [[packages]]
                name = "attrs"
                version = "25.1.0"
                index = "https://index.example/simple/"
                sdist = { url = "https://index.example/attrs-25.1.0.tar.gz", size = 5, hashes = { sha256 = "%1$s" } }
                wheels = [
                    { upload-time = 2025-01-25T11:30:10.164985Z, url = "https://index.example/attrs-25.1.0-py3-none-any.whl", size = 63152, hashes = { sha256 = "%1$s" } },
                ]
                attestation-identities = [
                    { kind = "GitHub", repository = "example/attrs" },
                ]

                [[packages]]
                name = "blinker"
                archive = { url = "https://index.example/blinker.zip", size = 3, upload-time = 2025-01-25T11:30:10Z, hashes = { sha256 = "%1$s" }, subdirectory = "src" }

                [[packages]]
                name = "cattrs"
                version = "24.1.2"
                marker = '"dev" in dependency_groups'
                requires-python = ">=3.8"
                dependencies = [
                    { name = "attrs" },
                    { name = "numpy", version = "2.0" },
                ]
                wheels = [
                    { path = "wheels/cattrs-24.1.2-1-py3-none-any.whl", hashes = { sha256 = "%1$s" } },
                    { name = "cattrs-24.1.2-py3-none-any.whl", url = "https://index.example/download", hashes = { sha256 = "%1$s" } },
                ]

                [packages.tool.x]
                note = 1

                [[packages]]
                name = "demo"
                directory = { path = ".", editable = true }

                [[packages]]
                name = "project"
                vcs = { type = "git", url = "https://git.example/project.git", requested-revision = "main", commit-id = "%2$s", subdirectory = "a" }

                [tool.jvenv]
                inputs = ["requirement: cattrs"]

                [tool.jvenv.targets]
                linux = 'sys_platform == "linux"'
                """.formatted(LockSamples.SHA, LockSamples.SHA.substring(0, 40));
        assertEquals(text, LockWriter.write(LockSamples.read(text)));
    }

    @Test
    void writesALockOfNothing() {
        assertEquals("""
                lock-version = "1.0"
                created-by = "tests"
                packages = []
                """, LockWriter.write(Lock.of("tests", List.of())));
    }

    @Test
    void writesDownNoSecrets() {
        assertEquals("https://index.example/a.zip", written("https://user:secret@index.example/a.zip"));
        assertEquals("https://index.example/a.zip", written("https://token@index.example/a.zip"));
        assertEquals("ssh://git@git.example/a.git", written("ssh://git:secret@git.example/a.git"));
        assertEquals("ssh://me@git.example/a.git", written("ssh://me@git.example/a.git"));
        assertEquals("https://index.example/a@b.zip", written("https://index.example/a@b.zip"));
    }

    private static String written(String url) {
        LockedPackage entry = LockedPackage.of(
                new ProjectName("a"),
                Optional.empty(),
                new PackageSource.Archive(
                        FileLocation.at(URI.create(url)),
                        OptionalLong.empty(),
                        Optional.empty(),
                        FileHashes.sha256(LockSamples.SHA),
                        Optional.empty()));
        Lock lock = LockSamples.read(LockWriter.write(Lock.of("tests", List.of(entry))));
        PackageSource.Archive archive =
                (PackageSource.Archive) lock.packages().get(0).source();
        return archive.location().url().orElseThrow().toString();
    }

    @Test
    void keepsWhatOtherToolsNoted() {
        Lock lock = LockReader.read(LockSamples.resource("pylock.pdm.toml"), "pylock.toml", warning -> {});
        Lock noted = new LockInputs(List.of("a: b"), new TreeMap<>()).notedIn(lock);
        Lock again = LockReader.read(LockWriter.write(noted).getBytes(StandardCharsets.UTF_8), "pylock.toml", w -> {});
        assertEquals(lock.tool().find("pdm"), again.tool().find("pdm"));
        assertEquals(
                lock.packages().get(2).tool().toString(),
                again.packages().get(2).tool().toString());
    }

    @Test
    void sortsEntriesByNameVersionAndMarker() {
        LockedPackage old = entry("b", "9.0");
        LockedPackage late = entry("b", "10.0");
        LockedPackage first = entry("a", "2.0").withMarker(Marker.parse("os_name == 'nt'"));
        LockedPackage second = entry("a", "2.0").withMarker(Marker.parse("os_name == 'posix'"));
        Lock lock = Lock.of("tests", List.of(late, second, old, first));
        assertEquals(List.of(first, second, old, late), lock.packages());
    }

    private static LockedPackage entry(String name, String version) {
        return LockSamples.lock("[[packages]]\nname = \"" + name + "\"\nversion = \"" + version + "\"\nwheels = ["
                        + LockSamples.wheel(name + "-" + version + "-py3-none-any.whl") + "]\n")
                .packages()
                .get(0);
    }
}
