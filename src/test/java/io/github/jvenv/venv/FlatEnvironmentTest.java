package io.github.jvenv.venv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "environments with links")
class FlatEnvironmentTest {
    private static final Layout LAYOUT =
            Layout.of(Target.declared(Version.parse("3.13.5"), Platform.parse("manylinux_2_28_x86_64")));

    @TempDir
    Path directory;

    private final EnvironmentImage.Builder image = EnvironmentImage.builder()
            .file(RelativePath.of("python/bin/python3.13"), Content.of("program"))
            .file(RelativePath.of("python/lib/python3.13/os.py"), Content.of("library"));

    @Test
    void linkInALinkedDirectoryIsATreeInBoth() throws IOException {
        image.file(RelativePath.of("shared/data/a.txt"), Content.of("a"))
                .file(RelativePath.of("releases/1/b.txt"), Content.of("b"))
                .file(RelativePath.of("releases/1/data-old"), Content.of("c"));
        image.link(RelativePath.of("releases/1/data"), "../../shared/data");
        image.link(RelativePath.of("current"), "releases/1");
        assertEquals(
                List.of(
                        "current/b.txt",
                        "current/data-old",
                        "current/data/a.txt",
                        "lib/python3.13/os.py",
                        "releases/1/b.txt",
                        "releases/1/data-old",
                        "releases/1/data/a.txt",
                        "shared/data/a.txt"),
                flat());
    }

    @Test
    void directoriesThatLeadToEachOtherAreRefused() {
        image.file(RelativePath.of("a/file"), Content.of("a")).file(RelativePath.of("b/file"), Content.of("b"));
        image.link(RelativePath.of("a/b"), "../b");
        image.link(RelativePath.of("b/a"), "../a");
        Failure failure = assertThrows(Failure.class, this::flat);
        assertEquals(
                "The archive cannot do without the link a/b to ../b, because no copy of that can stand in its place.",
                failure.getMessage());
    }

    private List<String> flat() throws IOException {
        return FlatEnvironment.of(image.build(), directory.toRealPath(), LAYOUT, RelativePath.of("bin/python3.13"))
                .entries()
                .keySet()
                .stream()
                .map(RelativePath::value)
                .toList();
    }
}
