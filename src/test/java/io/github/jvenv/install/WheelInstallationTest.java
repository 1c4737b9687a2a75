package io.github.jvenv.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.store.Store;
import io.github.jvenv.testing.WheelBuilder;
import io.github.jvenv.venv.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WheelInstallationTest {
    private static final RelativePath SITE = RelativePath.of("lib/python3.13/site-packages");
    private static final Layout LAYOUT =
            new Layout(RelativePath.of("bin"), SITE, SITE, RelativePath.of("include/site/python3.13"));
    private static final EnvironmentImage BARE = EnvironmentImage.builder()
            .file(RelativePath.of("pyvenv.cfg"), Content.of("home = /usr/bin\n"))
            .link(RelativePath.of("bin/python"), "/usr/bin/python3.13")
            .link(RelativePath.of("lib64"), "lib")
            .build();

    @TempDir
    private Path directory;

    /** As with pip, which writes through the link. */
    @Test
    void putsWhatIsForLib64WhereItsLinkLeads() throws IOException {
        EnvironmentImage image = installed(WheelBuilder.of("demo", "1.0").data("data", "lib64/demo.a", "library"))
                .image();
        assertTrue(image.find(RelativePath.of("lib/demo.a")).isPresent(), image::toString);
        assertTrue(image.find(RelativePath.of("lib64")).orElseThrow() instanceof ImageEntry.LinkEntry);
        String record = text(image, SITE + "/demo-1.0.dist-info/RECORD");
        assertTrue(record.startsWith("../../../lib/demo.a,sha256="), record);
    }

    @Test
    void noWheelReplacesWhatIsTheEnvironmentsOwn() {
        assertRefused(
                "The wheel demo-1.0-py3-none-any.whl wants to replace pyvenv.cfg, which belongs to the environment itself.",
                WheelBuilder.of("demo", "1.0").data("data", "pyvenv.cfg", ""));
        assertRefused(
                "The wheel demo-1.0-py3-none-any.whl wants to replace bin/python, which belongs to the environment itself.",
                WheelBuilder.of("demo", "1.0").consoleScript("python", "demo:main"));
    }

    @Test
    void programsHaveNamesOfFiles() {
        for (String name : List.of("..", "a\\b", "a/b")) {
            assertRefused(
                    "The wheel demo-1.0-py3-none-any.whl declares the program '" + name
                            + " = demo:main', and expected is the name of a file and a function such as"
                            + " package.module:function.",
                    WheelBuilder.of("demo", "1.0").consoleScript(name, "demo:main"));
        }
    }

    @Test
    void theLaterOfTwoWheelsHasTheFileThatBothBring() throws IOException {
        WheelInstallation both = installed(
                WheelBuilder.of("b", "1.0").file("shared.py", "b"),
                WheelBuilder.of("a", "1.0").file("shared.py", "a"));
        assertEquals("b", text(both.image(), SITE + "/shared.py"));
        assertEquals(
                List.of("The wheels a-1.0-py3-none-any.whl and b-1.0-py3-none-any.whl bring different files for " + SITE
                        + "/shared.py; that of b-1.0-py3-none-any.whl is installed."),
                both.conflicts().stream().map(FileConflict::toString).toList());
    }

    private void assertRefused(String message, WheelBuilder wheel) {
        assertEquals(
                message, assertThrows(Failure.class, () -> installed(wheel)).getMessage());
    }

    private WheelInstallation installed(WheelBuilder... wheels) throws IOException {
        Store store = Store.at(directory.resolve("store"), Clock.systemUTC());
        List<WheelToInstall> unpacked = new ArrayList<>();
        for (WheelBuilder wheel : wheels) {
            Path file = wheel.writeTo(directory);
            unpacked.add(new WheelToInstall(
                    store.unpacked(store.putWheel(WheelFilename.parse(wheel.fileName()), file)), true));
        }
        return WheelInstallation.of(LAYOUT, ProgramForm.POSIX, BARE, unpacked);
    }

    private static String text(EnvironmentImage image, String path) throws IOException {
        ImageEntry.FileEntry file =
                (ImageEntry.FileEntry) image.find(RelativePath.of(path)).orElseThrow();
        try (var in = file.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
