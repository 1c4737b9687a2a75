package io.github.jvenv.index;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FullDiskFailure;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.InvalidMetadataFailure;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.util.Optional;

/** One index with the Simple API, as a source of candidates. Any number of threads may ask it. */
public final class SimpleIndex implements CandidateSource {
    private final ProjectPages pages;
    private final MetadataFiles metadataFiles;
    private final IndexCache cache;

    /**
     * An index.
     *
     * @param location where it is; its credentials, if it has any, are those of {@code http}
     * @param wholeWheels gets wheels whose metadata cannot be had without them
     * @param warnings is told what a user should know though it stops nothing
     */
    public SimpleIndex(
            IndexLocation location, HttpAdapter http, IndexCache cache, WholeWheels wholeWheels, Warnings warnings) {
        this.pages = new ProjectPages(location, http, cache, warnings);
        this.metadataFiles = new MetadataFiles(http, cache, wholeWheels);
        this.cache = cache;
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        Optional<CompactPage> page = reading("the files of " + project, () -> pages.find(project));
        if (page.isEmpty()) {
            return new ProjectFiles.Unknown();
        }
        Offers offers = new Offers(project);
        return new ProjectFiles.Known(
                page.get().versions(),
                version -> page.get().files(version).stream()
                        .flatMap(file -> offers.find(file).stream())
                        .toList());
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        if (!(file.filename() instanceof WheelFilename)) {
            throw new InvalidMetadataFailure(file, "it is a source distribution, which has to be built first");
        }
        return CoreMetadata.parse(reading("the metadata of " + file.filename(), () -> metadataFiles.get(file)));
    }

    private <T> T reading(String wanted, Read<T> read) {
        try {
            return read.run();
        } catch (IOException e) {
            Optional<? extends Failure> full = FullDiskFailure.find(e, cache.directory());
            throw full.isPresent() ? full.get() : new UnreadableFilesFailure(wanted, e);
        }
    }

    @FunctionalInterface
    private interface Read<T> {
        T run() throws IOException;
    }
}
