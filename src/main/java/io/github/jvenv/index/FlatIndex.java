package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.page.ListedFile;
import io.github.jvenv.page.Offers;
import io.github.jvenv.page.Warnings;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several {@link FlatLocation}s together, as one source of candidates. It knows the projects that it has files of. They are
 * listed when the first question comes, all at once. When they were uploaded is not known and not asked: whoever names such
 * a place has chosen its files.
 */
public final class FlatIndex implements CandidateSource {
    private final List<FlatLocation> locations;
    private final FlatListing listing;
    private final FileMetadata metadata;
    private final IndexCache cache;
    private @Nullable FlatContents contents;

    /**
     * The places as one.
     *
     * @param locations in the order of preference, for files that several have
     * @param wholeWheels gets wheels whose metadata cannot be had without them
     * @param warnings is told what a user should know though it stops nothing
     */
    public FlatIndex(
            List<FlatLocation> locations,
            HttpAdapter http,
            IndexCache cache,
            WholeWheels wholeWheels,
            Warnings warnings) {
        this.locations = List.copyOf(locations);
        this.listing = new FlatListing(http, cache, warnings);
        this.metadata = new FileMetadata(new MetadataFiles(http, cache, wholeWheels), cache);
        this.cache = cache;
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        Offers offers = new Offers(project, Optional.empty());
        List<DistributionFile> files = offers.of(contents().of(project));
        return files.isEmpty() ? new ProjectFiles.Unknown() : new ProjectFiles.Known(files);
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        return metadata.get(file);
    }

    /** The places in words. */
    @Override
    public String toString() {
        return "findLinks (" + locations.stream().map(FlatLocation::toString).collect(Collectors.joining(", ")) + ")";
    }

    private synchronized FlatContents contents() {
        if (contents == null) {
            contents = DiskReading.of("the files of findLinks", cache, this::list);
        }
        return contents;
    }

    private FlatContents list() throws IOException {
        List<ListedFile> all = new ArrayList<>();
        for (FlatLocation location : locations) {
            all.addAll(listing.list(location));
        }
        return new FlatContents(all);
    }
}
