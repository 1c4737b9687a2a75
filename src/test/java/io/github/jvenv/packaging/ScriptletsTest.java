package io.github.jvenv.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScriptletsTest {
    private static final Scriptlets OURS = new Scriptlets("", "echo ours $1 $PWD\n", "", "");

    @TempDir
    private Path project;

    @Test
    void areLinesOrAFileThatHasThem() throws IOException {
        Path file = project.resolve("src/postinst.sh");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho hello\n");
        assertEquals("#!/bin/sh\necho hello\n", read("src/postinst.sh"));
        assertEquals("#!/bin/sh\necho hello\n", read(file.toString()));
        assertEquals("echo hello\nls\n", read("\n    echo hello\n    ls\n  "));
        assertEquals("cat <<END\nhello\n  you\nEND\n", read("cat <<END\n      hello\n        you\n      END\n    "));
        assertEquals("/opt/web/bin/migrate\n", read("/opt/web/bin/migrate"));
        assertEquals("ldconfig\n", read("ldconfig"));
        assertEquals("", read(" "));
    }

    @Test
    void aFileThatIsNotThereIsNoShell() {
        String absent = "The scriptlet <postInstall> names the file " + project.resolve("src/postinst.sh")
                + ", which is not there.";
        for (String path : new String[] {"src/postinst.sh", project + "/src/postinst.sh"}) {
            assertEquals(absent, assertThrows(Failure.class, () -> read(path)).getMessage());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /bin/sh")
    void whatIsAskedForDoesNotEndWhatThePackageNeeds() throws Exception {
        assertEquals("hello 1\nours 1 /", run("cd /usr\necho hello $1\nexit 0").output());
        assertEquals("ours 1 /", run("#!/bin/sh\n# nothing").output());
        assertEquals(3, run("exit 3").exit());
        assertEquals("", run("false\nexit 3").output());
        assertEquals(
                "echo it\n",
                new Scriptlets("echo it\n", "", "", "").apartThen(OURS).preInstall());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /bin/sh")
    void aFaultEndsAScriptThatEndsAtFaults() throws Exception {
        Programs.Ending ending = run("set -e\n", "false\necho not reached\n");
        assertEquals("", ending.output());
        assertEquals(1, ending.exit());
    }

    private Programs.Ending run(String asked) throws Exception {
        return run("", asked);
    }

    private Programs.Ending run(String start, String asked) throws Exception {
        String script =
                start + new Scriptlets("", asked, "", "").apartThen(OURS).postInstall();
        return Programs.attempt(Duration.ofMinutes(1), "/bin/sh", Files.writeString(project.resolve("s"), script), "1");
    }

    private String read(String text) throws IOException {
        return Scriptlets.read("postInstall", text, project);
    }

    /** The first line was taken away, and sh ran what was written for another program. */
    @Test
    void aFileForAnotherProgramThanTheShellIsRefused() throws IOException {
        Path file = Files.writeString(project.resolve("postinst"), "#!/usr/bin/env python3\nprint(1)\n");
        assertEquals(
                "The scriptlet <postInstall>, the file " + file
                        + ", begins with '#!/usr/bin/env python3', and what runs it is /bin/sh.",
                assertThrows(Failure.class, () -> read("postinst")).getMessage());
        assertEquals(
                "The scriptlet <postInstall> begins with '#!/bin/bash -e', and what runs it is /bin/sh.",
                assertThrows(Failure.class, () -> read("#!/bin/bash -e\n  local a\n"))
                        .getMessage());
    }

    @Test
    void optionsOfTheShellCountAsInItsOwnFirstLine() throws IOException {
        Files.writeString(project.resolve("postinst"), "#!/bin/sh -e\nfalse\n");
        assertEquals("set -e\nfalse\n", read("postinst"));
    }
}
