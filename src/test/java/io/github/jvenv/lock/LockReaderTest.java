package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LockReaderTest {
    private static Lock resource(String name) {
        return LockReader.read(LockSamples.resource(name), name, warning -> {
            throw new AssertionError(warning);
        });
    }

    private static LockedPackage entry(Lock lock, String name) {
        return lock.packages().stream()
                .filter(entry -> entry.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PackageSource.IndexFiles files(Lock lock, String name) {
        return (PackageSource.IndexFiles) entry(lock, name).source();
    }

    @Test
    void readsWhatPipWrites() {
        Lock lock = resource("pylock.pip.toml");
        assertEquals("pip", lock.createdBy());
        assertEquals(
                List.of("blinker", "docopt 0.6.2", "itsdangerous 2.2.0", "local-pkg", "sampleproject"),
                lock.packages().stream().map(LockedPackage::toString).toList());
        assertEquals(
                "archive https://index.example/packages/blinker-1.9.0.tar.gz",
                entry(lock, "blinker").source().toString());
        assertEquals(
                "docopt-0.6.2.tar.gz",
                files(lock, "docopt").sdist().orElseThrow().toString());
        assertEquals(1, files(lock, "itsdangerous").wheels().size());
        assertEquals(
                new PackageSource.Directory("local_pkg", false, Optional.empty()),
                entry(lock, "local-pkg").source());
        PackageSource.Vcs vcs = (PackageSource.Vcs) entry(lock, "sampleproject").source();
        assertEquals(Optional.of("main"), vcs.requestedRevision());
        assertEquals(Optional.of("python"), vcs.subdirectory());
        assertEquals("git repository https://git.example/sampleproject.git at " + vcs.commitId(), vcs.toString());
    }

    @Test
    void readsWhatUvWrites() {
        Lock lock = resource("pylock.uv.toml");
        assertEquals(SpecifierSet.parse(">=3.10"), lock.requiresPython());
        LockedPackage colorama = entry(lock, "colorama");
        assertEquals(Optional.of(LockSamples.marker("sys_platform == 'win32'")), colorama.marker());
        assertEquals(Optional.of(URI.create("https://index.example/simple")), colorama.index());
        LockedFile wheel = files(lock, "markupsafe").wheels().get(0);
        assertEquals("markupsafe-3.0.3-cp312-cp312-macosx_11_0_arm64.whl", wheel.toString());
        assertEquals(Optional.of(Instant.parse("2026-11-23T02:43:36.164985Z")), wheel.uploadTime());
        assertEquals(OptionalLong.of(10_000), wheel.size());
        assertEquals(
                "torch-2.9.0+cpu-cp312-cp312-manylinux_2_28_x86_64.whl",
                files(lock, "torch").wheels().get(0).toString());
        assertEquals(
                new PackageSource.Directory(".", true, Optional.empty()),
                entry(lock, "demo").source());
    }

    @Test
    void readsWhatPdmWrites() {
        Lock lock = resource("pylock.pdm.toml");
        assertEquals(Optional.of(new TreeSet<>(Set.of(new ExtraName("fast")))), lock.extras());
        assertEquals(
                Optional.of(new TreeSet<>(Set.of(new GroupName("default"), new GroupName("dev")))),
                lock.dependencyGroups());
        assertEquals(Set.of(new GroupName("default")), lock.defaultGroups());
        assertEquals(List.of(LockSamples.marker("python_version >= '3.10'")), lock.environments());
        TomlTable pdm = (TomlTable) lock.tool().find("pdm").orElseThrow();
        assertEquals(new TreeSet<>(Set.of("hashes", "strategy", "targets")), pdm.keys());
    }

    @Test
    void readsTheExampleOfTheSpecification() {
        Lock lock = resource("pylock.specification.toml");
        assertEquals("mousebender", lock.createdBy());
        assertEquals(2, lock.environments().size());
        LockedPackage attrs = entry(lock, "attrs");
        assertEquals(
                Optional.of(new TomlValue.Text("GitHub")),
                attrs.attestationIdentities().get(0).find("kind"));
        assertEquals(List.of(attrs), lock.dependenciesOf(entry(lock, "cattrs")));
        assertEquals(List.of(), lock.dependenciesOf(attrs));
    }

    @Test
    void theNameOfAFileCountsMoreThanItsPlace() {
        Lock lock = LockSamples.lock("""
                [[packages]]
                name = "a"
                wheels = [{ name = "A-1.0-py3-none-any.whl", url = "https://index.example/b-2.0-py3-none-any.whl", hashes = { sha256 = "%s" } }]
                [[packages]]
                name = "b"
                sdist = { path = '..\\b-2.0.zip', url = "https://index.example/blob", hashes = { SHA256 = "%s" } }
                """.formatted(LockSamples.SHA, LockSamples.SHA.toUpperCase(Locale.ROOT)));
        assertEquals("A-1.0-py3-none-any.whl", files(lock, "a").wheels().get(0).toString());
        assertEquals("b-2.0.zip", files(lock, "b").sdist().orElseThrow().toString());
        assertEquals(
                FileHashes.sha256(LockSamples.SHA),
                files(lock, "b").sdist().orElseThrow().hashes());
    }

    @Test
    void aTimeWithoutOffsetIsMeantInUtc() {
        Lock lock = LockSamples.lock("""
                [[packages]]
                name = "a"
                sdist = { url = "https://index.example/a-1.zip", upload-time = 2024-01-02T03:04:05, hashes = { sha256 = "%s" } }
                """.formatted(LockSamples.SHA));
        assertEquals(
                Optional.of(Instant.parse("2024-01-02T03:04:05Z")),
                files(lock, "a").sdist().orElseThrow().uploadTime());
    }

    @Test
    void passesOverUnknownKeys() {
        Lock lock = LockSamples.lock("""
                future = 1
                packages = [{ name = "a", directory = { path = "a", colour = "red" }, other = [] }]
                """);
        assertEquals("a", lock.packages().get(0).toString());
    }

    @Test
    void warnsOfALaterMinorVersion() {
        String text = """
                lock-version = "1.1"
                created-by = "later"
                future = 1
                [[packages]]
                name = "a"
                directory = { path = "a", colour = "red" }
                """;
        List<String> warnings = new ArrayList<>();
        Lock lock = LockReader.read(text.getBytes(StandardCharsets.UTF_8), "pylock.toml", warnings::add);
        assertEquals(Version.parse("1.1"), lock.lockVersion());
        assertEquals(
                List.of("pylock.toml has lock-version 1.1, and is read as if it had 1.0."
                        + " Not known, and passed over: future, packages.directory.colour."),
                warnings);
    }

    @Test
    void refusesAnotherMajorVersion() {
        UnsupportedLockFailure failure =
                assertThrows(UnsupportedLockFailure.class, () -> LockSamples.read("lock-version = \"2.0\"\n"));
        assertEquals("pylock.toml has lock-version 2.0, and only 1.x can be read.", failure.getMessage());
        assertEquals(
                Optional.of(
                        "Lock again with a tool that writes lock-version 1.0, or use a later version of the plugin."),
                failure.hint());
    }

    @Test
    void saysWhatIsMissing() {
        assertFault("""
                pylock.toml, line 1, column 1: The key lock-version is missing.
                    created-by = "a"
                    ^^^^^^^^^^""", "created-by = \"a\"\npackages = []\n");
        assertFault("""
                pylock.toml, line 1, column 1: The key created-by is missing.
                    lock-version = "1.0"
                    ^^^^^^^^^^^^""", "lock-version = \"1.0\"\npackages = []\n");
        assertFault("""
                pylock.toml, line 1, column 1: The key packages is missing.
                    lock-version = "1.0"
                    ^^^^^^^^^^^^""", "lock-version = \"1.0\"\ncreated-by = \"a\"\n");
        assertEntryFault("""
                pylock.toml, line 3, column 1: The key name is missing.
                    [[packages]]
                    ^^^^^^^^^^^^""", "version = \"1.0\"");
        assertEntryFault("""
                pylock.toml, line 5, column 9: The key hashes is missing.
                    sdist = { url = "https://index.example/a-1.zip" }
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""", "name = \"a\"\nsdist = { url = \"https://index.example/a-1.zip\" }");
        assertEntryFault(
                """
                pylock.toml, line 6, column 5: Expected a url or a path.
                    { hashes = { sha256 = "0123456789abcdef0123456789abcdef01234...
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""", "name = \"a\"\nwheels = [\n    { hashes = { sha256 = \"" + LockSamples.SHA + "\" } },\n]");
        assertEntryFault("""
                pylock.toml, line 3, column 1: There is no source: expected one of vcs, directory and archive, or else\
                 sdist or wheels.
                    [[packages]]
                    ^^^^^^^^^^^^""", "name = \"a\"\nversion = \"1.0\"\nwheels = []");
    }

    @Test
    void saysWhatIsOfAnotherKind() {
        assertFault("""
                pylock.toml, line 1, column 16: Expected a string, found a float.
                    lock-version = 1.0
                                   ^^^""", "lock-version = 1.0\n");
        assertEntryFault("""
                pylock.toml, line 4, column 10: Expected an array, found a string.
                    wheels = "none"
                             ^^^^^^""", "wheels = \"none\"", "name = \"a\"");
        assertEntryFault("""
                pylock.toml, line 4, column 11: Expected a table, found an integer.
                    wheels = [1]
                              ^""", "wheels = [1]", "name = \"a\"");
        assertEntryFault("""
                pylock.toml, line 4, column 38: Expected a boolean, found a string.
                    directory = { path = "a", editable = "yes" }
                                                         ^^^^^""", "directory = { path = \"a\", editable = \"yes\" }", "name = \"a\"");
    }

    @Test
    void saysWhichSourcesExcludeEachOther() {
        assertEntryFault("""
                pylock.toml, line 6, column 1: Expected one of vcs, directory and archive, or else sdist and wheels;\
                 found directory and wheels.
                    wheels = [{}]
                    ^^^^^^""", "name = \"a\"\ndirectory = { path = \"a\" }\nwheels = [{}]");
        assertEntryFault("""
                pylock.toml, line 5, column 1: Expected one of vcs, directory and archive, or else sdist and wheels;\
                 found vcs and directory.
                    directory = {}
                    ^^^^^^^^^""", "name = \"a\"\ndirectory = {}\nvcs = {}");
    }

    @Test
    void showsWhereTextsBreakTheirStandards() {
        assertEntryFault("""
                pylock.toml, line 5, column 12: Expected a version, which starts with a number.
                    version = "latest"
                               ^""", "name = \"a\"\nversion = \"latest\"\ndirectory = { path = \"a\" }");
        assertEntryFault("""
                pylock.toml, line 4, column 8: Expected a normalised name, a-b.
                    name = "A_b"
                           ^^^^^""", "name = \"A_b\"");
        assertEntryFault("""
                pylock.toml, line 5, column 22: Expected a closing quote.
                    marker = "os_name == 'nt"
                                         ^^^""", "name = \"a\"\nmarker = \"os_name == 'nt\"\ndirectory = { path = \"a\" }");
        assertEntryFault("""
                pylock.toml, line 5, column 28: Expected a URL.
                    archive = { url = "https://a b/c.zip", hashes = { sha256 = "" } }
                                               ^""", "name = \"a\"\narchive = { url = \"https://a b/c.zip\", hashes = { sha256 = \"\" } }");
        assertEntryFault("""
                pylock.toml, line 5, column 19: Expected a URL with a scheme, such as https.
                    archive = { url = "c.zip", hashes = { sha256 = "" } }
                                      ^^^^^^^""", "name = \"a\"\narchive = { url = \"c.zip\", hashes = { sha256 = \"\" } }");
        assertFault("""
                pylock.toml, line 2, column 1: Expected at least one marker; without any, the lock is for no environment.
                    environments = []
                    ^^^^^^^^^^^^""", "lock-version = \"1.0\"\nenvironments = []\n");
    }

    @Test
    void filesAreOfTheirEntry() {
        String hashes = ", hashes = { sha256 = \"" + LockSamples.SHA + "\" } }";
        assertEntryFault(
                """
                pylock.toml, line 3, column 1: The file b-1.0-py3-none-any.whl is none of a 1.0.
                    [[packages]]
                    ^^^^^^^^^^^^""", "name = \"a\"\nversion = \"1.0\"\nwheels = [{ path = \"b-1.0-py3-none-any.whl\"" + hashes + "]");
        assertEntryFault("""
                pylock.toml, line 3, column 1: The file a-1.1.zip is none of a 1.0.
                    [[packages]]
                    ^^^^^^^^^^^^""", "name = \"a\"\nversion = \"1.0\"\nsdist = { path = \"a-1.1.zip\"" + hashes);
        String message = assertThrows(
                        Failure.class,
                        () -> LockSamples.lock("[[packages]]\nname = \"a\"\nsdist = { path = \"x/a-1.0.exe\"" + hashes))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "pylock.toml, line 5, column 21: Expected the name of a source distribution of a.\n"),
                message);
    }

    private static void assertEntryFault(String expected, String... lines) {
        assertFault(
                expected,
                "lock-version = \"1.0\"\ncreated-by = \"tests\"\n[[packages]]\n" + String.join("\n", lines) + "\n");
    }

    private static void assertFault(String expected, String text) {
        Failure failure = assertThrows(Failure.class, () -> LockSamples.read(text));
        assertEquals(expected, failure.getMessage());
    }
}
