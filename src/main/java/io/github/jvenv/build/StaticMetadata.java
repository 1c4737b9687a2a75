package io.github.jvenv.build;

import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.InvalidMetadataFailure;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Metadata that a source tree tells by itself, where it has to be what a wheel built from it would say. Of such metadata only
 * the fields that installation needs are sure to be there: name, version, required Python, dependencies and extras.
 */
public final class StaticMetadata {
    private static final Version FIRST_WITH_DYNAMIC = Version.parse("2.2");
    private static final Set<String> NEEDED = Set.of("version", "requires-python", "requires-dist", "provides-extra");
    private static final long MOST_BYTES = 16 << 20;

    private StaticMetadata() {}

    /**
     * The metadata of a tree, if it can be known without a build: from the PKG-INFO of a source distribution, when that is of
     * version 2.2 or later and calls none of the fields dynamic (PEP 643), or else from the {@code [project]} table of
     * {@code pyproject.toml}, when all of them are static there (PEP 621).
     *
     * @throws io.github.jvenv.toml.DocumentFailure if {@code pyproject.toml} is no TOML
     */
    public static Optional<CoreMetadata> find(SourceTree tree) throws IOException {
        Optional<CoreMetadata> published = tree.origin() == SourceOrigin.ARCHIVE ? published(tree) : Optional.empty();
        return published.isPresent() ? published : tree.pyproject().flatMap(ProjectTable::metadata);
    }

    private static Optional<CoreMetadata> published(SourceTree tree) throws IOException {
        Path file = tree.directory().resolve("PKG-INFO");
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        return parse(Files.readAllBytes(file)).filter(StaticMetadata::isTrustworthy);
    }

    /** Faulty metadata is no reason to fail: the backend may make better. */
    static Optional<CoreMetadata> parse(byte[] bytes) {
        try {
            return Optional.of(CoreMetadata.parse(bytes))
                    .filter(metadata -> metadata.problems().isEmpty());
        } catch (InvalidMetadataFailure e) {
            return Optional.empty();
        }
    }

    private static boolean isTrustworthy(CoreMetadata metadata) {
        boolean recent = metadata.field("Metadata-Version")
                .flatMap(Version::find)
                .filter(version -> version.compareTo(FIRST_WITH_DYNAMIC) >= 0)
                .isPresent();
        return recent && metadata.dynamic().stream().noneMatch(NEEDED::contains);
    }
}
