package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.page.JsonPageReader;
import io.github.jvenv.page.ListedFile;
import io.github.jvenv.page.Offers;
import io.github.jvenv.page.PageContext;
import io.github.jvenv.page.Warnings;
import io.github.jvenv.publication.VersionListing;
import io.github.jvenv.publication.WheelCoordinates;
import io.github.jvenv.publication.WheelGroup;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A Maven repository with wheels that the goal {@code publish} put there. What lists the wheels of a project tells their
 * versions and tags; what is said of a wheel is asked for when somebody looks at its version, and never again, because no
 * artifact of a release is ever changed.
 */
public final class MavenIndex implements PackageIndex {
    private static final int LARGEST_LISTING_BYTES = 16 * 1024 * 1024;
    private static final int LARGEST_ENTRY_BYTES = 1024 * 1024;

    private final IndexLocation location;
    private final WheelGroup group;
    private final HttpAdapter http;
    private final IndexCache cache;
    private final PageCache<List<String>> listings;
    private final FileMetadata metadata;
    private final Warnings warnings;
    private final @Nullable UploadCutoff cutoff;

    private MavenIndex(
            IndexLocation location,
            WheelGroup group,
            HttpAdapter http,
            IndexCache cache,
            FileMetadata metadata,
            Warnings warnings,
            @Nullable UploadCutoff cutoff) {
        this.location = location;
        this.group = group;
        this.http = http;
        this.cache = cache;
        this.listings = new PageCache<>(
                "maven ",
                http,
                cache,
                bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)),
                versions -> String.join("\n", versions).getBytes(StandardCharsets.UTF_8));
        this.metadata = metadata;
        this.warnings = warnings;
        this.cutoff = cutoff;
    }

    /**
     * An index.
     *
     * @param location the root of the repository; its credentials, if it has any, are those of {@code http}
     * @param group the group whose artifacts are wheels
     * @param wholeWheels gets wheels whose metadata cannot be had without them
     * @param warnings is told what a user should know though it stops nothing
     */
    public MavenIndex(
            IndexLocation location,
            WheelGroup group,
            HttpAdapter http,
            IndexCache cache,
            WholeWheels wholeWheels,
            Warnings warnings) {
        this(
                location,
                group,
                http,
                cache,
                new FileMetadata(new MetadataFiles(http, cache, wholeWheels), cache),
                warnings,
                null);
    }

    @Override
    public MavenIndex before(UploadCutoff moment) {
        return new MavenIndex(location, group, http, cache, metadata, warnings, moment);
    }

    @Override
    public IndexLocation location() {
        return location;
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        return metadata.get(file);
    }

    @Override
    public Optional<Answer> find(ProjectName project) {
        Optional<List<String>> listed = DiskReading.of("the wheels of " + project, cache, () -> listing(project));
        return listed.map(versions -> new Answer(files(project, versions), List.of()));
    }

    private ProjectFiles.Known files(ProjectName project, List<String> listed) {
        SortedMap<Version, List<WheelCoordinates>> wheels = new TreeMap<>();
        for (String text : listed) {
            WheelCoordinates.find(group, project, text)
                    .ifPresent(wheel -> wheels.computeIfAbsent(wheel.version(), any -> new ArrayList<>())
                            .add(wheel));
        }
        Offers offers = new Offers(project, Optional.of(location.url()));
        if (cutoff != null) {
            Map<Version, List<DistributionFile>> early = new TreeMap<>();
            wheels.forEach((version, all) -> early.put(version, files(all, offers)));
            early.values().removeIf(List::isEmpty);
            return new ProjectFiles.Known(
                    new TreeSet<>(early.keySet()), version -> early.getOrDefault(version, List.of()));
        }
        return new ProjectFiles.Known(
                new TreeSet<>(wheels.keySet()), version -> files(wheels.getOrDefault(version, List.of()), offers));
    }

    private List<DistributionFile> files(List<WheelCoordinates> wheels, Offers offers) {
        List<DistributionFile> files = new ArrayList<>();
        for (WheelCoordinates wheel : wheels) {
            offers.of(entry(wheel).stream().toList()).stream()
                    .filter(file -> file.filename() instanceof WheelFilename name
                            && WheelCoordinates.of(group, name).equals(wheel))
                    .forEach(files::add);
        }
        return files;
    }

    /** What is said of a wheel; nothing if it was uploaded too late, or if the repository has lost what it lists. */
    private Optional<ListedFile> entry(WheelCoordinates wheel) {
        URI url = location.url().resolve(wheel.entry().path());
        Optional<byte[]> content = DiskReading.of("what is said of " + wheel.wheel(), cache, () -> content(wheel, url));
        return content.flatMap(bytes ->
                        JsonPageReader.parse(bytes, context("What is said of " + wheel.wheel(), url)).files().stream()
                                .findFirst())
                .filter(file -> cutoff == null
                        || !cutoff.excludes(Offers.uploadTime(file.uploadTime())
                                .orElseThrow(() -> new MissingUploadTimeFailure(file.filename(), location, cutoff))));
    }

    private Optional<byte[]> content(WheelCoordinates wheel, URI url) throws IOException {
        String wanted = "what is said of " + wheel.wheel();
        if (location.isOnDisk()) {
            return onDisk(url, LARGEST_ENTRY_BYTES);
        }
        String key = "maven " + url;
        Optional<byte[]> before = cache.isRevalidating() ? Optional.empty() : cache.findMetadata(key);
        if (before.isPresent()) {
            return before;
        }
        Optional<byte[]> content = http.get(
                Request.of(wanted, url).allowingCompression().accepting(Set.of(404)),
                response ->
                        response.status() == 404 ? Optional.empty() : Optional.of(response.bytes(LARGEST_ENTRY_BYTES)));
        if (content.isPresent()) {
            cache.putMetadata(key, content.get());
        }
        return content;
    }

    private Optional<List<String>> listing(ProjectName project) throws IOException {
        URI url = location.url().resolve(group.listing(project));
        if (location.isOnDisk()) {
            return onDisk(url, LARGEST_LISTING_BYTES).map(bytes -> versions(bytes, project, url));
        }
        Request request = Request.of("the wheels of " + project, url).accepting(Set.of(404));
        return listings.get(
                request, response -> versions(response.bytes(LARGEST_LISTING_BYTES), project, response.url()));
    }

    private List<String> versions(byte[] listing, ProjectName project, URI url) {
        try {
            return VersionListing.read(listing);
        } catch (IllegalArgumentException e) {
            throw context("The wheels of " + project, url).failure(String.valueOf(e.getMessage()), e);
        }
    }

    private Optional<byte[]> onDisk(URI url, int most) throws IOException {
        Path file = Path.of(url);
        try {
            if (Files.size(file) > most) {
                throw context("A file", url).failure("it is longer than " + most + " bytes");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private PageContext context(String subject, URI url) {
        return new PageContext(subject, url, http::trusts, warnings);
    }
}
