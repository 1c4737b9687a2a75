package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.BuildProjectWheel;
import io.github.jvenv.operation.LockedRequest;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.resolution.Strategy;
import io.github.jvenv.session.PolicyRequest;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.session.RequirementRequest.Wanted;
import io.github.jvenv.session.ResolveRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share that work with a set of distributions: what is wanted, what may be chosen, and the lock. */
abstract class DistributionMojo extends ResolvingMojo {
    /**
     * What is wanted, each as pip takes it on the command line: a project with versions and extras, a URL, a path, {@code git+https}
     * and its like, {@code -e} and a directory. On Maven's command line, and in a property, {@code jvenv.requirements} adds
     * more, parted by commas.
     *
     * <pre>{@code
     * <requirements>
     *   <requirement>flask >= 3</requirement>
     *   <requirement>celery[redis]; sys_platform != "win32"</requirement>
     *   <requirement>-e src/main/python</requirement>
     * </requirements>
     * }</pre>
     */
    @Parameter
    private List<@Nullable String> requirements = List.of();

    /**
     * Files of requirements in pip's format, as paths or URLs. They are read exactly as pip reads them: nested files, options
     * for indexes, hashes and all else; what cannot be honoured is an error that names its line.
     */
    @Parameter(property = "jvenv.requirementsFiles")
    private @Nullable List<@Nullable String> requirementsFiles;

    /** Requirements that ask for nothing, but that hold for their project if it is chosen. */
    @Parameter
    private List<@Nullable String> constraints = List.of();

    /** Files of constraints in pip's format, as paths or URLs. */
    @Parameter(property = "jvenv.constraintsFiles")
    private @Nullable List<@Nullable String> constraintsFiles;

    /**
     * Requirements that stand in for every other one about their project, whoever has those: for a distribution whose own
     * requirements are too strict. In a property, {@code jvenv.overrides} adds more, parted by commas.
     */
    @Parameter
    private List<@Nullable String> overrides = List.of();

    /** A project whose own dependencies are wanted, but not the project itself: its {@code pyproject.toml}. */
    @Parameter(property = "jvenv.pyproject")
    private @Nullable File pyproject;

    /** Which extras of the {@code pyproject} are wanted, too; of a lock that another tool made, which of its extras. */
    @Parameter(property = "jvenv.extras")
    private @Nullable List<@Nullable String> extras;

    /** Which dependency groups (PEP 735) of the {@code pyproject} are wanted, too; of a lock of another tool, which of its groups. */
    @Parameter(property = "jvenv.groups")
    private @Nullable List<@Nullable String> groups;

    /** Scripts whose inline metadata (PEP 723) says what they need. */
    @Parameter(property = "jvenv.scripts")
    private @Nullable List<@Nullable String> scripts;

    /** Whether versions marked as pre-releases count. By default they do only where a requirement leaves no other. */
    @Parameter(property = "jvenv.preReleases", defaultValue = "false")
    private boolean preReleases;

    /** Projects of which only wheels are taken, so that nothing of them is built: names, or {@code :all:}. */
    @Parameter(property = "jvenv.onlyBinary")
    private @Nullable List<@Nullable String> onlyBinary;

    /** Projects of which no wheels are taken, so that they are built from source: names, or {@code :all:}. */
    @Parameter(property = "jvenv.noBinary")
    private @Nullable List<@Nullable String> noBinary;

    /** Whether a version with a wheel is taken before a later one that has to be built. */
    @Parameter(property = "jvenv.preferBinary", defaultValue = "false")
    private boolean preferBinary;

    /**
     * Whether every distribution must be one that a requirement pins and gives a hash of. As with pip this is so anyway once
     * one requirement in a file has a hash.
     */
    @Parameter(property = "jvenv.requireHashes", defaultValue = "false")
    private boolean requireHashes;

    /**
     * Which of the versions that would do are taken: the {@code highest}; the {@code lowest}, which shows whether lower bounds
     * are true; or {@code lowest-direct}, the lowest of what is asked for here and the highest of what that needs.
     */
    @Parameter(property = "jvenv.strategy", defaultValue = "highest")
    private String strategy = "highest";

    /** Settings for the build backends of source distributions, each {@code key=value}. */
    @Parameter(property = "jvenv.configSettings")
    private @Nullable List<@Nullable String> configSettings;

    /**
     * Whether builds run in the environment itself, with what is installed there, instead of each in an environment of its own
     * that has just what the project says it needs for building.
     */
    @Parameter(property = "jvenv.noBuildIsolation", defaultValue = "false")
    private boolean noBuildIsolation;

    /**
     * The lock file. The default is {@code pylock.toml} beside the POM, which is used when it is there. One that is named here
     * has to be there, unless the goal writes it or {@code lock} is {@code ignore}.
     *
     * @see <a href="https://packaging.python.org/en/latest/specifications/pylock-toml/">pylock.toml</a>
     */
    @Parameter(property = "jvenv.lockFile")
    private @Nullable File lockFile;

    /**
     * Of which scopes the project's dependencies have a say: {@code compile}, {@code runtime}, {@code provided}, {@code test},
     * {@code system}, or {@code none}. One of the type {@code whl} is installed, in the version that it has, and no index is
     * asked for its project; one that carries {@code META-INF/jvenv/requirements.txt}, as the goal {@code requirements} writes
     * it, adds these requirements. So the Python part of a Java library comes with it, over as many steps as Maven's own
     * dependencies.
     *
     * <pre>{@code
     * <dependency>
     *   <groupId>com.acme</groupId>
     *   <artifactId>greeter</artifactId>
     *   <version>1.2-SNAPSHOT</version>
     *   <type>whl</type>
     * </dependency>
     * }</pre>
     */
    @Parameter(property = "jvenv.dependencyScopes", defaultValue = "compile,runtime")
    private @Nullable List<@Nullable String> dependencyScopes;

    /**
     * Whether the project's own Python sources, {@code src/main/python}, are installed, too, with what they need. The wheel that
     * the goal {@code wheel} makes is made at once, so it is in the environment and in its archive as it is in the repository.
     * What it needs are the {@code requirements}, which then belong in the plugin's {@code <configuration>} outside executions,
     * and the wheels that the project depends on in the scopes {@code compile} and {@code runtime}, whatever
     * {@code dependencyScopes} says of the environment.
     * For work on the sources themselves {@code -e} and a directory that has a {@code pyproject.toml}, as one of the
     * {@code requirements}, only leads to them.
     */
    @Parameter(property = "jvenv.installProject", defaultValue = "false")
    private boolean installProject;

    /**
     * What is said of the project's own distribution where it is installed: see the goal {@code wheel}. It belongs in the
     * plugin's {@code <configuration>}, outside executions, so that all goals know it.
     */
    @Parameter
    private DistributionParameters distribution = new DistributionParameters();

    DistributionMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    /** Which distributions are wanted, from where, and what may be chosen. */
    final ResolveRequest resolve() throws IOException {
        RequirementRequest wanted = new RequirementRequest(
                withProperty("requirement", requirements),
                texts("requirementsFiles", requirementsFiles),
                withProperty("constraint", constraints),
                texts("constraintsFiles", constraintsFiles),
                withProperty("override", overrides),
                Optional.ofNullable(pyproject).map(File::getPath),
                TextList.of(extras),
                TextList.of(groups),
                texts("scripts", scripts),
                artifacts());
        PolicyRequest policy = new PolicyRequest(
                preReleases,
                TextList.of(onlyBinary),
                TextList.of(noBinary),
                preferBinary,
                requireHashes,
                Choice.parse("<strategy>", strategy, Strategy.class));
        return new ResolveRequest(wanted, index(), policy, TextList.of(configSettings), !noBuildIsolation);
    }

    private List<DependencyArtifact> artifacts() throws IOException {
        List<DependencyArtifact> artifacts =
                new ArrayList<>(dependencies(DependencyScopes.parse(TextList.of(dependencyScopes))));
        if (installProject) {
            artifacts.add(ownWheel());
        }
        return artifacts;
    }

    /** The project's own wheel, which the goal wheel attaches later: it is made from the same, and so is the same. */
    private DependencyArtifact ownWheel() throws IOException {
        Path wheel = new BuildProjectWheel(surroundings())
                .bring(new ProjectWheel(this, distribution)
                        .request(requirements, property("project.build.outputTimestamp")))
                .orElseThrow(() -> new Failure(
                        "The parameter <installProject> is set, and the project has no Python sources.",
                        "Put them in src/main/python, or name their place with <distribution><sourceDirectories>."));
        MavenProject project = project();
        return new DependencyArtifact(
                new DependencyArtifact.Coordinates(
                        project.getGroupId(), project.getArtifactId(), "whl", "", project.getVersion()),
                wheel,
                true,
                true);
    }

    final Path lockFile() {
        return lockFile(lockFile);
    }

    /** The lock file for a goal that does not write it first. */
    final Path lockFile(LockMode mode) {
        if (lockFile != null && mode == LockMode.USE && !lockFile.exists()) {
            throw new Failure(
                    "The lock file " + lockFile + " that <lockFile> names does not exist.",
                    "Write it with the goal lock, or do without one with -Djvenv.lock=ignore.");
        }
        return lockFile();
    }

    /** The set that all this comes to, as the goal's own word on the lock has it. */
    final LockedRequest set(String lock) throws IOException {
        LockMode mode = Choice.parse("<lock>", lock, LockMode.class);
        return new LockedRequest(request(false), resolve(), lockFile(mode), mode);
    }

    private List<String> texts(String parameter, @Nullable List<@Nullable String> inPom) {
        return TextList.of(written(parameter, inPom));
    }

    /** The requirements of a list, and behind them those of the property of its name. */
    private List<Wanted> withProperty(String element, List<@Nullable String> inPom) {
        List<Wanted> wanted = wanted(element, inPom);
        String property = "jvenv." + element + "s";
        for (String text : RequirementList.split(property(property))) {
            wanted.add(new Wanted(text, "property " + property));
        }
        return wanted;
    }
}
