package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.FailureTranslator;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.maven.PluginConfiguration;
import io.github.jvenv.maven.PluginProperties;
import io.github.jvenv.maven.WrittenParameter;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.session.RequirementRequest.Wanted;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What every goal has: the environment it works on, its way to be skipped, and one translation of what goes wrong. */
abstract class JvenvMojo extends AbstractMojo {
    private final MavenSurroundings surroundings;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    /**
     * The environment's directory. The default is {@code venv} in the build directory, which is {@code target} in a
     * folder without a POM.
     */
    @Parameter(property = "jvenv.environment")
    private @Nullable File environment;

    /**
     * The artifact that managed interpreters come from, as {@code groupId:artifactId}. Another one than the default has the
     * same shape: versions that begin with that of CPython, such as {@code 3.13.5-1}, and for each a JAR with a classifier
     * such as {@code linux-x86_64}, in which the interpreter stands below a directory of that name.
     */
    @Parameter(property = "jvenv.managedInterpreter", defaultValue = "org.bytedeco:cpython")
    private String managedInterpreter = "org.bytedeco:cpython";

    /**
     * Starts over, as after {@code mvn clean}: what was made before this build does not count as up to date. Environments are
     * created from nothing, and archives packed and unpacked again. The store and the lock file are kept, so nothing is
     * downloaded twice; {@code -U} asks indexes anew.
     */
    @Parameter(property = "jvenv.force", defaultValue = "false")
    private boolean force;

    /** Skips every goal of this plugin. */
    @Parameter(property = "jvenv.skip", defaultValue = "false")
    private boolean skip;

    JvenvMojo(MavenSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whether this goal alone is to be skipped. */
    abstract boolean isSkipped();

    /** Does the goal's work. */
    abstract void run(Surroundings surroundings) throws IOException;

    /** Whether the goal, started by hand in a reactor, has something to do in each module that has this plugin. */
    boolean isForModules() {
        return true;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        List<MavenProject> modules =
                isForModules() ? surroundings.modules().of(session, mojoExecution) : List.<MavenProject>of();
        if (modules.isEmpty()) {
            executeHere();
        } else {
            surroundings.modules().run(session, mojoExecution, modules, getLog(), this::executeHere);
        }
    }

    private void executeHere() throws MojoExecutionException, MojoFailureException {
        PluginConfiguration configuration = new PluginConfiguration(project, mojoExecution);
        PluginProperties properties = new PluginProperties(project, mojoExecution);
        FailureTranslator.run(mojoExecution.getGoal(), Optional.empty(), () -> {
            properties.neitherTrueNorFalse(session.getUserProperties()).ifPresent(fault -> {
                throw new Failure(fault);
            });
        });
        if (skip || isSkipped()) {
            getLog().info("Skipped.");
            return;
        }
        if (configuration.onlyGathersModules()) {
            getLog().info("Skipped: this project only gathers modules, and asks for no environment.");
            return;
        }
        surroundings.idle(session, properties).forEach(getLog()::warn);
        Optional<String> hidden = configuration.hidden(session.getUserProperties());
        FailureTranslator.run(mojoExecution.getGoal(), hidden, () -> run(surroundings()));
        hidden.ifPresent(getLog()::warn);
    }

    final MavenProject project() {
        return project;
    }

    /** The artifacts on the project's dependency tree, of some scopes. */
    final List<DependencyArtifact> dependencies(Set<String> scopes) {
        return surroundings.dependencies(session, project, scopes);
    }

    /** What an operation takes from Maven. */
    final Surroundings surroundings() {
        return surroundings.of(pluginVersion(), session, project, getLog(), managedInterpreter, force);
    }

    /** The version of this plugin, as the POM or the command line names it; empty if nothing does. */
    final String pluginVersion() {
        return Optional.ofNullable(mojoExecution.getPlugin())
                .map(Plugin::getVersion)
                .orElse("");
    }

    /** What is written in the POM where Maven has made null of it. */
    final String written(String parameter) {
        return new WrittenParameter(mojoExecution, parameter).text();
    }

    /** The texts of a list in the POM, of which those that stand for a property nobody has set are as they are written. */
    final List<String> written(String parameter, @Nullable List<@Nullable String> texts) {
        return texts == null ? List.of() : new WrittenParameter(mojoExecution, parameter).in(texts);
    }

    /**
     * The requirements of a list that is a parameter of this goal: {@code requirements}, or another one whose elements have its
     * name in the singular.
     *
     * @param element the name of its elements
     */
    final List<Wanted> wanted(String element, List<@Nullable String> texts) {
        return wantedAt("<" + element + ">", written(element + "s", texts));
    }

    /**
     * Requirements that stand somewhere else in the POM.
     *
     * @param place where, as a POM names it
     */
    final List<Wanted> wantedAt(String place, List<String> texts) {
        String origin = project.getFile() == null ? place : project.getFile().getName() + " " + place;
        List<Wanted> wanted = new ArrayList<>();
        for (String text : texts) {
            wanted.add(new Wanted(text, origin));
        }
        return wanted;
    }

    /** The id of the execution that runs. */
    final String execution() {
        return mojoExecution.getExecutionId();
    }

    final MavenSession session() {
        return session;
    }

    /** What a property is set to on the command line or in the project, else an empty text. */
    final String property(String name) {
        return userProperty(name).orElseGet(() -> project.getProperties().getProperty(name, ""));
    }

    /** What a property is set to on the command line. */
    final Optional<String> userProperty(String name) {
        return Optional.ofNullable(session.getUserProperties().getProperty(name));
    }

    /** The interpreter that is asked for. On the command line {@code jvenv.python} counts even if the POM says otherwise. */
    final String python(@Nullable String inPom) {
        return userProperty("jvenv.python").orElse(inPom == null ? "" : inPom).strip();
    }

    final Path environment() {
        return environment == null ? buildDirectory().resolve("venv") : environment.toPath();
    }

    /** The project's directory or, without a POM, the one that Maven was started in. */
    final Path directory() {
        return project.getBasedir() == null
                ? Path.of(session.getExecutionRootDirectory())
                : project.getBasedir().toPath();
    }

    /** The lock file, which stands beside the POM unless a parameter says otherwise. */
    final Path lockFile(@Nullable File given) {
        return given == null ? directory().resolve("pylock.toml") : given.toPath();
    }

    /** The project's build directory. Without a POM Maven leaves the expression for it as it is, so it is made here. */
    final Path buildDirectory() {
        return project.getBasedir() == null
                ? Path.of(session.getExecutionRootDirectory(), "target")
                : Path.of(project.getBuild().getDirectory());
    }
}
