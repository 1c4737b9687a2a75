package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.Scene;
import io.github.jvenv.wheel.RecordHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class ArchiveEnvironmentTest {

    private static final Instant MODIFIED = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path temporary;

    private Scene scene;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(temporary);
        file = scene.root.resolve("project/target/project-env.tar.gz");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void packsAnEnvironmentAndItsInterpreter() throws Exception {
        install("managed", scene.environment);
        scene.archive(auto());
        Map<String, String> entries = entries();
        assertEquals("-> ../python/bin/python3.12", entries.get("bin/python"));
        assertEquals("import wording\n", entries.get("lib/python3.12/site-packages/greeter/__init__.py"));
        assertEquals("import sys\n", entries.get("python/lib/python3.12/os.py"));
        assertFalse(entries.containsKey(EnvironmentState.FILE_NAME));
        assertEquals(List.of(), scene.warnings);
        assertEquals(
                "Archived 42 files of ROOT/project/target/venv in ROOT/project/target/project-env.tar.gz (0.0 MB). Its"
                        + " interpreter is in it.",
                scene.lastOutcome());
    }

    @Test
    void leavesALinkToAnInterpreterThatIsInstalled() throws Exception {
        install("", scene.environment);
        scene.archive(auto());
        assertEquals("-> " + scene.python, entries().get("bin/python"));
        assertEquals(List.of(), scene.warnings);
        assertEquals(
                "Archived 30 files of ROOT/project/target/venv in ROOT/project/target/project-env.tar.gz (0.0 MB). It runs"
                        + " where there is ROOT/python/bin/python3.13.",
                scene.lastOutcome());
    }

    @Test
    void warnsOfLinksThatLeaveTheEnvironment() throws Exception {
        install("", scene.environment);
        Files.createSymbolicLink(scene.environment.resolve("data"), scene.root.resolve("data"));
        Files.createSymbolicLink(scene.environment.resolve("near"), Path.of("lib"));
        scene.archive(auto());
        assertEquals(
                List.of("The archive holds the link data to ROOT/data, which other machines may not have."),
                scene.warnings.stream().map(scene::portable).toList());
        assertEquals("-> " + scene.root.resolve("data"), entries().get("data"));
    }

    @Test
    void leavesALinkToAManagedInterpreterWhenToldTo() throws Exception {
        install("managed", scene.environment);
        scene.archive(request(InterpreterChoice.LINK));
        assertFalse(entries().keySet().stream().anyMatch(name -> name.startsWith("python/")));
    }

    @Test
    void saysWhyAnInstalledInterpreterCannotBeInTheArchive() throws Exception {
        install("", scene.environment);
        Failure failure = failure(request(InterpreterChoice.BUNDLE));
        assertEquals(
                "The interpreter ROOT/python/bin/python3.13 cannot be put into the archive: its program"
                        + " ROOT/python/bin/python3.13 is not one of Linux itself, but a script.",
                scene.portable(failure.getMessage()));
        assertEquals(
                Optional.of("Take one from the Maven repository with <python>managed</python>, or leave a link with"
                        + " <archive><interpreter>link</interpreter></archive>."),
                failure.hint());
        assertEquals(List.of("venv"), scene.besideEnvironment());
    }

    @Test
    void takesWhatStoodThereBeforeTheInstallation() throws Exception {
        install("managed", scene.environment);
        addByHand("share/notes.txt", "own\n");
        Files.delete(scene.environment.resolve("lib/python3.12/site-packages/greeter/__init__.py"));
        install("managed", scene.environment);
        scene.archive(auto());
        Map<String, String> inOneBuild = entries();
        assertEquals("own\n", inOneBuild.get("share/notes.txt"));
        assertEquals("import wording\n", inOneBuild.get("lib/python3.12/site-packages/greeter/__init__.py"));

        Files.delete(file);
        scene.restarted().archive(auto());
        assertEquals(inOneBuild, entries());
    }

    @Test
    void givesTheSameBytesWheneverAndWherever() throws Exception {
        install("managed", scene.environment);
        scene.archive(auto());
        byte[] first = Files.readAllBytes(file);
        Files.delete(file);
        scene.archive(auto());
        assertArrayEquals(first, Files.readAllBytes(file));

        Path other = scene.root.resolve("another one/with a longer path/venv");
        install("managed", other);
        Path second = scene.root.resolve("second.tar.gz");
        scene.restarted()
                .archive(new ArchiveRequest(
                        other, second, ArchiveFormat.TAR_GZ, InterpreterChoice.AUTO, Contents.ALL, false, MODIFIED));
        assertArrayEquals(first, Files.readAllBytes(second));
    }

    @Test
    void givesTheSameContentWithoutTheStore() throws Exception {
        install("managed", scene.environment);
        scene.archive(auto());
        Map<String, String> first = entries();
        Files.delete(file);
        scene.forgetStore();
        scene.restarted().archive(auto());
        assertEquals(first, entries());
        assertEquals(
                List.of(
                        "2 wheels of the environment ROOT/project/target/venv are no longer in the store, so that what is"
                                + " made of it has other bytes than a clean build would give it; -Djvenv.force gets them"
                                + " again."),
                scene.warnings.stream().map(scene::portable).toList());
    }

    @Test
    void leavesAnArchiveThatIsUpToDateAsItIs() throws Exception {
        install("", scene.environment);
        scene.archive(auto());
        Object before = Files.getAttribute(file, "unix:ctime");
        scene.restarted().archive(auto());
        assertEquals("Archive ROOT/project/target/project-env.tar.gz is up to date.", scene.lastOutcome());
        assertEquals(
                List.of(
                        "Archive ROOT/project/target/project-env.tar.gz is made, because it is not there, or no build has"
                                + " noted what it was made from."),
                scene.details.stream()
                        .filter(line -> line.startsWith("Archive "))
                        .map(scene::portable)
                        .toList());
        assertEquals(before, Files.getAttribute(file, "unix:ctime"));
        assertEquals(List.of(".project-env.tar.gz.inputs", "project-env.tar.gz", "venv"), scene.besideEnvironment());
    }

    @Test
    void makesANewArchiveWhenAnythingChanged() throws Exception {
        install("", scene.environment);
        scene.archive(auto());
        byte[] first = Files.readAllBytes(file);
        Files.writeString(scene.inSite("added.py"), "added = True\n");
        scene.archive(auto());
        assertEquals("added = True\n", entries().get(Scene.SITE + "added.py"));
        Files.delete(scene.inSite("added.py"));
        scene.archive(auto());
        assertArrayEquals(first, Files.readAllBytes(file));
        scene.archive(new ArchiveRequest(
                scene.environment,
                file,
                ArchiveFormat.TAR_GZ,
                InterpreterChoice.AUTO,
                Contents.ALL,
                false,
                MODIFIED.plusSeconds(1)));
        assertNotEquals(Arrays.hashCode(first), Arrays.hashCode(Files.readAllBytes(file)));
    }

    @Test
    void makesANewArchiveInThePlaceOfADamagedOne() throws Exception {
        install("", scene.environment);
        scene.archive(auto());
        byte[] first = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(first, first.length / 2));
        scene.archive(auto());
        assertArrayEquals(first, Files.readAllBytes(file));
        Files.writeString(file.resolveSibling(".project-env.tar.gz.inputs"), "no digest");
        scene.archive(auto());
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void takesFilesThatWereEditedAndLeavesBytecodeBehind() throws Exception {
        install("", scene.environment);
        Path edited = scene.inSite("wording/__init__.py");
        Files.delete(edited);
        Files.writeString(edited, "VERSION = 'mine'\n");
        Files.createDirectories(scene.inSite("wording/__pycache__"));
        Files.writeString(scene.inSite("wording/__pycache__/__init__.cpython-313.pyc"), "bytecode");
        scene.restarted().archive(auto());
        assertTrue(
                scene.outcomes.contains(
                        "The environment is archived as it is, and differs from its last installation: 1 file"
                                + " was changed."),
                scene.outcomes.toString());
        Map<String, String> entries = entries();
        assertEquals("VERSION = 'mine'\n", entries.get(Scene.SITE + "wording/__init__.py"));
        assertFalse(entries.keySet().stream().anyMatch(name -> name.contains("__pycache__")));
    }

    @Test
    void tellsOfFilesThatWereRemoved() throws Exception {
        install("", scene.environment);
        Files.delete(scene.inSite("wording/__init__.py"));
        scene.restarted().archive(auto());
        assertTrue(
                scene.outcomes.contains(
                        "The environment is archived as it is, and differs from its last installation: 1 file"
                                + " was removed."),
                scene.outcomes.toString());
        assertFalse(entries().containsKey(Scene.SITE + "wording/__init__.py"));
    }

    @Test
    void needsAnEnvironment() throws Exception {
        Path directory = Files.createDirectories(scene.root.resolve("other"));
        Files.writeString(directory.resolve("file"), "text");
        for (Path none : List.of(scene.environment, directory, directory.resolve("file"))) {
            Failure failure = failure(new ArchiveRequest(
                    none, file, ArchiveFormat.TAR_GZ, InterpreterChoice.AUTO, Contents.ALL, false, MODIFIED));
            assertEquals(
                    "There is no finished environment at " + none + " to make an archive of.", failure.getMessage());
            assertEquals(
                    Optional.of("Run the goals create and install first, or bind them to phases before package."),
                    failure.hint());
        }
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void needsTheInterpreterOfTheEnvironment() throws Exception {
        install("", scene.environment);
        Files.delete(scene.python);
        Failure failure = failure(auto());
        assertEquals(
                "The environment ROOT/project/target/venv was made for ROOT/python/bin/python3.13, which is no longer"
                        + " there.",
                scene.portable(failure.getMessage()));
        assertEquals(Optional.of("Run the goal create, which makes it anew."), failure.hint());
        assertEquals(List.of("venv"), scene.besideEnvironment());
    }

    @Test
    void saysWhyTheInterpreterOfTheEnvironmentDoesNotRun() throws Exception {
        install("", scene.environment);
        FakePython.script(scene.python, "echo no library >&2; exit 127");
        assertEquals(
                "The environment ROOT/project/target/venv was made for ROOT/python/bin/python3.13, which ended with exit"
                        + " code 127: no library.",
                scene.portable(failure(auto()).getMessage()));
    }

    @Test
    void withoutLinksTheInterpretersFilesStandAmongTheOthers() throws Exception {
        install("managed", scene.environment);
        Files.createSymbolicLink(scene.environment.resolve("near"), Path.of("bin/activate"));
        scene.archive(request(flat()));
        Map<String, String> entries = entries();
        assertFalse(entries.values().stream().anyMatch(content -> content.startsWith("-> ")));
        assertFalse(entries.keySet().stream().anyMatch(name -> name.startsWith("python/") || name.startsWith("lib64")));
        assertEquals("import sys\n", entries.get("lib/python3.12/os.py"));
        assertEquals("import wording\n", entries.get("lib/python3.12/site-packages/greeter/__init__.py"));
        assertEquals(entries.get("bin/python"), entries.get("bin/python3.12"));
        assertEquals(entries.get("bin/activate"), entries.get("near"));
        // or pip would install nothing in it
        assertFalse(entries.keySet().stream().anyMatch(name -> name.endsWith("EXTERNALLY-MANAGED")));
    }

    /** As the environment's own pip writes them, whatever {@code pyvenv.cfg} says. */
    @Test
    void whatPipAddedIsIndependentOfThePlaceToo() throws Exception {
        install("", scene.environment);
        String python = scene.environment.resolve("bin/python").toString();
        String said = addByHand("bin/cowsay", "#!" + python + "\nimport cowsay\n");
        addByHand("bin/moo", "#!/bin/sh\n'''exec' \"" + python + "\" \"$0\" \"$@\"\n' '''\nimport cowsay\n");
        addByHand("bin/other", "#!/usr/bin/python3\n");
        addByHand(Scene.SITE + "__editable__.cow.pth", scene.environment + "/src/cow\n");
        String record = Scene.SITE + "cowsay-1.0.dist-info/RECORD";
        addByHand(record, "../../../bin/cowsay," + said + "\ncowsay-1.0.dist-info/RECORD,,\n");
        scene.archive(auto());
        Map<String, String> entries = entries();
        String freed = entries.get("bin/cowsay");
        assertTrue(freed.startsWith("#!/bin/sh\n''':'\n"), freed);
        assertTrue(freed.endsWith("/python\" \"$0\" \"$@\"\n'''\nimport cowsay\n"), freed);
        assertEquals(freed, entries.get("bin/moo"));
        assertEquals("#!/usr/bin/python3\n", entries.get("bin/other"));
        assertEquals("../../../src/cow\n", entries.get(Scene.SITE + "__editable__.cow.pth"));
        byte[] bytes = freed.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "../../../bin/cowsay," + RecordHash.of(bytes) + "," + bytes.length
                        + "\ncowsay-1.0.dist-info/RECORD,,\n",
                entries.get(record));
        assertEquals(List.of(), scene.warnings);
        assertTrue(Files.readString(scene.environment.resolve("bin/cowsay")).startsWith("#!" + python));
    }

    @Test
    void namesWhatItCannotMakeIndependentOfThePlace() throws Exception {
        install("", scene.environment);
        addByHand("bin/start", "#!/bin/sh\nexec " + scene.environment + "/bin/python -m cow\n");
        scene.archive(auto());
        assertEquals(
                List.of("Not freed from its place: 'bin/start' is a text that holds a path of the environment."),
                scene.warnings);
    }

    /** With {@code uv venv --relocatable}, and pip in it. */
    @Test
    void environmentsOfOtherToolsNeedMoreThanToSayThatTheyAreIndependent() throws Exception {
        Path bin = Files.createDirectories(scene.environment.resolve("bin"));
        Files.createDirectories(scene.environment.resolve(Scene.SITE));
        addByHand("pyvenv.cfg", "home = " + scene.python.getParent() + "\nuv = 0.9.1\nrelocatable = true\n");
        Files.createSymbolicLink(bin.resolve("python"), scene.python);
        addByHand("bin/cowsay", "#!" + bin + "/python\nimport cowsay\n");
        scene.archive(auto());
        String freed = entries().get("bin/cowsay");
        assertFalse(freed.contains(bin.toString()), freed);
        assertTrue(freed.endsWith("\nimport cowsay\n"), freed);
    }

    @Test
    void saysWhatItHoldsAndLeavesOutWhatIsNotWanted() throws Exception {
        install("", scene.environment);
        ArchiveContents contents = new ArchiveContents(
                true,
                Optional.of(RelativePath.of("app")),
                new Selection(List.of(), List.of("**/wording/**")),
                Set.of(Stripped.TESTS),
                false,
                Optional.empty());
        scene.archive(request(contents));
        Map<String, String> entries = entries();
        assertTrue(entries.keySet().stream().allMatch(name -> name.startsWith("app/")));
        assertFalse(entries.keySet().stream().anyMatch(name -> name.contains("/wording/")));
        String manifest = entries.get("app/jvenv.json");
        assertTrue(manifest.contains("\"name\" : \"greeter\""), manifest);
        String checksum = Files.readString(file.resolveSibling("project-env.tar.gz.sha256"));
        assertEquals(Sha256.of(Files.readAllBytes(file)) + "  project-env.tar.gz\n", checksum);
    }

    @Test
    void whatAKilledBuildHadNotFinishedStaysBehind() throws Exception {
        install("managed", scene.environment);
        Files.writeString(scene.environment.resolve("lib/python3.12/site-packages/.jvenv-tmp-1"), "half of i");
        scene.archive(auto());
        assertFalse(entries().keySet().stream().anyMatch(name -> name.contains(".jvenv-tmp-")));
    }

    @Test
    void aChecksumIsThatOfTheArchiveBesideItOrThereIsNone() throws Exception {
        install("managed", scene.environment);
        scene.archive(request(Contents.ALL));
        Path checksum = file.resolveSibling("project-env.tar.gz.sha256");
        assertTrue(Files.exists(checksum));
        Files.writeString(scene.environment.resolve("mine.txt"), "mine");
        scene.archive(auto());
        assertFalse(Files.exists(checksum));
        scene.archive(request(Contents.ALL));
        assertEquals(Sha256.of(Files.readAllBytes(file)) + "  project-env.tar.gz\n", Files.readString(checksum));
        Files.writeString(checksum, "of another archive\n");
        scene.archive(request(Contents.ALL));
        assertEquals(Sha256.of(Files.readAllBytes(file)) + "  project-env.tar.gz\n", Files.readString(checksum));
    }

    @Test
    void aNoteThatIsNoTextCountsForNone() throws Exception {
        install("managed", scene.environment);
        scene.archive(auto());
        Path note = file.resolveSibling(".project-env.tar.gz.inputs");
        Files.write(note, new byte[] {(byte) 0xff, (byte) 0xfe});
        scene.archive(auto());
        assertTrue(scene.lastOutcome().startsWith("Archived "), scene.lastOutcome());
        scene.archive(auto());
        assertEquals("Archive ROOT/project/target/project-env.tar.gz is up to date.", scene.lastOutcome());
    }

    @Test
    void saysWhatIsNotThereThatTheEnvironmentPointsTo() throws Exception {
        install("", scene.environment);
        EnvironmentState state = EnvironmentState.find(scene.environment).orElseThrow();
        EnvironmentState.Installation installed = state.installation().orElseThrow();
        Path gone = scene.root.resolve("gone");
        DirectUrl pointer = DirectUrl.of("file://" + gone, new DirectUrl.Origin.Directory(true));
        List<EnvironmentState.InstalledWheel> wheels = installed.wheels().stream()
                .map(wheel -> wheel.name().toString().equals("wording")
                        ? new EnvironmentState.InstalledWheel(
                                wheel.sha256(), wheel.filename(), wheel.requested(), Optional.of(pointer))
                        : wheel)
                .toList();
        state.with(new EnvironmentState.Installation(installed.inputs(), installed.stamp(), wheels))
                .save(scene.environment);
        Failure failure = failure(auto());
        assertEquals(
                "The environment " + scene.environment + " points to wording in " + gone + ", which is not there.",
                failure.getMessage());
        assertEquals(Optional.of("Bring it back, or run install with what is to be there instead."), failure.hint());
    }

    /** Hash and size of the file as a RECORD has them. */
    private String addByHand(String path, String text) throws IOException {
        Path file = scene.environment.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return RecordHash.of(bytes) + "," + bytes.length;
    }

    private static ArchiveContents flat() {
        return new ArchiveContents(false, Optional.empty(), Selection.ALL, Set.of(), false, Optional.empty());
    }

    private ArchiveRequest request(ArchiveContents contents) {
        return new ArchiveRequest(
                scene.environment, file, ArchiveFormat.TAR_GZ, InterpreterChoice.AUTO, contents, true, MODIFIED);
    }

    private void install(String python, Path environment) throws IOException {
        InstallRequest plain = scene.request("greeter");
        scene.install(Scene.in(Scene.plain(environment, python, Optional.empty(), false), plain));
    }

    private ArchiveRequest auto() {
        return request(InterpreterChoice.AUTO);
    }

    private ArchiveRequest request(InterpreterChoice choice) {
        return new ArchiveRequest(scene.environment, file, ArchiveFormat.TAR_GZ, choice, Contents.ALL, false, MODIFIED);
    }

    private Failure failure(ArchiveRequest request) {
        return assertThrows(Failure.class, () -> scene.archive(request));
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(
                        entry.getName(),
                        entry.isSymbolicLink() ? "-> " + entry.getLinkName() : new String(tar.readAllBytes()));
            }
        }
        return entries;
    }
}
