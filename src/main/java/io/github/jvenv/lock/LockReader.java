package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlDocument;
import io.github.jvenv.toml.TomlTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads lock files, whichever tool wrote them. Keys that the specification does not know are passed over, without a word
 * unless the file is of a later minor version, whose new keys they may be.
 */
public final class LockReader {
    static final Set<String> KEYS = Set.of(
            "lock-version",
            "environments",
            "requires-python",
            "extras",
            "dependency-groups",
            "default-groups",
            "created-by",
            "packages",
            "tool");

    private final TomlDocument document;
    private final LockTable root;

    private LockReader(TomlDocument document) {
        this.document = document;
        this.root = new LockTable(document, document.root(), -1);
    }

    /**
     * The lock that a file's content says.
     *
     * @param name what the file is called in messages
     * @param warnings is told, in whole sentences, what a user should know though it stops nothing
     * @throws io.github.jvenv.toml.DocumentFailure if it is not TOML, or no lock
     * @throws UnsupportedLockFailure if it is of another major version
     */
    public static Lock read(byte[] content, String name, Consumer<String> warnings) {
        return read(TomlDocument.parse(content, name), warnings);
    }

    /** The lock that a document says. */
    public static Lock read(TomlDocument document, Consumer<String> warnings) {
        return new LockReader(document).read(warnings);
    }

    private Lock read(Consumer<String> warnings) {
        Version version = root.required("lock-version", Version::parse);
        if (version.epoch().signum() != 0 || version.major() != 1) {
            throw new UnsupportedLockFailure(document.name(), version);
        }
        if (version.compareTo(Lock.VERSION) > 0) {
            warnings.accept(newer(version));
        }
        Optional<List<Marker>> environments = root.parsedAll("environments", Marker::parse);
        if (environments.filter(List::isEmpty).isPresent()) {
            throw root.failureAt(
                    "environments", "Expected at least one marker; without any, the lock is for no environment");
        }
        SpecifierSet requiresPython =
                root.parsed("requires-python", SpecifierSet::parse).orElse(SpecifierSet.ALL);
        Optional<SortedSet<ExtraName>> extras =
                root.parsedAll("extras", ExtraName::parse).map(TreeSet::new);
        Optional<SortedSet<GroupName>> groups =
                root.parsedAll("dependency-groups", GroupName::parse).map(TreeSet::new);
        List<GroupName> defaultGroups =
                root.parsedAll("default-groups", GroupName::parse).orElse(List.of());
        String createdBy = root.requiredText("created-by");
        if (!root.has("packages")) {
            throw root.failure("The key packages is missing");
        }
        List<LockedPackage> packages = new ArrayList<>();
        for (LockTable table : root.tables("packages")) {
            packages.add(new PackageReader(table).read());
        }
        TomlTable tool = root.table("tool").map(LockTable::values).orElse(TomlTable.EMPTY);
        return root.made(
                "lock-version",
                () -> new Lock(
                        version,
                        environments.orElse(List.of()),
                        requiresPython,
                        extras,
                        groups,
                        new TreeSet<>(defaultGroups),
                        createdBy,
                        packages,
                        tool));
    }

    private String newer(Version version) {
        String warning =
                document.name() + " has lock-version " + version + ", and is read as if it had " + Lock.VERSION + ".";
        SortedSet<String> unknown = unknownKeys();
        return unknown.isEmpty()
                ? warning
                : warning + " Not known, and passed over: " + String.join(", ", unknown) + ".";
    }

    /** The keys that the known version does not have, with the keys of the tables that they are in. */
    private SortedSet<String> unknownKeys() {
        SortedSet<String> unknown = new TreeSet<>();
        addUnknown(unknown, "", root, KEYS);
        for (LockTable table : root.tables("packages")) {
            addUnknown(unknown, "packages.", table, Set.copyOf(LockTables.PACKAGE_KEYS));
            for (String key : List.of("vcs", "directory", "archive", "sdist")) {
                table.table(key)
                        .ifPresent(inner -> addUnknown(
                                unknown, "packages." + key + ".", inner, Set.copyOf(LockTables.keysOf(key))));
            }
            for (LockTable wheel : table.tables("wheels")) {
                addUnknown(unknown, "packages.wheels.", wheel, Set.copyOf(LockTables.FILE_KEYS));
            }
        }
        return unknown;
    }

    private static void addUnknown(Set<String> unknown, String path, LockTable table, Set<String> known) {
        for (String key : table.values().keys()) {
            if (!known.contains(key)) {
                unknown.add(path + key);
            }
        }
    }
}
