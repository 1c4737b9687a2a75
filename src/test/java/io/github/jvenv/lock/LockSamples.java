package io.github.jvenv.lock;

import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.toml.TomlSamples;
import io.github.jvenv.toml.TomlTable;
import io.github.jvenv.toml.TomlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Locks for tests: made up, in the shape that tools write, or in a few words. */
final class LockSamples {
    static final String SHA = "0123456789abcdef".repeat(4);

    private static final List<String> NAMES = List.of("attrs", "numpy", "zope-interface", "a", "torch");
    private static final List<String> VERSIONS = List.of("1.0", "2.3.1", "2.3.1rc1", "1!4.0.post1.dev2", "2.9.0+cpu");
    private static final List<String> TAGS = List.of(
            "py3-none-any",
            "py2.py3-none-any",
            "cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64",
            "1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64",
            "2-cp312-abi3-manylinux_2_28_x86_64",
            "cp39-abi3-manylinux1_x86_64",
            "cp312-cp312-win_amd64",
            "cp313-cp313-musllinux_1_2_aarch64",
            "cp312-none-macosx_11_0_arm64",
            "pp310-pypy310_pp73-win_amd64");
    private static final List<String> MARKERS = List.of(
            "sys_platform == 'win32'",
            "sys_platform != 'win32'",
            "python_version < '3.12'",
            "python_version >= '3.12' and platform_machine == 'x86_64'",
            "'fast' in extras",
            "'dev' in dependency_groups or 'default' in dependency_groups",
            "platform_version == '#1 \"SMP\"'",
            "(os_name == 'nt' or 'fast' not in extras) and implementation_name == 'cpython'");
    private static final List<String> PYTHONS = List.of("", "", "", ">=3.8", "!=3.9.*,<4,>=3.8", "==3.12.*", "<3.12");

    private final Random random;
    private final TomlSamples values;

    LockSamples(long seed) {
        random = new Random(seed);
        values = new TomlSamples(seed);
    }

    /** A file among the test resources. */
    static byte[] resource(String name) {
        try (InputStream stream = LockSamples.class.getResourceAsStream("/lock/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lock read from a text that has everything but what every lock needs. */
    static Lock lock(String text) {
        return read("lock-version = \"1.0\"\ncreated-by = \"tests\"\n" + text);
    }

    static Lock read(String text) {
        return LockReader.read(text.getBytes(StandardCharsets.UTF_8), "pylock.toml", warning -> {
            throw new AssertionError(warning);
        });
    }

    /** The line of a wheel. */
    static String wheel(String filename) {
        return "{ url = \"https://index.example/" + filename + "\", hashes = { sha256 = \"" + SHA + "\" } }";
    }

    /** Any lock that the specification allows, but without credentials. */
    Lock next() {
        List<LockedPackage> packages = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            packages.add(entry());
        }
        List<LockedPackage> connected = packages.stream()
                .map(entry -> random.nextInt(3) > 0
                        ? entry
                        : entry.withDependencies(List.of(LockedDependency.on(pick(packages), packages))))
                .toList();
        Map<String, TomlValue> tools = new TreeMap<>();
        if (random.nextInt(3) == 0) {
            tools.put(pick(List.of("pdm", "a b")), values.table(3));
        }
        return new Lock(
                Lock.VERSION,
                random.nextInt(3) > 0 ? List.of() : List.of(marker("sys_platform == 'linux'"), marker("os_name=='nt'")),
                SpecifierSet.parse(pick(PYTHONS)),
                random.nextBoolean() ? Optional.empty() : Optional.of(extras()),
                random.nextBoolean() ? Optional.empty() : Optional.of(groups()),
                random.nextBoolean() ? new TreeSet<>() : groups(),
                pick(List.of("jvenv", "a \"tool\"")),
                connected,
                TomlTable.of(tools));
    }

    private SortedSet<ExtraName> extras() {
        return new TreeSet<>(random.nextBoolean() ? List.of() : List.of(new ExtraName("fast"), new ExtraName("all")));
    }

    private SortedSet<GroupName> groups() {
        return new TreeSet<>(
                random.nextBoolean() ? List.of() : List.of(new GroupName("dev"), new GroupName("default")));
    }

    private LockedPackage entry() {
        ProjectName name = new ProjectName(pick(NAMES));
        Version version = Version.parse(pick(VERSIONS));
        PackageSource source = source(name, version);
        boolean versioned = source instanceof PackageSource.IndexFiles && random.nextInt(5) > 0;
        TomlTable identity = TomlTable.of(Map.of("kind", new TomlValue.Text("GitHub"), "other", values.value(2)));
        return new LockedPackage(
                name,
                versioned ? Optional.of(version) : Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(marker(pick(MARKERS))),
                SpecifierSet.parse(pick(PYTHONS)),
                List.of(),
                random.nextBoolean() ? Optional.empty() : Optional.of(URI.create("https://index.example/simple/")),
                source,
                random.nextInt(4) > 0 ? List.of() : List.of(identity),
                random.nextInt(4) > 0 ? TomlTable.EMPTY : values.table(3));
    }

    private PackageSource source(ProjectName name, Version version) {
        Optional<String> subdirectory = random.nextBoolean() ? Optional.empty() : Optional.of("python/src");
        return switch (random.nextInt(8)) {
            case 0 ->
                new PackageSource.Vcs(
                        "git",
                        FileLocation.at(URI.create("ssh://git@git.example/a.git")),
                        random.nextBoolean() ? Optional.empty() : Optional.of("main"),
                        SHA.substring(0, 40),
                        subdirectory);
            case 1 ->
                new PackageSource.Directory(pick(List.of(".", "../a b", "/opt/a")), random.nextBoolean(), subdirectory);
            case 2 -> new PackageSource.Archive(location("a.zip"), size(), time(), hashes(), subdirectory);
            default -> {
                List<LockedFile> wheels = new ArrayList<>();
                for (String tags : TAGS) {
                    if (random.nextInt(3) == 0) {
                        String stem = name.value().replace('-', '_') + "-" + version + "-";
                        wheels.add(file(WheelFilename.parse(stem + tags + ".whl")));
                    }
                }
                boolean sdist = wheels.isEmpty() || random.nextBoolean();
                yield new PackageSource.IndexFiles(
                        sdist ? Optional.of(file(sdist(name, version))) : Optional.empty(), wheels);
            }
        };
    }

    private static DistributionFilename sdist(ProjectName name, Version version) {
        return DistributionFilename.find(name.value().replace('-', '_') + "-" + version + ".tar.gz", name)
                .orElseThrow();
    }

    private LockedFile file(DistributionFilename filename) {
        String end =
                random.nextInt(4) == 0 ? "download?id=1" : filename.toString().replace("+", "%2B");
        return new LockedFile(filename, time(), location(end), size(), hashes());
    }

    private FileLocation location(String end) {
        Optional<URI> url = Optional.of(URI.create("https://index.example/packages/" + end));
        return switch (random.nextInt(4)) {
            case 0 -> FileLocation.at("../wheels/" + end.replace("%2B", "+"));
            case 1 -> new FileLocation(url, Optional.of("wheels\\" + end.replace("%2B", "+")));
            default -> new FileLocation(url, Optional.empty());
        };
    }

    private OptionalLong size() {
        return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(1 << 30));
    }

    private Optional<Instant> time() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(random.nextInt(), pick(List.of(0, 125_000_000, 1))));
    }

    private FileHashes hashes() {
        return random.nextInt(4) > 0
                ? FileHashes.sha256(SHA)
                : new FileHashes(new TreeMap<>(Map.of("md5", SHA.substring(0, 32), "sha512", SHA + SHA)));
    }

    static Marker marker(String text) {
        return Marker.parse(text);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
