package io.github.jvenv.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.inspection.Finding.Kind;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.wheel.RecordHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final Target TARGET =
            Target.declared(Version.parse("3.12.1"), Platform.parse("manylinux_2_28_x86_64"));

    @TempDir
    private Path directory;

    private InstalledFiles environment;

    @BeforeEach
    void createEnvironment() throws IOException {
        environment = InstalledFiles.in(Files.createDirectory(directory.resolve("env")));
    }

    @Test
    void findsNothingWhereAllIsWell() throws IOException {
        environment.install("a", "1.0", "Requires-Dist: b>=1", "Requires-Dist: c; extra == 'x'");
        environment.install("b", "1.5");
        assertEquals(List.of(), inspect(Optional.empty()));
    }

    @Test
    void whatNobodyRequiresCameWithAnExtra() throws IOException {
        environment.install("celery", "5.0", "Requires-Dist: kombu", "Requires-Dist: redis; extra == 'redis'");
        environment.install("kombu", "5.0", "Requires-Dist: gone");
        environment.install("redis", "6.0");
        environment.install("rich", "14.0", "Requires-Dist: kombu; extra == 'x'");

        assertEquals(
                "{celery=[kombu, redis], kombu=[], redis=[], rich=[]}",
                environment.search().needs(TARGET.markers(), warning -> {}).toString());

        environment.write(InstalledFiles.SITE + "redis-6.0.dist-info/REQUESTED", "");
        assertEquals(
                "{celery=[kombu], kombu=[], redis=[], rich=[]}",
                environment.search().needs(TARGET.markers(), warning -> {}).toString());
    }

    @Test
    void comparesFilesWithRecord() throws IOException {
        environment.install("a", "1.0");
        String hash = RecordHash.of("good".getBytes(StandardCharsets.UTF_8)).toString();
        environment.write(InstalledFiles.SITE + "same.py", "good");
        environment.write(InstalledFiles.SITE + "other.py", "evil");
        environment.write(InstalledFiles.SITE + "long.py", "longer");
        environment.write(InstalledFiles.SITE + "unhashed.txt", "anything");
        environment.write(
                InstalledFiles.SITE + "a-1.0.dist-info/RECORD",
                "same.py," + hash + ",4\nother.py," + hash + ",4\nlong.py," + hash + ",4\ngone.py," + hash + ",4\n"
                        + "__pycache__/same.cpython-312.pyc,,\nunhashed.txt,,\n../../../../../outside,,\n"
                        + "a-1.0.dist-info/RECORD,,\n");
        assertEquals(
                List.of(
                        "MISSING The file lib/python3.12/site-packages/gone.py of a 1.0 is missing.",
                        "ALTERED The file lib/python3.12/site-packages/long.py of a 1.0 has 6 bytes, and its RECORD says"
                                + " 4.",
                        "ALTERED The file lib/python3.12/site-packages/other.py of a 1.0 has the hash "
                                + RecordHash.of("evil".getBytes(StandardCharsets.UTF_8)) + ", and its RECORD says "
                                + hash + "."),
                inspect(Optional.empty()));
    }

    @Test
    void fileOfSeveralDistributionsIsThatOfOneOfThem() throws IOException {
        environment.install("a", "1.0");
        environment.install("b", "1.0");
        String first = RecordHash.of("one".getBytes(StandardCharsets.UTF_8)).toString();
        String last = RecordHash.of("other".getBytes(StandardCharsets.UTF_8)).toString();
        environment.write(InstalledFiles.SITE + "a-1.0.dist-info/RECORD", "shared.py," + first + ",3\n");
        environment.write(InstalledFiles.SITE + "b-1.0.dist-info/RECORD", "shared.py," + last + ",5\n");
        environment.write(InstalledFiles.SITE + "shared.py", "other");
        assertEquals(List.of(), inspect(Optional.empty()));

        environment.write(InstalledFiles.SITE + "shared.py", "third");
        assertEquals(
                List.of(
                        "ALTERED The file lib/python3.12/site-packages/shared.py of a 1.0 has 5 bytes, and its RECORD says"
                                + " 3.",
                        "ALTERED The file lib/python3.12/site-packages/shared.py of b 1.0 has the hash "
                                + RecordHash.of("third".getBytes(StandardCharsets.UTF_8)) + ", and its RECORD says "
                                + last
                                + "."),
                inspect(Optional.empty()));
    }

    @Test
    void missesTheFileWhereSomethingElseStands() throws IOException {
        environment.install("a", "1.0");
        String hash = RecordHash.of("good".getBytes(StandardCharsets.UTF_8)).toString();
        Path site = environment.root().resolve(InstalledFiles.SITE);
        Files.createDirectory(site.resolve("directory.py"));
        Files.createDirectory(site.resolve("package"));
        Files.createSymbolicLink(site.resolve("link.py"), Path.of("nowhere"));
        environment.write(
                InstalledFiles.SITE + "a-1.0.dist-info/RECORD",
                "directory.py," + hash + ",4\npackage,,\nlink.py," + hash + ",4\n");
        assertEquals(
                List.of(
                        "MISSING The file lib/python3.12/site-packages/link.py of a 1.0 is missing.",
                        "ALTERED The file lib/python3.12/site-packages/directory.py of a 1.0 is a directory."),
                inspect(Optional.empty()));
    }

    @Test
    void findsWhatIsRequiredAndNotThereOrDoesNotDo() throws IOException {
        environment.install(
                "a", "1.0", "Requires-Dist: b>=2", "Requires-Dist: c", "Requires-Dist: d; sys_platform == 'win32'");
        environment.install("b", "1.0");
        assertEquals(
                List.of(
                        "MISSING a 1.0 requires c, which is not installed.",
                        "CONFLICTING a 1.0 requires b>=2, and installed is b 1.0."),
                inspect(Optional.empty()));
    }

    @Test
    void followsExtrasThatOneDistributionAsksOfAnother() throws IOException {
        environment.install("a", "1.0", "Requires-Dist: b[more]");
        environment.install("b", "1.0", "Requires-Dist: c; extra == 'more'");
        assertEquals(List.of("MISSING b 1.0 requires c, which is not installed."), inspect(Optional.empty()));
    }

    @Test
    void readsTheRequirementsOfEggs() throws IOException {
        environment.write(InstalledFiles.SITE + "old.egg-info/PKG-INFO", "Name: old\nVersion: 1\n");
        environment.write(
                InstalledFiles.SITE + "old.egg-info/requires.txt",
                "here\n\n[:sys_platform == 'win32']\nthere\n\n[x]\nextra\n");
        assertEquals(List.of("MISSING old 1 requires here, which is not installed."), inspect(Optional.empty()));
    }

    @Test
    void comparesVersionsWithWhatIsDeclared() throws IOException {
        environment.install("a", "1.0", "Requires-Dist: needed");
        environment.install("needed", "1.0");
        environment.install("stray", "1.0");
        environment.install("pip", "1.0");
        SortedMap<ProjectName, Optional<Version>> wanted = new TreeMap<>();
        wanted.put(ProjectName.parse("a"), Optional.of(Version.parse("1.1")));
        wanted.put(ProjectName.parse("gone"), Optional.of(Version.parse("3")));
        assertEquals(
                List.of(
                        "DRIFT pylock.toml has a 1.1, and installed is a 1.0.",
                        "DRIFT pylock.toml has gone 3, which is not installed.",
                        "UNDECLARED stray 1.0 is installed, and neither declared nor required by what is."),
                inspect(Optional.of(new Declared("pylock.toml", wanted, new TreeSet<>()))));
    }

    @Test
    void noticesThatTheInterpreterIsGone() throws IOException {
        Files.delete(environment.root().resolve("bin/python"));
        environment.write("pyvenv.cfg", "home = /nowhere/bin\n");
        assertEquals(
                List.of(
                        "BROKEN It has no bin/python that leads to an interpreter.",
                        "BROKEN Its pyvenv.cfg names the interpreter's directory /nowhere/bin, which is gone."),
                inspect(Optional.empty()));
    }

    @Test
    void namesTheInterpreterOfWindowsAsItIsCalledThere() throws IOException {
        Files.delete(environment.root().resolve("bin/python"));
        Files.createDirectory(environment.root().resolve("Scripts"));
        assertEquals(
                List.of("BROKEN It has no Scripts/python.exe that leads to an interpreter."),
                inspect(Optional.empty()));
    }

    /** Those of pip that virtualenv writes. */
    @Test
    void directoriesOfBytecodeNeedNotBeThere() throws IOException {
        environment.install("a", "1.0");
        environment.write(
                InstalledFiles.SITE + "a-1.0.dist-info/RECORD",
                "a/__pycache__,,\na-1.0.dist-info\\__pycache__,,\na/gone.py,,\n");
        assertEquals(
                List.of("MISSING The file lib/python3.12/site-packages/a/gone.py of a 1.0 is missing."),
                inspect(Optional.empty()));
    }

    @Test
    void noticesThatTheEnvironmentWasMoved() throws IOException {
        environment.write("bin/tool", "#!/was/here/bin/python3\n");
        assertEquals(
                List.of("BROKEN The script bin/tool (/was/here/bin/python3) runs the Python of another place: the"
                        + " environment was moved or copied."),
                inspect(Optional.empty()));
    }

    @Test
    void noticesItByTheProgramsThatPipMakesOnWindows() throws IOException {
        String zip = "\r\nPK\u0003\u0004 what to run";
        environment.write("Scripts/python.exe", "MZ #!Q:\\was\\here\\Scripts\\python.exe" + zip);
        environment.write("Scripts/own.exe", "MZ #!<launcher_dir>\\python.exe" + zip);
        environment.write("Scripts/ruff.exe", "MZ no such line");
        environment.write("Scripts/here.exe", "MZ #!" + environment.root().resolve("bin/python") + zip);
        assertEquals(List.of(), inspect(Optional.empty()));
        environment.write("Scripts/tool.exe", "MZ #!\"Q:\\was here\\Scripts\\python.exe\"" + zip);
        assertEquals(
                List.of(
                        "BROKEN The script Scripts/tool.exe (Q:\\was here\\Scripts\\python.exe) runs the Python of another"
                                + " place: the environment was moved or copied."),
                inspect(Optional.empty()));
    }

    @Test
    void noticesItByScriptsWhosePathIsInTheSecondLineToo() throws IOException {
        environment.write("bin/tool", "#!/bin/sh\n'''exec' \"/was/hére/my env/bin/python\" \"$0\" \"$@\"\n' '''\n");
        environment.write("bin/other", "#!/bin/sh\nexec python \"$@\"\n");
        assertEquals(
                List.of("BROKEN The script bin/tool (/was/hére/my env/bin/python) runs the Python of another place: the"
                        + " environment was moved or copied."),
                inspect(Optional.empty()));
    }

    private List<String> inspect(Optional<Declared> declared) throws IOException {
        Inspection inspection = new Inspection(environment.search());
        inspection.checkFiles();
        inspection.checkDistributions(TARGET.markers(), declared, environment.warnings()::add);
        assertEquals(List.of(), environment.warnings());
        return inspection.findings().stream()
                .map(finding -> {
                    Kind kind = finding.kind();
                    return kind + " " + finding.message();
                })
                .toList();
    }
}
