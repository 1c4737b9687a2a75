package io.github.jvenv.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataOrderTest {
    @TempDir
    private Path site;

    @Test
    void theVersionsOfPythonAndPipDecide() {
        assertEquals(MetadataOrder.PYTHON, of("22.2", 3, 11));
        assertEquals(MetadataOrder.PYTHON, MetadataOrder.ofPip(Optional.empty(), 3, 13));
        assertEquals(MetadataOrder.HIGHEST_FIRST, of("22.1.2", 3, 11));
        assertEquals(MetadataOrder.HIGHEST_FIRST, of("23.0.1", 3, 10));
        assertEquals(MetadataOrder.BY_NAME, of("23.1", 3, 10));
        assertEquals(MetadataOrder.BY_NAME, MetadataOrder.ofPip(Optional.empty(), 3, 8));
        assertEquals(MetadataOrder.HIGHEST_FIRST, MetadataOrder.ofPip(Optional.empty(), 2, 7));
    }

    @Test
    void setuptoolsTakesThemByNameAndPassesOverWhatIsEmpty() throws IOException {
        make("b-1.10.dist-info", "b-1.9.dist-info", "a-2.egg-info", "b-0.1-py3.egg-info");
        Files.createDirectory(site.resolve("empty-1.dist-info"));
        assertEquals(
                List.of("a-2.egg-info", "b-0.1-py3.egg-info", "b-1.10.dist-info", "b-1.9.dist-info"),
                names(MetadataOrder.BY_NAME));
    }

    @Test
    void itsOlderOneTookTheHighestVersionFirst() throws IOException {
        make("b-1.9.dist-info", "B-1.10.dist-info", "b-odd.dist-info", "b-0.1-py3.egg-info", "b.egg-info");
        Files.createDirectory(site.resolve("empty-1.dist-info"));
        assertEquals(
                List.of("B-1.10.dist-info", "b-1.9.dist-info", "b-0.1-py3.egg-info", "b-odd.dist-info", "b.egg-info"),
                names(MetadataOrder.HIGHEST_FIRST));
    }

    private static MetadataOrder of(String pip, int major, int minor) {
        return MetadataOrder.ofPip(Optional.of(Version.parse(pip)), major, minor);
    }

    private void make(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(Files.createDirectory(site.resolve(name)).resolve("METADATA"));
        }
    }

    private List<String> names(MetadataOrder order) throws IOException {
        return order.in(site).stream()
                .map(info -> info.getFileName().toString())
                .toList();
    }
}
