package io.github.jvenv.provision;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ResolvedDistribution;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;

/** What a file or a place in a repository is known again by. What is not here yet is brought for it. */
public final class Digests {
    private final WheelFetch wheels;
    private final ArchiveFetch archives;
    private final BuildSources sources;

    Digests(WheelFetch wheels, ArchiveFetch archives, BuildSources sources) {
        this.wheels = wheels;
        this.archives = archives;
        this.sources = sources;
    }

    /** Brings the file of a distribution here, and fails if its hash is none of those that are given. */
    public void requireHash(ResolvedDistribution distribution) throws IOException {
        if (distribution.candidate() instanceof DistributionFile file && file.filename() instanceof WheelFilename) {
            StoredWheel wheel = wheels.fetch(file);
            HashCheck.require(distribution, wheel.file(), wheel.sha256());
        } else if (distribution.candidate() instanceof DistributionFile sdist) {
            HashCheck.requireOfSource(distribution, archives.source(sdist));
        }
    }

    /** The digest of a file of an index, which is brought here for it. */
    public Sha256 sha256(DistributionFile file) throws IOException {
        return file.filename() instanceof WheelFilename
                ? wheels.fetch(file).sha256()
                : archives.source(file).sha256();
    }

    /** The digest of an archive that a URL names, which is brought here for it. */
    public Sha256 sha256(DirectReference.Archive archive) throws IOException {
        return archive.isWheel()
                ? archives.wheel(archive).sha256()
                : archives.source(archive).sha256();
    }

    /** The commit that a place in a repository stands for. */
    public String commit(DirectSource place) throws IOException {
        return sources.of(place)
                .directUrl()
                .map(url -> ((DirectUrl.Origin.Repository) url.origin()).commitId())
                .orElseThrow();
    }
}
