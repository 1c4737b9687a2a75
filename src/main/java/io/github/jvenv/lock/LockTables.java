package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.toml.TomlArray;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Entries of lock files as the tables that stand for them, and the keys of these tables in the specification's order. */
final class LockTables {
    static final List<String> PACKAGE_KEYS = List.of(
            "name",
            "version",
            "marker",
            "requires-python",
            "dependencies",
            "vcs",
            "directory",
            "archive",
            "index",
            "sdist",
            "wheels",
            "attestation-identities",
            "tool");
    static final List<String> VCS_KEYS =
            List.of("type", "url", "path", "requested-revision", "commit-id", "subdirectory");
    static final List<String> DIRECTORY_KEYS = List.of("path", "editable", "subdirectory");
    static final List<String> ARCHIVE_KEYS = List.of("url", "path", "size", "upload-time", "hashes", "subdirectory");
    static final List<String> FILE_KEYS = List.of("name", "upload-time", "url", "path", "size", "hashes");

    private LockTables() {}

    /** The keys of a table within an entry, in their order. */
    static List<String> keysOf(String table) {
        return switch (table) {
            case "vcs" -> VCS_KEYS;
            case "directory" -> DIRECTORY_KEYS;
            case "archive" -> ARCHIVE_KEYS;
            case "sdist", "wheels" -> FILE_KEYS;
            default -> List.of();
        };
    }

    /** The table of an entry, with only the keys that it needs. */
    static TomlTable of(LockedPackage entry) {
        Map<String, TomlValue> values = new TreeMap<>();
        for (String key : PACKAGE_KEYS) {
            find(entry, key).ifPresent(value -> values.put(key, value));
        }
        return TomlTable.of(values);
    }

    /** What an entry has under a key, if it has it. */
    static Optional<TomlValue> find(LockedPackage entry, String key) {
        PackageSource source = entry.source();
        return switch (key) {
            case "name" -> text(entry.name().value());
            case "version" -> entry.version().flatMap(version -> text(version.toString()));
            case "marker" -> entry.marker().map(Marker::toString).flatMap(LockTables::text);
            case "requires-python" ->
                entry.requiresPython().equals(SpecifierSet.ALL)
                        ? Optional.empty()
                        : text(entry.requiresPython().toString());
            case "dependencies" ->
                array(entry.dependencies().stream().map(LockedDependency::keys).toList());
            case "vcs" -> source instanceof PackageSource.Vcs vcs ? Optional.of(of(vcs)) : Optional.empty();
            case "directory" ->
                source instanceof PackageSource.Directory directory ? Optional.of(of(directory)) : Optional.empty();
            case "archive" ->
                source instanceof PackageSource.Archive archive ? Optional.of(of(archive)) : Optional.empty();
            case "index" -> entry.index().map(LockPaths::withoutSecrets).flatMap(LockTables::text);
            case "sdist" ->
                source instanceof PackageSource.IndexFiles files ? files.sdist().map(LockTables::of) : Optional.empty();
            case "wheels" ->
                source instanceof PackageSource.IndexFiles files
                        ? array(files.wheels().stream().map(LockTables::of).toList())
                        : Optional.empty();
            case "attestation-identities" -> array(entry.attestationIdentities());
            case "tool" -> entry.tool().isEmpty() ? Optional.empty() : Optional.of(entry.tool());
            default -> Optional.empty();
        };
    }

    private static TomlTable of(PackageSource.Vcs vcs) {
        Map<String, TomlValue> values = new TreeMap<>();
        values.put("type", new TomlValue.Text(vcs.type()));
        putLocation(values, vcs.location());
        vcs.requestedRevision().flatMap(LockTables::text).ifPresent(text -> values.put("requested-revision", text));
        values.put("commit-id", new TomlValue.Text(vcs.commitId()));
        vcs.subdirectory().flatMap(LockTables::text).ifPresent(text -> values.put("subdirectory", text));
        return TomlTable.of(values);
    }

    private static TomlTable of(PackageSource.Directory directory) {
        Map<String, TomlValue> values = new TreeMap<>();
        values.put("path", new TomlValue.Text(directory.path()));
        if (directory.editable()) {
            values.put("editable", new TomlValue.Truth(true));
        }
        directory.subdirectory().flatMap(LockTables::text).ifPresent(text -> values.put("subdirectory", text));
        return TomlTable.of(values);
    }

    private static TomlTable of(PackageSource.Archive archive) {
        Map<String, TomlValue> values = new TreeMap<>();
        putLocation(values, archive.location());
        putFacts(values, archive.size(), archive.uploadTime(), archive.hashes());
        archive.subdirectory().flatMap(LockTables::text).ifPresent(text -> values.put("subdirectory", text));
        return TomlTable.of(values);
    }

    /** A file's table has its name only where its place has another one. */
    private static TomlTable of(LockedFile file) {
        Map<String, TomlValue> values = new TreeMap<>();
        String name = file.filename().toString();
        if (!name.equals(file.location().filename())) {
            values.put("name", new TomlValue.Text(name));
        }
        putLocation(values, file.location());
        putFacts(values, file.size(), file.uploadTime(), file.hashes());
        return TomlTable.of(values);
    }

    private static void putLocation(Map<String, TomlValue> values, FileLocation location) {
        location.url()
                .map(LockPaths::withoutSecrets)
                .flatMap(LockTables::text)
                .ifPresent(url -> values.put("url", url));
        location.path().flatMap(LockTables::text).ifPresent(path -> values.put("path", path));
    }

    private static void putFacts(
            Map<String, TomlValue> values, OptionalLong size, Optional<Instant> uploadTime, FileHashes hashes) {
        size.ifPresent(bytes -> values.put("size", new TomlValue.Whole(bytes)));
        uploadTime.ifPresent(time -> values.put("upload-time", new TomlValue.Time(time.atOffset(ZoneOffset.UTC))));
        Map<String, TomlValue> digests = new TreeMap<>();
        hashes.digests().forEach((algorithm, digest) -> digests.put(algorithm, new TomlValue.Text(digest)));
        values.put("hashes", TomlTable.of(digests));
    }

    private static Optional<TomlValue> text(String text) {
        return Optional.of(new TomlValue.Text(text));
    }

    private static Optional<TomlValue> array(Collection<TomlTable> tables) {
        return tables.isEmpty() ? Optional.empty() : Optional.of(TomlArray.of(List.copyOf(tables)));
    }
}
