package io.github.jvenv.resolution;

import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file that an index offers: one wheel or source distribution, and what the index says of it.
 *
 * @param filename its name, which tells project, version and, for a wheel, what it fits
 * @param url where it is; may carry credentials
 * @param hashes digests in lower-case hexadecimal by the name of the algorithm, such as {@code sha256}; may be empty
 * @param size in bytes
 * @param requiresPython the Python versions that it is for; empty for all
 * @param yank whether it has been withdrawn
 * @param uploadTime when it was published
 * @param metadata whether its metadata can be had without it
 * @param index the index that offers it: the URL of its Simple API, without secrets; empty for a file that is offered
 *     otherwise
 */
public record DistributionFile(
        DistributionFilename filename,
        URI url,
        SortedMap<String, String> hashes,
        OptionalLong size,
        Optional<SpecifierSet> requiresPython,
        Yank yank,
        Optional<Instant> uploadTime,
        MetadataFile metadata,
        Optional<URI> index)
        implements Candidate {
    public DistributionFile {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    /** A file that no index offers. */
    public DistributionFile(
            DistributionFilename filename,
            URI url,
            SortedMap<String, String> hashes,
            OptionalLong size,
            Optional<SpecifierSet> requiresPython,
            Yank yank,
            Optional<Instant> uploadTime,
            MetadataFile metadata) {
        this(filename, url, hashes, size, requiresPython, yank, uploadTime, metadata, Optional.empty());
    }

    /** A file of which no more is known than its name and place. */
    public static DistributionFile of(DistributionFilename filename, URI url) {
        return new DistributionFile(
                filename,
                url,
                Collections.emptySortedMap(),
                OptionalLong.empty(),
                Optional.empty(),
                Yank.NONE,
                Optional.empty(),
                MetadataFile.ABSENT);
    }

    @Override
    public ProjectName name() {
        return filename.name();
    }

    @Override
    public Version version() {
        return filename.version();
    }

    /** As good as one over everything, and many times faster: files with the same name are seldom told apart. */
    @Override
    public int hashCode() {
        return filename.hashCode();
    }

    /** The file's name; its URL may carry secrets. */
    @Override
    public String toString() {
        return filename.toString();
    }
}
