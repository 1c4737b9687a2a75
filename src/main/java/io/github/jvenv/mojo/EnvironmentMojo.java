package io.github.jvenv.mojo;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.spec.target.TargetRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that make an environment when there is none. */
abstract class EnvironmentMojo extends JvenvMojo {
    /** What is asked for where that is a version of CPython, and not a range or a path. */
    private static final String VERSION = "(?i)(?:managed:\\s*|cpython|python)?(\\d+\\.\\d+(?:\\.\\d+)?)";

    /**
     * The interpreter: a path ({@code /opt/python/bin/python3}), a command ({@code python3.12}), a version ({@code 3.12}), a
     * range ({@code >=3.11,<3.14}), an implementation and version ({@code pypy3.10}, {@code cpython3.13t}), or the one from
     * the Maven repository ({@code managed}, {@code managed:3.13}). A command, version or range that this machine does not
     * have is looked for in the Maven repository, too. By default the first interpreter found on this machine is
     * taken, else the newest from the Maven repository. On the command line {@code -Djvenv.python=managed} counts even if the
     * POM says otherwise, so that a build can be tried with another interpreter.
     *
     * <pre>{@code <python>>=3.11,<3.14</python>}</pre>
     */
    @Parameter(property = "jvenv.python")
    private @Nullable String python;

    /**
     * What shells show while the environment is active. The default is the name of the environment's directory;
     * {@code .} is that of the project's.
     */
    @Parameter(property = "jvenv.prompt")
    private @Nullable String prompt;

    /** Whether distributions that are installed beside the interpreter can be imported in the environment, too. */
    @Parameter(property = "jvenv.systemSitePackages", defaultValue = "false")
    private boolean systemSitePackages;

    /** Whether the environment has copies of the interpreter's program, where it has links by default. */
    @Parameter(property = "jvenv.copies", defaultValue = "false")
    private boolean copies;

    /**
     * Whether pip is in the environment from the beginning: {@code true} for the version that comes with the interpreter,
     * {@code false}, or a version such as {@code 24.2}. It comes from the interpreter's own bundle, from
     * {@code extraSearchDirectories}, or where neither has it from the index.
     */
    @Parameter(property = "jvenv.pip", defaultValue = "true")
    private String pip = "true";

    /** Whether setuptools is in the environment from the beginning: see {@code pip}. */
    @Parameter(property = "jvenv.setuptools", defaultValue = "false")
    private String setuptools = "false";

    /** Whether wheel is in the environment from the beginning: see {@code pip}. */
    @Parameter(property = "jvenv.wheel", defaultValue = "false")
    private String wheel = "false";

    /**
     * Directories with wheels of pip, setuptools and wheel. What they have counts where it is newer than in the interpreter's
     * own bundle, or is the version that is asked for.
     */
    @Parameter(property = "jvenv.extraSearchDirectories")
    private @Nullable List<@Nullable File> extraSearchDirectories;

    /**
     * Whether pip, setuptools and wheel come from the index, the newest unless a version is given. A version that is here is
     * not downloaded.
     */
    @Parameter(property = "jvenv.download", defaultValue = "false")
    private boolean download;

    EnvironmentMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    final EnvironmentRequest request(boolean clear) {
        return new EnvironmentRequest(
                environment(),
                python(python),
                Optional.ofNullable(prompt).map(this::prompt),
                systemSitePackages,
                copies,
                clear,
                new SeedRequest(
                        SeedChoice.parse("pip", pip),
                        SeedChoice.parse("setuptools", setuptools),
                        SeedChoice.parse("wheel", wheel),
                        directories(),
                        download,
                        index()));
    }

    private List<Path> directories() {
        return extraSearchDirectories == null
                ? List.of()
                : extraSearchDirectories.stream()
                        .filter(Objects::nonNull)
                        .map(File::toPath)
                        .toList();
    }

    /** What several elements describe, each for the version of the environment's CPython where it says none itself. */
    final List<TargetRequest> requests(List<@Nullable TargetParameters> targets) {
        Matcher version = Pattern.compile(VERSION).matcher(python(python));
        return TargetParameters.requests(targets, version.matches() ? version.group(1) : "");
    }

    /** Where distributions are to come from. */
    IndexRequest index() {
        return IndexRequest.DEFAULT;
    }

    /** As with virtualenv, a dot is the name of the directory that one is in. */
    private String prompt(String text) {
        Path name = directory().toAbsolutePath().normalize().getFileName();
        return text.equals(".") && name != null ? name.toString() : text;
    }
}
