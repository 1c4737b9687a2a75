package io.github.jvenv.maven;

import io.github.jvenv.discovery.SearchScope;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.state.RecentEnvironments;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** Everything that an operation takes from the Maven that runs it, and from the machine. */
@Singleton
public final class MavenSurroundings {
    private static final String STORE = ".jvenv";

    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;
    private final ProjectDependenciesResolver dependencies;
    private final MavenToolchains toolchains;
    private final ModulesByHand modules;
    private final Map<Path, KeyedLocks> environmentLocks = new ConcurrentHashMap<>();
    /** By build: a process that runs one after another must not take for unchanged what the last one saw. */
    private final Map<MavenExecutionRequest, RecentEnvironments> recent =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** What was told in a build already, which is of no more use with the next goal or module. */
    private final Map<MavenExecutionRequest, Set<String>> told = Collections.synchronizedMap(new WeakHashMap<>());

    @Inject
    MavenSurroundings(
            RepositorySystem repositories,
            SettingsDecrypter decrypter,
            ProjectDependenciesResolver dependencies,
            ToolchainManager toolchainManager,
            ModulesByHand modules) {
        this.dependencies = dependencies;
        this.repositories = repositories;
        this.decrypter = decrypter;
        this.toolchains = new MavenToolchains(toolchainManager);
        this.modules = modules;
    }

    /** What runs a goal that was started by hand in all the modules that it is for. */
    public ModulesByHand modules() {
        return modules;
    }

    /** What a goal says of properties, elements and toolchains that change nothing, each once a build. */
    public List<String> idle(MavenSession session, PluginProperties properties) {
        Set<String> before = told.computeIfAbsent(session.getRequest(), build -> ConcurrentHashMap.newKeySet());
        SortedMap<String, String> idle =
                properties.overruled(session.getUserProperties(), MavenSurroundings::commandLine);
        idle.putAll(properties.unknown(session.getUserProperties()));
        if (!tellsUnknownElements(session)) {
            idle.putAll(new PluginConfiguration(properties.project(), properties.running()).unknown());
        }
        MavenToolchains.idle(session).forEach(fault -> idle.put(fault, fault));
        idle.keySet().removeIf(one -> !before.add(one));
        return List.copyOf(idle.values());
    }

    /** From 3.9.0 on Maven itself warns of what a POM configures and no goal knows. */
    private static boolean tellsUnknownElements(MavenSession session) {
        String version = session.getSystemProperties().getProperty("maven.version", "");
        return new ComparableVersion(version).compareTo(new ComparableVersion("3.9.0")) >= 0;
    }

    /**
     * How Maven was started: the scripts of Maven 3 say so in a variable, which a Maven 4 that was started by a build has of
     * that, and Maven 4 has it all as the arguments of its process.
     */
    private static String commandLine() {
        String[] arguments = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return System.getenv().getOrDefault("MAVEN_CMD_LINE_ARGS", "") + " " + String.join(" ", arguments);
    }

    /** The artifacts on a project's dependency tree, of some scopes; resolved now, if the project has dependencies at all. */
    public List<DependencyArtifact> dependencies(MavenSession session, MavenProject project, Set<String> scopes) {
        return new ProjectDependencies(dependencies, session, project).of(scopes);
    }

    /**
     * The surroundings of one goal in one project.
     *
     * @param version of this plugin
     * @param managedInterpreter the artifact that managed interpreters come from, by group and name
     * @param force whether nothing counts that was made before this build
     */
    public Surroundings of(
            String version,
            MavenSession session,
            MavenProject project,
            Log log,
            String managedInterpreter,
            boolean force) {
        RepositorySystemSession repositorySession = session.getRepositorySession();
        File basedir = project.getBasedir();
        Path directory = basedir == null ? Path.of(session.getExecutionRootDirectory()) : basedir.toPath();
        List<RemoteRepository> remote = project.getRemoteProjectRepositories();
        Path store =
                repositorySession.getLocalRepository().getBasedir().toPath().resolve(STORE);
        return new Surroundings(
                version,
                store,
                SearchScope.of(directory, Path.of(System.getProperty("user.home")), System.getenv())
                        .withToolchains(toolchains.interpreters(session)),
                new MavenManagedInterpreters(
                        managedInterpreter, repositories, repositorySession, remote == null ? List.of() : remote, log),
                ManagedPlatform.of(System.getProperty("os.name"), System.getProperty("os.arch")),
                MavenNetwork.settings(repositorySession, "jvenv-maven-plugin"),
                new MavenServers(
                        session.getSettings(),
                        decrypter,
                        repositorySession.getMirrorSelector(),
                        remote == null ? List.of() : remote),
                MavenTransferProgress.of(repositorySession),
                session.getRequest().isUpdateSnapshots(),
                force,
                Clock.systemUTC(),
                environmentLocks.computeIfAbsent(store, root -> KeyedLocks.in(root.resolve("environments"))),
                recent.computeIfAbsent(session.getRequest(), build -> new RecentEnvironments()),
                new MavenNarration(log, session.getProjects().size() > 1 ? project.getArtifactId() : ""));
    }
}
