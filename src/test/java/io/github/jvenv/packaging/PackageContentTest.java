package io.github.jvenv.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.packaging.PackageContent.ExtraFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageContentTest {
    @TempDir
    private Path directory;

    @Test
    void doesNotPutAFileInPlaceOfADirectoryOfTheSystem() throws IOException {
        ExtraFile file = file("web.conf", "/etc/");
        Failure failure = assertThrows(Failure.class, () -> packed(List.of(), file));
        assertEquals(
                "The <destination> of the file " + file.source()
                        + " is '/etc', a directory that belongs to the system.",
                failure.getMessage());
        assertEquals(Optional.of("Name the file in it: /etc/web.conf."), failure.hint());
    }

    @Test
    void hasOneFileInAPlace() throws IOException {
        ExtraFile file = file("web.conf", "/etc/web.conf");
        assertRefused("Two files of the package shall be /etc/web.conf.", List.of(), file, file);
        assertRefused(
                "Two files of the package shall be /opt/web/bin/greet.", List.of(), file("a", "/opt/web/bin/greet"));
        assertRefused(
                "Two files of the package shall be /usr/bin/greet.", List.of("greet"), file("b", "/usr/bin/greet"));
    }

    @Test
    void linksToACommandOnceHoweverOftenItIsNamed() throws IOException {
        assertEquals(packed(List.of("greet")), packed(List.of("greet", "greet")));
    }

    @Test
    void tellsADirectoryFromAFileThatIsNotThere() throws IOException {
        ExtraFile file = new ExtraFile(directory, RelativePath.of("etc/web.conf"), FileAttributes.PLAIN);
        assertRefused("The file " + directory + ", which shall go into the package, is a directory.", List.of(), file);
    }

    @Test
    void linksToCommandsOfTheEnvironmentOnly() {
        for (String command : List.of("../python", "nope", "sub/tool")) {
            assertRefused(
                    "The parameter <commands> has '" + command + "', and the environment has only greet, hello.",
                    List.of(command));
        }
    }

    @Test
    void namesTheElementOfAPathThatIsNotAbsolute() {
        assertEquals(
                "The parameter <prefix> is 'opt/web', and expected is an absolute path such as /opt/web, without spaces"
                        + " and without '..'.",
                assertThrows(Failure.class, () -> PackageContent.fromRoot("<prefix>", "opt/web"))
                        .getMessage());
    }

    private ExtraFile file(String name, String destination) throws IOException {
        return new ExtraFile(
                Files.writeString(directory.resolve(name), ""),
                PackageContent.fromRoot("<destination>", destination),
                FileAttributes.PLAIN);
    }

    private static void assertRefused(String message, List<String> commands, ExtraFile... files) {
        assertEquals(
                message,
                assertThrows(Failure.class, () -> packed(commands, files)).getMessage());
    }

    private static PackageFiles packed(List<String> commands, ExtraFile... files) throws IOException {
        return new PackageContent(RelativePath.of("opt/web"), commands, List.of(files))
                .of(EnvironmentImage.builder()
                        .executable(RelativePath.of("bin/greet"), Content.of("#!/bin/sh\n"))
                        .link(RelativePath.of("bin/hello"), "greet")
                        .file(RelativePath.of("bin/activate"), Content.of(""))
                        .executable(RelativePath.of("bin/sub/tool"), Content.of("#!/bin/sh\n"))
                        .build());
    }
}
