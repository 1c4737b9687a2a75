package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.page.CompactPage;
import io.github.jvenv.page.Offers;
import io.github.jvenv.page.Warnings;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One index with the Simple API, as a source of candidates. Any number of threads may ask it. */
public final class SimpleIndex implements PackageIndex {
    private final IndexLocation location;
    private final ProjectPages pages;
    private final FileMetadata metadata;
    private final IndexCache cache;
    private final @Nullable UploadFilter filter;

    private SimpleIndex(
            IndexLocation location,
            ProjectPages pages,
            FileMetadata metadata,
            IndexCache cache,
            @Nullable UploadFilter filter) {
        this.location = location;
        this.pages = pages;
        this.metadata = metadata;
        this.cache = cache;
        this.filter = filter;
    }

    /**
     * An index.
     *
     * @param location where it is; its credentials, if it has any, are those of {@code http}
     * @param wholeWheels gets wheels whose metadata cannot be had without them
     * @param warnings is told what a user should know though it stops nothing
     */
    public SimpleIndex(
            IndexLocation location, HttpAdapter http, IndexCache cache, WholeWheels wholeWheels, Warnings warnings) {
        this(
                location,
                new ProjectPages(location, http, cache, warnings),
                new FileMetadata(new MetadataFiles(http, cache, wholeWheels), cache),
                cache,
                null);
    }

    @Override
    public SimpleIndex before(UploadCutoff cutoff) {
        return new SimpleIndex(location, pages, metadata, cache, new UploadFilter(cutoff, location));
    }

    @Override
    public IndexLocation location() {
        return location;
    }

    @Override
    public Optional<Answer> find(ProjectName project) {
        Optional<CompactPage> page = DiskReading.of("the files of " + project, cache, () -> pages.find(project));
        return page.map(known -> new Answer(files(known, project), known.elsewhere()));
    }

    private ProjectFiles.Known files(CompactPage page, ProjectName project) {
        Offers offers = new Offers(project, Optional.of(location.url()));
        ProjectFiles.Known files = filter == null
                ? new ProjectFiles.Known(page.versions(), version -> offers.of(page.files(version)))
                : filter.filter(page, offers);
        return files.with(page.status());
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        return metadata.get(file);
    }
}
