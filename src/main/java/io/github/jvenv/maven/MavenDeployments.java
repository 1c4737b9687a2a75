package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.publication.ArtifactRepository;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DeploymentRepository;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** Finds out which repository artifacts are deployed to. */
@Singleton
public final class MavenDeployments {
    private static final Pattern ID_AND_URL = Pattern.compile("([A-Za-z0-9._-]+)::(?:default::)?(\\S+)");
    private static final String HINT =
            "Write id::url in <repository>, where a <server> of settings.xml with that id has the user name and password, or"
                    + " name a <repository> in the POM's <distributionManagement>.";

    private final RepositorySystem system;

    @Inject
    MavenDeployments(RepositorySystem system) {
        this.system = system;
    }

    /**
     * The repository for releases of a project, given a directory that is empty and there for its work. What is a release is
     * decided by what is deployed, whatever the project's own version is.
     *
     * @param named {@code id::url}; empty for that of the project's {@code distributionManagement}
     */
    public Function<Path, ArtifactRepository> of(MavenSession session, MavenProject project, Optional<String> named) {
        if (session.isOffline()) {
            throw new Failure("Maven is offline, and nothing can be published without the repository.");
        }
        RemoteRepository repository = named.map(MavenDeployments::parse)
                .or(() -> managed(project))
                .orElseThrow(() -> new Failure("No repository is named to which wheels are published.", HINT));
        return work -> new MavenDeployment(system, session.getRepositorySession(), repository, work);
    }

    private static RemoteRepository parse(String text) {
        Matcher matcher = ID_AND_URL.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Failure("The parameter <repository> is not of the form id::url.", HINT);
        }
        return repository(matcher.group(1), matcher.group(2));
    }

    private static Optional<RemoteRepository> managed(MavenProject project) {
        return Optional.ofNullable(project.getDistributionManagement())
                .map(management -> management.getRepository())
                .filter(repository -> repository.getUrl() != null)
                .map((DeploymentRepository repository) ->
                        repository(Optional.ofNullable(repository.getId()).orElse(""), repository.getUrl()));
    }

    private static RemoteRepository repository(String id, String url) {
        requireNoSecret(id, url);
        return new RemoteRepository.Builder(id, "default", url).build();
    }

    /** Maven writes URLs of repositories into its log. */
    private static void requireNoSecret(String id, String url) {
        boolean secret;
        try {
            secret = Credentials.find(URI.create(url)).isPresent();
        } catch (IllegalArgumentException e) {
            secret = url.contains("@");
        }
        if (secret) {
            throw new Failure(
                    "The URL of the repository " + id
                            + " has a user name in it, which would be shown to whoever sees the" + " log.",
                    "Put user name and password into the <server> of settings.xml with the id " + id + ".");
        }
    }
}
