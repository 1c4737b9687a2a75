package io.github.jvenv.testing;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.discovery.SearchScope;
import io.github.jvenv.discovery.SystemPlaces;
import io.github.jvenv.discovery.Toolchain;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.operation.ArchiveEnvironment;
import io.github.jvenv.operation.ArchiveRequest;
import io.github.jvenv.operation.CreateEnvironment;
import io.github.jvenv.operation.InstallRequest;
import io.github.jvenv.operation.InstallRequirements;
import io.github.jvenv.operation.LockedRequest;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.session.PolicyRequest;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.state.RecentEnvironments;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.surroundings.ServerSettings;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A machine of its own for a test of operations: a store, a CPython 3.13.5 on the PATH, one of 3.12.1 in the Maven
 * repository, an index of a few small wheels, and an ear for what is told.
 */
public final class Scene implements AutoCloseable, Narration {
    public static final String SITE = "lib/python3.13/site-packages/";

    /** A machine without Homebrew, alternatives and registry. */
    public static final SystemPlaces NO_PLACES = new SystemPlaces(List.of(), List.of(), key -> "");

    public final Path root;
    public final Path environment;
    public final Path python;
    public final Path wheels;
    public final FakeIndex index;
    public final FakeRepository repository = new FakeRepository();
    public final List<String> outcomes = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();
    public final List<String> details = new ArrayList<>();
    private RecentEnvironments recent = new RecentEnvironments();
    private final KeyedLocks environmentLocks;
    private ServerSettings servers = ServerSettings.NONE;
    private final SortedMap<String, String> variables;
    private List<Toolchain> toolchains = List.of();
    private String version = "1.0-SNAPSHOT";
    private boolean update;
    private boolean force;
    private boolean offline;
    private ManagedPlatform machine = new ManagedPlatform(ManagedJar.PLATFORM);

    public Scene(Path temporary) throws IOException {
        root = temporary.toRealPath();
        variables = new TreeMap<>();
        environmentLocks = KeyedLocks.in(root.resolve("store/environments"));
        environment = root.resolve("project/target/venv");
        python = FakePython.cpython(root.resolve("python/bin/python3.13"), "3.13.5");
        variables.put("PATH", python.getParent().toString());
        repository.with("3.12.1-1.5.10", ManagedJar.of("3.12.1").writeTo(root.resolve("managed.jar")));
        wheels = Files.createDirectory(root.resolve("wheels"));
        wording("1.0").writeTo(wheels);
        wording("2.0").writeTo(wheels);
        WheelBuilder.of("greeter", "1.0")
                .requires("wording >= 1")
                .file("greeter/__init__.py", "import wording\n")
                .consoleScript("greet", "greeter:main")
                .writeTo(wheels);
        index = FakeIndex.start(wheels);
    }

    public static WheelBuilder wording(String version) {
        return WheelBuilder.of("wording", version)
                .file("wording/__init__.py", "VERSION = '" + version + "'\n")
                .file("wording/in_" + version.charAt(0) + ".py", "")
                .file("wording/same.txt", "the same in every version\n".repeat(50));
    }

    /** Everything as it is for a Maven that was just started. */
    public Surroundings surroundings() {
        return new Surroundings(
                version,
                root.resolve("store"),
                new SearchScope(root, root.resolve("home"), variables, toolchains, List.of(), NO_PLACES),
                repository,
                machine,
                HttpSettings.of("jvenv tests").withOffline(offline),
                servers,
                TransferProgress.SILENT,
                update,
                force,
                Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC),
                environmentLocks,
                recent,
                this);
    }

    /** From now on with these servers in the user's settings. */
    public Scene knowing(ServerSettings settings) {
        servers = settings;
        return this;
    }

    /** From now on on such a machine, as far as the Maven repository is concerned. */
    public Scene on(ManagedPlatform other) {
        machine = other;
        return this;
    }

    /** From now on with this environment variable. */
    public Scene variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** From now on with these tool chains selected. */
    public Scene toolchains(Toolchain... selected) {
        toolchains = List.of(selected);
        return this;
    }

    /** From now on with another version of the plugin. */
    public Scene upgraded(String other) {
        version = other;
        return this;
    }

    /** From now on as with {@code -U}. */
    public Scene updating() {
        update = true;
        return this;
    }

    /** From now on as another build with {@code -Djvenv.force}. */
    public Scene forcing() {
        force = true;
        return restarted();
    }

    /** From now on as with {@code -o}. */
    public Scene offline() {
        offline = true;
        return this;
    }

    /** From now on as another process, which remembers nothing. */
    public Scene restarted() {
        recent = new RecentEnvironments();
        return this;
    }

    /** An environment without seeds, linked, that sees nothing but itself. */
    public static EnvironmentRequest plain(Path directory, String python, Optional<String> prompt, boolean clear) {
        return new EnvironmentRequest(directory, python, prompt, false, false, clear, SeedRequest.NOTHING);
    }

    /** The same with seeds, for any interpreter. */
    public static EnvironmentRequest seeded(Path directory, SeedRequest seeds) {
        return new EnvironmentRequest(directory, "", Optional.empty(), false, false, false, seeds);
    }

    public EnvironmentRequest wanted(String python) {
        return plain(environment, python, Optional.empty(), false);
    }

    public void create() throws IOException {
        create(wanted(""));
    }

    public void create(EnvironmentRequest request) throws IOException {
        new CreateEnvironment(surroundings()).run(request);
    }

    public InstallRequest request(String... requirements) {
        return request(IndexRequest.at(index.uri().toString()), requirements);
    }

    public InstallRequest request(IndexRequest from, String... requirements) {
        RequirementRequest wanted = RequirementRequest.of(Arrays.stream(requirements)
                .map(text -> new RequirementRequest.Wanted(text, "pom.xml <requirement>"))
                .toList());
        return request(ResolveRequest.of(wanted, from));
    }

    public InstallRequest request(ResolveRequest resolve) {
        return new InstallRequest(
                wanted(""), resolve, lockFile(), LockMode.USE, List.of(), LinkMode.HARDLINK, true, false);
    }

    public Path lockFile() {
        return root.resolve("project/pylock.toml");
    }

    public static InstallRequest in(EnvironmentRequest environment, InstallRequest request) {
        return new InstallRequest(
                environment,
                request.resolve(),
                request.lockFile(),
                request.lock(),
                request.upgrade(),
                request.linkMode(),
                request.sync(),
                request.compile());
    }

    public static InstallRequest copying(InstallRequest request) {
        return new InstallRequest(
                request.environment(),
                request.resolve(),
                request.lockFile(),
                request.lock(),
                request.upgrade(),
                LinkMode.COPY,
                request.sync(),
                request.compile());
    }

    public static InstallRequest with(PolicyRequest policy, InstallRequest request) {
        ResolveRequest resolve = request.resolve();
        return new InstallRequest(
                request.environment(),
                new ResolveRequest(
                        resolve.requirements(),
                        resolve.index(),
                        policy,
                        resolve.configSettings(),
                        resolve.buildIsolation()),
                request.lockFile(),
                request.lock(),
                request.upgrade(),
                request.linkMode(),
                request.sync(),
                request.compile());
    }

    public static InstallRequest with(LockMode lock, List<String> upgrade, InstallRequest request) {
        return new InstallRequest(
                request.environment(),
                request.resolve(),
                request.lockFile(),
                lock,
                upgrade.stream().map(ProjectName::parse).toList(),
                request.linkMode(),
                request.sync(),
                request.compile());
    }

    public void install(String... requirements) throws IOException {
        install(request(requirements));
    }

    public void install(InstallRequest request) throws IOException {
        new InstallRequirements(surroundings()).run(request);
    }

    /** Installs without taking anything away that the requirements do not lead to. */
    public void add(String... requirements) throws IOException {
        InstallRequest plain = request(requirements);
        install(new InstallRequest(
                plain.environment(),
                plain.resolve(),
                plain.lockFile(),
                plain.lock(),
                plain.upgrade(),
                plain.linkMode(),
                false,
                false));
    }

    public void archive(ArchiveRequest request) throws IOException {
        new ArchiveEnvironment(surroundings(), this::set).run(request);
    }

    /** What a POM says of distributions for the environment, when nothing is wanted but its index. */
    public LockedRequest set() {
        InstallRequest plain = request();
        return new LockedRequest(plain.environment(), plain.resolve(), plain.lockFile(), plain.lock());
    }

    /** The last outcome that was told, with the parts of paths that differ by run left out. */
    public String lastOutcome() {
        return portable(outcomes.get(outcomes.size() - 1));
    }

    public String portable(String text) {
        return text.replace(index.uri("").toString(), "http://index.example").replace(root.toString(), "ROOT");
    }

    public Path inSite(String path) {
        return environment.resolve(SITE + path);
    }

    /** Size, times of content and of change, and link of everything in the environment: what any write would alter. */
    public String fingerprintOfEnvironment() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(environment)) {
            for (Path path : all.sorted().toList()) {
                text.append(environment.relativize(path))
                        .append(Files.readAttributes(
                                path, "unix:ctime,lastModifiedTime,size,ino", LinkOption.NOFOLLOW_LINKS))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** What stands directly in the environment's {@code site-packages}. */
    public List<String> site() throws IOException {
        try (Stream<Path> all = Files.list(environment.resolve(SITE))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Everything that stands in the environment's parent directory, temporary files included. */
    public List<String> besideEnvironment() throws IOException {
        if (!Files.exists(environment.getParent())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(environment.getParent())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    public void forgetStore() throws IOException {
        FileTree.delete(root.resolve("store"));
    }

    @Override
    public void outcome(String line) {
        outcomes.add(line);
    }

    @Override
    public synchronized void warning(String line) {
        warnings.add(line);
    }

    @Override
    public synchronized void detail(Supplier<String> line) {
        details.add(line.get());
    }

    @Override
    public void close() {
        index.close();
    }
}
