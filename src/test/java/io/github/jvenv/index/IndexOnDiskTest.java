package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.WheelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexOnDiskTest {
    @TempDir
    private Path directory;

    @Test
    void readsPagesAndWheelsWithoutANetwork() throws IOException {
        Path wheel = WheelBuilder.of("demo", "1.0")
                .requires("rich")
                .writeTo(Files.createDirectories(directory.resolve("w")));
        Path page = Files.createDirectories(directory.resolve("simple/demo")).resolve("index.html");
        Files.writeString(page, "<a href='../../w/" + wheel.getFileName() + "'>demo</a>");
        SimpleIndex index = index();
        List<DistributionFile> files = IndexFixture.files(index.files(ProjectName.parse("Demo")));
        assertEquals(
                List.of(wheel.toUri()),
                files.stream().map(DistributionFile::url).toList());
        assertEquals("[rich]", index.metadata(files.get(0)).requiresDist().toString());
        assertInstanceOf(ProjectFiles.Unknown.class, index.files(ProjectName.parse("other")));
    }

    private SimpleIndex index() {
        HttpAdapter offline = new HttpAdapter(
                HttpSettings.of("x").withOffline(true), RetryPolicy.standard(), TransferProgress.SILENT);
        return new SimpleIndex(
                IndexLocation.parse(directory.resolve("simple").toUri().toString()),
                offline,
                IndexCache.at(directory.resolve("cache"), Clock.systemUTC()),
                file -> directory,
                warning -> {});
    }
}
