package io.github.jvenv.lock;

import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlTable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an entry of a lock file. */
final class PackageReader {
    private static final List<String> DIRECT_SOURCES = List.of("vcs", "directory", "archive");

    private final LockTable table;
    private final ProjectName name;
    private @Nullable WheelFilename lastWheel;

    PackageReader(LockTable table) {
        this.table = table;
        this.name = table.required("name", PackageReader::normalisedName);
    }

    LockedPackage read() {
        Optional<Version> version = table.parsed("version", Version::parse);
        List<LockedDependency> dependencies = new ArrayList<>();
        table.tables("dependencies").forEach(dependency -> dependencies.add(new LockedDependency(dependency.values())));
        List<TomlTable> identities = new ArrayList<>();
        for (LockTable identity : table.tables("attestation-identities")) {
            identity.requiredText("kind");
            identities.add(identity.values());
        }
        Optional<Marker> marker = table.parsed("marker", Marker::parse);
        SpecifierSet requiresPython =
                table.parsed("requires-python", SpecifierSet::parse).orElse(SpecifierSet.ALL);
        Optional<URI> index = table.parsed("index", PackageReader::url);
        PackageSource source = source();
        TomlTable tool = table.table("tool").map(LockTable::values).orElse(TomlTable.EMPTY);
        return table.made(() -> new LockedPackage(
                name, version, marker, requiresPython, dependencies, index, source, identities, tool));
    }

    private static ProjectName normalisedName(String text) {
        ProjectName name = ProjectName.parse(text);
        if (!name.value().equals(text)) {
            throw new InvalidLockFailure("Expected a normalised name, " + name);
        }
        return name;
    }

    private PackageSource source() {
        List<String> found =
                new ArrayList<>(DIRECT_SOURCES.stream().filter(table::has).toList());
        List<LockTable> wheels = table.tables("wheels");
        boolean files = table.has("sdist") || !wheels.isEmpty();
        if (files) {
            found.add(table.has("sdist") ? "sdist" : "wheels");
        }
        if (found.isEmpty()) {
            throw table.failure(
                    "There is no source: expected one of vcs, directory and archive, or else sdist or wheels");
        }
        if (found.size() > 1) {
            throw table.failureAt(
                    found.get(1),
                    "Expected one of vcs, directory and archive, or else sdist and wheels; found "
                            + String.join(" and ", found));
        }
        return switch (found.get(0)) {
            case "vcs" -> table.table("vcs").map(PackageReader::vcs).orElseThrow();
            case "directory" ->
                table.table("directory").map(PackageReader::directory).orElseThrow();
            case "archive" -> table.table("archive").map(PackageReader::archive).orElseThrow();
            default ->
                new PackageSource.IndexFiles(
                        table.table("sdist").map(this::sdist),
                        wheels.stream().map(this::wheel).toList());
        };
    }

    private static PackageSource vcs(LockTable vcs) {
        String type = vcs.requiredText("type");
        FileLocation location = location(vcs);
        String commitId = vcs.requiredText("commit-id");
        return vcs.made(() -> new PackageSource.Vcs(
                type, location, vcs.text("requested-revision"), commitId, vcs.text("subdirectory")));
    }

    private static PackageSource directory(LockTable directory) {
        String path = directory.requiredText("path");
        return directory.made(
                () -> new PackageSource.Directory(path, directory.isTrue("editable"), directory.text("subdirectory")));
    }

    private static PackageSource archive(LockTable archive) {
        FileLocation location = location(archive);
        OptionalLong size = archive.wholeNumber("size");
        Optional<Instant> uploadTime = archive.instant("upload-time");
        FileHashes hashes = hashes(archive);
        return archive.made(
                () -> new PackageSource.Archive(location, size, uploadTime, hashes, archive.text("subdirectory")));
    }

    private LockedFile wheel(LockTable file) {
        FileLocation location = location(file);
        WheelFilename sibling = lastWheel;
        WheelFilename filename = filename(
                file,
                location,
                text -> sibling == null ? WheelFilename.parse(text) : WheelFilename.parse(text, sibling));
        lastWheel = filename;
        return file(file, location, filename);
    }

    private LockedFile sdist(LockTable file) {
        FileLocation location = location(file);
        DistributionFilename filename = filename(
                file,
                location,
                text -> DistributionFilename.find(text, name)
                        .filter(found -> !(found instanceof WheelFilename))
                        .orElseThrow(() -> new SyntaxFailure(
                                "Expected the name of a source distribution of " + name, text, 0, text.length())));
        return file(file, location, filename);
    }

    private static LockedFile file(LockTable file, FileLocation location, DistributionFilename filename) {
        OptionalLong size = file.wholeNumber("size");
        Optional<Instant> uploadTime = file.instant("upload-time");
        FileHashes hashes = hashes(file);
        return file.made(() -> new LockedFile(filename, uploadTime, location, size, hashes));
    }

    /** The name of a file: what is said to be it or, if that is not said, the end of its path or URL. */
    private static <T extends DistributionFilename> T filename(
            LockTable file, FileLocation location, Function<String, T> parse) {
        if (file.has("name")) {
            return file.required("name", parse);
        }
        String key = file.has("path") ? "path" : "url";
        return file.required(key, whole -> {
            String text = location.filename();
            try {
                return parse.apply(text);
            } catch (SyntaxFailure e) {
                throw whole.endsWith(text) ? e.within(whole, whole.length() - text.length()) : e;
            }
        });
    }

    private static FileLocation location(LockTable table) {
        Optional<URI> url = table.parsed("url", PackageReader::url);
        Optional<String> path = table.text("path");
        return table.made(path.isPresent() ? "path" : "url", () -> new FileLocation(url, path));
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            int start = Math.max(0, Math.min(e.getIndex(), text.length()));
            throw new SyntaxFailure("Expected a URL", text, start, Math.min(start + 1, text.length()));
        }
    }

    private static FileHashes hashes(LockTable table) {
        LockTable hashes = table.table("hashes").orElseThrow(() -> table.failure("The key hashes is missing"));
        SortedMap<String, String> digests = new TreeMap<>();
        for (String algorithm : hashes.values().keys()) {
            digests.put(algorithm, hashes.requiredText(algorithm));
        }
        return table.made("hashes", () -> new FileHashes(digests));
    }
}
