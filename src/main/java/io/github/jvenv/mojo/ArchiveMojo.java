package io.github.jvenv.mojo;

import io.github.jvenv.archive.ArchiveFormat;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.maven.ProjectArtifact;
import io.github.jvenv.operation.ArchiveContents;
import io.github.jvenv.operation.ArchiveEnvironment;
import io.github.jvenv.operation.ArchiveRequest;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.ArchiveTargets;
import io.github.jvenv.operation.Stripped;
import io.github.jvenv.operation.TargetArchivesRequest;
import io.github.jvenv.operation.TargetArchivesRequest.TargetArchive;
import io.github.jvenv.pinning.LockMode;
import io.github.jvenv.spec.target.TargetRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Packs the environment into an archive that runs wherever it is unpacked, and attaches it to the project, so that it is
 * installed, deployed and resolved like any artifact. In a project with {@code <packaging>jvenv</packaging>} it is the main
 * artifact, without a classifier; archives with one, and those for {@code <targets>}, are made there by executions beside the
 * packaging's own. The same environment gives the same bytes. An archive that is there and still matches is left as it is.
 *
 * <p>The parameters that say what is installed and from where, such as {@code <requirements>}, {@code <indexes>} and
 * {@code <lock>}, count for archives for {@code <targets>} only: the archive of the environment holds what is in that. A project
 * that the environment only points to, as {@code -e} has it, is built and stands in the archive; {@code <indexes>} and what
 * else says where builds get what they need count for that.
 */
@Mojo(name = "archive", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class ArchiveMojo extends TargetedMojo {
    private final MavenProjectHelper projectHelper;

    /**
     * How the archive is made. Each element has the property {@code jvenv.archive.<name>}, in which lists are parted by
     * commas.
     *
     * <ul>
     *   <li>{@code format}: {@code tar.gz} (the default), {@code tar.zst}, {@code tar} or {@code zip}</li>
     *   <li>{@code interpreter}: {@code bundle} puts it in the archive, {@code link} leaves a link to where it stands on this
     *       machine, {@code auto} (the default) bundles one from the Maven repository and links any other. One that is
     *       installed on this machine can be bundled if it is a CPython for Linux in a directory of its own, such as
     *       pyenv's. For a target, {@code auto} links where the Maven repository has none for such machines</li>
     *   <li>{@code classifier}: what the archive is attached with ({@code env})</li>
     *   <li>{@code finalName}: its file name without classifier and extension (the project's)</li>
     *   <li>{@code links}: with {@code false} every file is a regular one, for consumers that lose links ({@code true})</li>
     *   <li>{@code prefix}: a directory within the archive that holds everything (none)</li>
     *   <li>{@code includes}, {@code excludes}: which files of the environment go in, as Ant's patterns (all); a bundled
     *       interpreter has the paths {@code python/**}</li>
     *   <li>{@code strip}: what else is left out, of {@code tests}, {@code bytecode}, {@code headers} and {@code stubs}
     *       (none)</li>
     *   <li>{@code compile}: whether modules have bytecode ({@code false})</li>
     *   <li>{@code checksum}: whether the SHA-256 stands beside it in a file {@code .sha256} ({@code false})</li>
     *   <li>{@code launchers}: a directory with the launchers that programs for Windows begin with, such as signed ones
     *       (those of distlib, from the index)</li>
     * </ul>
     *
     * <pre>{@code
     * <archive>
     *   <interpreter>bundle</interpreter>
     *   <classifier>linux-x86_64</classifier>
     * </archive>
     * }</pre>
     */
    @Parameter
    private ArchiveParameters archive = new ArchiveParameters();

    /**
     * The modification time of everything in the archive, as the project's other archives have it: an ISO 8601 time or
     * seconds since 1970. The default is 1980-02-01, so that the same content gives the same bytes.
     */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    /**
     * The machines that archives are made for, where that is not this one: each has an archive of its own, attached with
     * the {@code classifier}, a hyphen and the target's name: {@code env-linux-aarch64}, {@code env-windows}. Such an
     * archive is made from the lock or the requirements, without the environment in {@code target}, and holds what they come
     * to and nothing else: neither pip nor what was added by hand. Markers, wheels, layout and programs are those of the
     * target; a source distribution is built only if its wheel turns out to be for any machine. What is said of a target is
     * listed with the goal {@code lock}.
     *
     * <pre>{@code
     * <targets>
     *   <target>linux-aarch64</target>
     *   <target>
     *     <name>windows</name>
     *     <preset>windows-x86_64</preset>
     *     <python>3.14</python>
     *   </target>
     * </targets>
     * }</pre>
     */
    @Parameter
    private List<@Nullable TargetParameters> targets = List.of();

    /**
     * Whether the lock file decides what is in archives for targets ({@code use}, if there is one) or the requirements
     * alone ({@code ignore}), so that no archive names a lock that it does not come from.
     */
    @Parameter(property = "jvenv.lock", defaultValue = "use")
    private String lock = "use";

    /** Skips this goal. */
    @Parameter(property = "jvenv.archive.skip", defaultValue = "false")
    private boolean skipArchive;

    @Inject
    ArchiveMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings);
        this.projectHelper = projectHelper;
    }

    @Override
    boolean isSkipped() {
        return skipArchive;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        ArchiveFormat format = format();
        boolean isMain = project().getPackaging().equals("jvenv");
        String classifier = FileNamePart.checked(
                "<archive><classifier>", valueOr(archive.classifier, "classifier", isMain ? "" : "env"));
        List<TargetRequest> machines = targets(targets);
        if (isMain) {
            MainArtifact.require(
                    execution(), project().getArtifact().getFile() != null, classifier, !machines.isEmpty());
        }
        if (machines.isEmpty()) {
            Path file = file(classifier, format);
            new ArchiveEnvironment(surroundings, () -> set(lock))
                    .run(new ArchiveRequest(
                            environment(),
                            file,
                            format,
                            interpreter(),
                            contents(),
                            isTrue(archive.checksum, "checksum", false),
                            OutputTimestamp.parse(outputTimestamp)));
            attach(format, classifier, file);
            return;
        }
        List<String> classifiers = machines.stream()
                .map(machine -> (classifier.isEmpty() ? "" : classifier + '-') + machine.nameOfFile())
                .toList();
        List<TargetArchive> archives = new ArrayList<>();
        for (int i = 0; i < machines.size(); i++) {
            archives.add(new TargetArchive(machines.get(i), file(classifiers.get(i), format)));
        }
        String launchers = valueOr(archive.launchers, "launchers", "");
        new ArchiveTargets(surroundings)
                .run(new TargetArchivesRequest(
                        set(lock),
                        archives,
                        format,
                        interpreter(),
                        contents(),
                        launchers.isEmpty()
                                ? Optional.empty()
                                : Optional.of(directory().resolve(launchers)),
                        isTrue(archive.checksum, "checksum", false),
                        OutputTimestamp.parse(outputTimestamp)));
        for (String own : classifiers) {
            attach(format, own, file(own, format));
        }
    }

    private Path file(String classifier, ArchiveFormat format) {
        return buildDirectory()
                .resolve(finalName() + (classifier.isEmpty() ? "" : '-' + classifier) + '.' + format.extension());
    }

    private void attach(ArchiveFormat format, String classifier, Path file) {
        if (classifier.isEmpty()) {
            ProjectArtifact.set(project(), format.extension(), file.toFile());
        } else if (project().getBasedir() != null) {
            projectHelper.attachArtifact(project(), format.extension(), classifier, file.toFile());
        }
    }

    private InterpreterChoice interpreter() {
        return Choice.parse(
                "<archive><interpreter>", valueOr(archive.interpreter, "interpreter", "auto"), InterpreterChoice.class);
    }

    private ArchiveContents contents() {
        String prefix = valueOr(archive.prefix, "prefix", "");
        Set<Stripped> stripped = texts(archive.strip, "strip").stream()
                .map(word -> Choice.parse("<archive><strip>", word, Stripped.class))
                .collect(Collectors.toSet());
        return new ArchiveContents(
                isTrue(archive.links, "links", true),
                prefix.isEmpty() ? Optional.empty() : Optional.of(directoryInside(prefix)),
                new Selection(texts(archive.includes, "includes"), texts(archive.excludes, "excludes")),
                stripped,
                isTrue(archive.compile, "compile", false),
                Choice.parse("<lock>", lock, LockMode.class) == LockMode.IGNORE
                        ? Optional.empty()
                        : Optional.of(lockFile()));
    }

    private static RelativePath directoryInside(String prefix) {
        return RelativePath.find(prefix.replaceAll("/+$", ""))
                .orElseThrow(() -> new Failure("The parameter <archive><prefix> is '" + prefix
                        + "', and expected is the path of a directory inside the archive, such as app, without '..'."));
    }

    private List<String> texts(@Nullable List<@Nullable String> configured, String name) {
        return configured == null ? TextList.split(property("jvenv.archive." + name)) : TextList.of(configured);
    }

    private boolean isTrue(@Nullable String configured, String name, boolean otherwise) {
        return Choice.isTrue("<archive><" + name + ">", valueOr(configured, name, Boolean.toString(otherwise)));
    }

    private ArchiveFormat format() {
        String wanted = valueOr(archive.format, "format", ArchiveFormat.TAR_GZ.extension());
        return ArchiveFormat.of(wanted)
                .orElseThrow(() -> new Failure(
                        "The parameter <archive><format> is '" + wanted + "', which is no kind of archive known here.",
                        "Give one of " + ArchiveFormat.extensions() + "."));
    }

    private String finalName() {
        String own = FileNamePart.checked("<archive><finalName>", valueOr(archive.finalName, "finalName", ""));
        if (!own.isEmpty()) {
            return own;
        }
        return project().getBasedir() == null
                ? environment().toAbsolutePath().getFileName().toString()
                : project().getBuild().getFinalName();
    }

    private String valueOr(@Nullable String configured, String name, String otherwise) {
        if (configured != null && !configured.isBlank()) {
            return configured.strip();
        }
        String property = property("jvenv.archive." + name);
        return property.isBlank() ? otherwise : property.strip();
    }
}
