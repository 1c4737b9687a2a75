package io.github.jvenv.maven;

import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.interpreter.ManagedPlatform;
import io.github.jvenv.interpreter.SearchScope;
import io.github.jvenv.operation.RecentImages;
import io.github.jvenv.operation.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/** Everything that an operation takes from the Maven that runs it, and from the machine. */
@Singleton
public final class MavenSurroundings {
    private static final String STORE = ".jvenv";

    private final RepositorySystem repositories;
    private final SettingsDecrypter decrypter;
    private final Map<Path, KeyedLocks> environmentLocks = new ConcurrentHashMap<>();
    private final RecentImages recentImages = new RecentImages();

    @Inject
    MavenSurroundings(RepositorySystem repositories, SettingsDecrypter decrypter) {
        this.repositories = repositories;
        this.decrypter = decrypter;
    }

    /** The surroundings of one goal in one project. */
    public Surroundings of(MavenSession session, MavenProject project, Log log) {
        RepositorySystemSession repositorySession = session.getRepositorySession();
        File basedir = project.getBasedir();
        Path directory = basedir == null ? Path.of(session.getExecutionRootDirectory()) : basedir.toPath();
        List<RemoteRepository> remote = project.getRemoteProjectRepositories();
        Path store =
                repositorySession.getLocalRepository().getBasedir().toPath().resolve(STORE);
        return new Surroundings(
                store,
                SearchScope.of(directory, Path.of(System.getProperty("user.home")), System.getenv())
                        .withToolchains(MavenToolchains.interpreters(session)),
                new MavenManagedInterpreters(repositories, repositorySession, remote == null ? List.of() : remote, log),
                ManagedPlatform.of(System.getProperty("os.name"), System.getProperty("os.arch")),
                MavenNetwork.settings(repositorySession, "jvenv-maven-plugin"),
                new MavenServers(
                        session.getSettings(),
                        decrypter,
                        repositorySession.getMirrorSelector(),
                        remote == null ? List.of() : remote),
                MavenTransferProgress.of(repositorySession),
                session.getRequest().isUpdateSnapshots(),
                Clock.systemUTC(),
                environmentLocks.computeIfAbsent(store, root -> KeyedLocks.in(root.resolve("environments"))),
                recentImages,
                new MavenNarration(log));
    }
}
