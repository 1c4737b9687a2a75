package io.github.jvenv.provision;

import io.github.jvenv.build.SourceArchive;
import io.github.jvenv.build.SourceOrigin;
import io.github.jvenv.build.SourceTree;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.store.StoredSource;
import io.github.jvenv.vcs.Checkout;
import io.github.jvenv.vcs.GitRepositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the sources of distributions to where they can be built, each once. For one thread. */
final class BuildSources {
    private final ArchiveFetch archives;
    private final GitRepositories repositories;
    private final Path work;
    private final Map<Object, BuildSource> known = new HashMap<>();
    private int trees;

    /**
     * Sources.
     *
     * @param work a directory for trees, which is removed by whoever made it
     */
    BuildSources(ArchiveFetch archives, GitRepositories repositories, Path work) {
        this.archives = archives;
        this.repositories = repositories;
        this.work = work;
    }

    /** The sources in a source distribution. */
    BuildSource of(DistributionFile sdist) throws IOException {
        BuildSource before = known.get(sdist);
        if (before != null) {
            return before;
        }
        StoredSource archive = archives.source(sdist);
        Path tree = unpacked(archive);
        BuildSource source = new BuildSource(
                SourceTree.at(tree, sdist.name() + " " + sdist.version(), SourceOrigin.ARCHIVE),
                Optional.of("sha256:" + archive.sha256()),
                Optional.empty(),
                false);
        known.put(sdist, source);
        return source;
    }

    /** The sources at a place that is no wheel. */
    BuildSource of(DirectSource place) throws IOException {
        BuildSource before = known.get(place);
        if (before != null) {
            return before;
        }
        BuildSource source;
        if (place.reference() instanceof DirectReference.Archive archive) {
            source = archive(place, archive);
        } else if (place.reference() instanceof DirectReference.Repository repository) {
            source = repository(place, repository);
        } else {
            source = directory(place, (DirectReference.Directory) place.reference());
        }
        known.put(place, source);
        return source;
    }

    private BuildSource archive(DirectSource place, DirectReference.Archive archive) throws IOException {
        StoredSource stored = archives.source(archive);
        DirectUrl url = DirectUrl.of(
                archive.url().toString(),
                new DirectUrl.Origin.Archive(
                        new TreeMap<>(Map.of("sha256", stored.sha256().hex()))));
        return new BuildSource(
                tree(unpacked(stored), place, SourceOrigin.ARCHIVE),
                Optional.of("sha256:" + stored.sha256()),
                Optional.of(archive.subdirectory().map(url::withSubdirectory).orElse(url)),
                false);
    }

    private BuildSource repository(DirectSource place, DirectReference.Repository repository) throws IOException {
        Path target = newDirectory();
        Checkout checkout = repositories.checkOut(repository, target);
        DirectUrl url = checkout.directUrl();
        return new BuildSource(
                tree(target, place, SourceOrigin.WORKING_TREE),
                Optional.of("git:" + checkout.commit()),
                Optional.of(repository.subdirectory().map(url::withSubdirectory).orElse(url)),
                false);
    }

    private static BuildSource directory(DirectSource place, DirectReference.Directory directory) throws IOException {
        if (directory.url().getRawAuthority() != null) {
            throw new Failure(place + " is on another machine, and only directories of this one can be built.");
        }
        Path path = Path.of(directory.url());
        DirectUrl url = DirectUrl.of(directory.url().toString(), new DirectUrl.Origin.Directory(place.editable()));
        return new BuildSource(
                tree(path, place, SourceOrigin.WORKING_TREE),
                Optional.empty(),
                Optional.of(directory.subdirectory().map(url::withSubdirectory).orElse(url)),
                place.editable());
    }

    private static SourceTree tree(Path directory, DirectSource place, SourceOrigin origin) throws IOException {
        Optional<String> subdirectory = place.reference().subdirectory();
        return subdirectory.isPresent()
                ? SourceTree.at(directory, subdirectory.get(), place.toString(), origin)
                : SourceTree.at(directory, place.toString(), origin);
    }

    private Path unpacked(StoredSource archive) throws IOException {
        Path target = newDirectory();
        SourceArchive.unpack(archive.file(), archive.file().getFileName().toString(), target);
        return target;
    }

    private Path newDirectory() throws IOException {
        Files.createDirectories(work);
        return work.resolve("tree-" + trees++);
    }
}
