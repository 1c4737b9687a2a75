package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the parts of a lock refuse and how they show themselves. */
class LockValuesTest {
    private static String complaint(Runnable make) {
        return assertThrows(InvalidLockFailure.class, make::run).complaint();
    }

    private static String hashComplaint(String algorithm, String digest) {
        return complaint(() -> new FileHashes(new TreeMap<>(Map.of(algorithm, digest))));
    }

    @Test
    void aDigestProvesSomethingIfItCanBeOneOfASecureAlgorithm() {
        assertTrue(FileHashes.isSecure("sha256", "0".repeat(64)));
        assertFalse(FileHashes.isSecure("sha256", "0".repeat(40)));
        assertFalse(FileHashes.isSecure("sha256", "g".repeat(64)));
        assertFalse(FileHashes.isSecure("md5", "0".repeat(32)));
        assertFalse(FileHashes.isSecure("blake2b", "0".repeat(128)));
    }

    @Test
    void hashesAreSecureAndWhole() {
        assertEquals("Expected at least one hash", complaint(() -> new FileHashes(new TreeMap<>())));
        assertEquals(
                "Expected at least one hash of a secure algorithm that is known here, such as sha256; there is only md5",
                hashComplaint("md5", "0".repeat(32)));
        assertEquals(
                "Expected at least one hash of a secure algorithm that is known here, such as sha256; there is only crc64",
                hashComplaint("crc64", "0".repeat(16)));
        assertEquals(
                "Expected at least one hash of a secure algorithm that is known here, such as sha256; there is only"
                        + " blake2b",
                hashComplaint("blake2b", "0".repeat(128)));
        assertEquals("A sha256 hash has 64 hexadecimal digits, not 63", hashComplaint("sha256", "0".repeat(63)));
        assertEquals("Expected the hexadecimal digits of a sha256 hash", hashComplaint("sha256", "g".repeat(64)));
        assertEquals("Expected the hexadecimal digits of a sha256 hash", hashComplaint("sha256", ""));
        assertEquals("Expected the name of a hash algorithm, such as sha256", hashComplaint("sha 256", "00"));
        assertEquals(
                "There are two different hashes of the algorithm md5",
                complaint(() -> new FileHashes(new TreeMap<>(Map.of("MD5", "0".repeat(32), "md5", "1".repeat(32))))));
    }

    @Test
    void hashesAreShownAsInRequirements() {
        FileHashes hashes = new FileHashes(new TreeMap<>(Map.of("SHA256", "AB".repeat(32), "md5", "0".repeat(32))));
        assertEquals("md5:" + "0".repeat(32) + " sha256:" + "ab".repeat(32), hashes.toString());
    }

    @Test
    void locationsHaveAFilename() {
        assertEquals(
                "a+b.whl",
                FileLocation.at(URI.create("https://index.example/x/a%2Bb.whl?q=/c#d"))
                        .filename());
        assertEquals(
                "é%zz",
                FileLocation.at(URI.create("https://index.example/%C3%A9%25zz")).filename());
        assertEquals("", FileLocation.at(URI.create("https://index.example")).filename());
        assertEquals("b.whl", FileLocation.at("..\\a\\b.whl").filename());
        assertEquals("b\\c.whl", FileLocation.at("a/b\\c.whl").filename());
    }

    @Test
    void locationsAreShownWithoutSecrets() {
        assertEquals(
                "https://index.example/a.zip",
                FileLocation.at(URI.create("https://user:secret@index.example/a.zip?token=secret"))
                        .toString());
        assertEquals("a.zip", FileLocation.at("a.zip").toString());
    }

    @Test
    void locationsAreSomewhere() {
        assertEquals("Expected a url or a path", complaint(() -> new FileLocation(Optional.empty(), Optional.empty())));
        assertEquals("Expected a path", complaint(() -> FileLocation.at("")));
        assertEquals("Expected a path", complaint(() -> FileLocation.at("a\u0000b")));
        assertEquals(
                "Expected a URL with a scheme, such as https", complaint(() -> FileLocation.at(URI.create("a.zip"))));
    }

    @Test
    void subdirectoriesStayWithinTheirTree() {
        for (String subdirectory : List.of("/a", "\\a", "C:a", "../a", "a/../../b", "a\\..")) {
            assertEquals(
                    "A subdirectory is relative, and without '..'",
                    complaint(() -> new PackageSource.Directory(".", false, Optional.of(subdirectory))));
        }
        new PackageSource.Directory("../up", false, Optional.of("a..b/c"));
    }

    @Test
    void commitsAreWhole() {
        assertEquals("Expected the whole identifier of a git commit", commitComplaint("git", "main"));
        assertEquals("Expected the whole identifier of a git commit", commitComplaint("git", "abcdef0"));
        assertEquals("Expected the whole identifier of a hg commit", commitComplaint("hg", "0".repeat(64)));
        assertEquals("Expected the whole identifier of a svn commit", commitComplaint("svn", "--option"));
        assertEquals("Expected a version control system: git, hg, bzr or svn", commitComplaint("cvs", "1"));
        vcs("git", "0".repeat(64));
        vcs("svn", "1234");
    }

    private static String commitComplaint(String type, String commitId) {
        return complaint(() -> vcs(type, commitId));
    }

    private static void vcs(String type, String commitId) {
        new PackageSource.Vcs(type, FileLocation.at("."), Optional.empty(), commitId, Optional.empty());
    }

    @Test
    void sizesAndTimesCanBeWritten() {
        assertEquals(
                "Expected a size in bytes, which is not negative",
                complaint(() -> archive(OptionalLong.of(-1), Optional.empty())));
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        archive(OptionalLong.of(0), Optional.of(first));
        archive(OptionalLong.of(0), Optional.of(last));
        for (Instant time : List.of(first.minusNanos(1), last.plusNanos(1))) {
            assertEquals(
                    "Expected a time between the years 1 and 9999",
                    complaint(() -> archive(OptionalLong.empty(), Optional.of(time))));
        }
    }

    private static PackageSource.Archive archive(OptionalLong size, Optional<Instant> time) {
        return new PackageSource.Archive(
                FileLocation.at("a.zip"), size, time, FileHashes.sha256("0".repeat(64)), Optional.empty());
    }

    @Test
    void aLockIsOfTheFirstVersion() {
        Lock lock = Lock.of("tests", List.of());
        for (String version : List.of("2.0", "0.9", "1!1.0", "1.1rc1")) {
            assertEquals(
                    "Expected lock-version 1.0",
                    complaint(() -> new Lock(
                            Version.parse(version),
                            lock.environments(),
                            lock.requiresPython(),
                            lock.extras(),
                            lock.dependencyGroups(),
                            lock.defaultGroups(),
                            lock.createdBy(),
                            lock.packages(),
                            lock.tool())));
        }
    }

    @Test
    void dependenciesHaveAsFewKeysAsTell() {
        List<LockedPackage> all = LockSamples.lock("""
                        packages = [
                            { name = "a", directory = { path = "a" } },
                            { name = "b", marker = "os_name == 'nt'", directory = { path = "b" } },
                            { name = "b", marker = "os_name != 'nt'", directory = { path = "b" } },
                            { name = "c", directory = { path = "c1" } },
                            { name = "c", directory = { path = "c2" } },
                        ]
                        """).packages();
        assertEquals("{ name = \"a\" }", LockedDependency.on(all.get(0), all).toString());
        assertEquals(
                "{ name = \"b\", marker = 'os_name != \"nt\"' }",
                LockedDependency.on(all.get(1), all).toString());
        assertEquals(
                "{ name = \"c\", directory = { path = \"c1\" } }",
                LockedDependency.on(all.get(3), all).toString());
        LockedDependency partial = LockSamples.lock(
                        "packages = [{ name = \"d\", directory = { path = \"d\" }, dependencies = [{ name = \"c\" }] }]")
                .packages()
                .get(0)
                .dependencies()
                .get(0);
        assertTrue(partial.isOn(all.get(3)) && partial.isOn(all.get(4)));
        assertFalse(partial.isOn(all.get(0)));
    }

    @Test
    void anEntryNeedsSomethingToInstall() {
        assertEquals(
                "Expected an sdist or wheels",
                complaint(() -> LockedPackage.of(
                        new ProjectName("a"),
                        Optional.empty(),
                        new PackageSource.IndexFiles(Optional.empty(), List.of()))));
    }

    @Test
    void lockFilesHaveTheNameThatInstallersLookFor() {
        assertTrue(LockFileName.isValid("pylock.toml"));
        assertTrue(LockFileName.isValid("pylock.dev-1.toml"));
        assertFalse(LockFileName.isValid("pylock..toml"));
        assertFalse(LockFileName.isValid("pylock.a.b.toml"));
        assertFalse(LockFileName.isValid("Pylock.toml"));
        assertFalse(LockFileName.isValid("pylock.toml.bak"));
    }
}
