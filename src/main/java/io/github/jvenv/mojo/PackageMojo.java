package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.maven.PomMetadata;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.operation.PackageEnvironment;
import io.github.jvenv.operation.PackageRequest;
import io.github.jvenv.operation.PackageRequest.Format;
import io.github.jvenv.packaging.FileAttributes;
import io.github.jvenv.packaging.PackageContent;
import io.github.jvenv.packaging.PackageContent.ExtraFile;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageRequirement;
import io.github.jvenv.packaging.PackageVersion;
import io.github.jvenv.packaging.Scriptlets;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Developer;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/** What the goals share that make a system package of the environment. */
abstract class PackageMojo extends DistributionMojo {
    private final MavenProjectHelper projectHelper;

    /** The package's name. The default is the project's {@code artifactId}. */
    @Parameter(property = "jvenv.name")
    private @Nullable String name;

    /** Where the environment is installed: an absolute path. The default is {@code /opt/<artifactId>}. */
    @Parameter(property = "jvenv.prefix")
    private @Nullable String prefix;

    /** Which package of its version this one is: digits, perhaps with letters and points after them. */
    @Parameter(property = "jvenv.release", defaultValue = "1")
    private String release = "1";

    /**
     * Whether the interpreter is in the package: {@code bundle} puts it in, {@code link} leaves a link to where it stands on
     * this machine, {@code auto} bundles an interpreter from the Maven repository and links any other. One that is
     * installed on this machine can be bundled if it has a directory of its own, such as pyenv's. A linked one of
     * {@code /usr/bin} is required by itself, any other should be named in {@code requires}.
     */
    @Parameter(property = "jvenv.interpreter", defaultValue = "auto")
    private String interpreter = "auto";

    /**
     * Other packages that this one needs. The C library is named without that, and of an interpreter that is in the package
     * the libraries that it takes from the system are recommended. Where programs ask for time zones, an RPM
     * should name the package that has them, {@code tzdata} on most systems; a deb does so by itself.
     *
     * <pre>{@code
     * <requires>
     *   <require>libpq >= 15</require>
     * </requires>
     * }</pre>
     */
    @Parameter(property = "jvenv.requires")
    private @Nullable List<@Nullable String> requires;

    /** Programs of the environment that are found in {@code /usr/bin} as well, by links. */
    @Parameter(property = "jvenv.commands")
    private @Nullable List<@Nullable String> commands;

    /**
     * What {@code /bin/sh} runs when the package comes and goes: {@code preInstall}, {@code postInstall}, {@code preRemove},
     * {@code postRemove}, each with lines of shell or the path of a file that has them. Each element has the property
     * {@code jvenv.scriptlets.<name>}.
     */
    @Parameter
    private PackageScriptlets scriptlets = new PackageScriptlets();

    /**
     * Unit files of systemd, such as {@code src/main/systemd/web.service}. Each is a service that comes and goes with the
     * package, as its system has it: a deb enables and starts it; an RPM leaves it to the presets of the system whether it is
     * enabled, and to the administrator to start it. Both restart it with an upgrade.
     */
    @Parameter(property = "jvenv.services")
    private @Nullable List<@Nullable File> services;

    /**
     * Files beside the environment.
     *
     * <ul>
     *   <li>{@code source}: where it is on this machine</li>
     *   <li>{@code destination}: where the package puts it, an absolute path</li>
     *   <li>{@code mode}: its permissions in octal ({@code 0644})</li>
     *   <li>{@code owner}, {@code group}: whose it is ({@code root})</li>
     *   <li>{@code config}: whether it is configuration, whose changes an update keeps ({@code false})</li>
     * </ul>
     *
     * <pre>{@code
     * <files>
     *   <file>
     *     <source>src/main/config/web.conf</source>
     *     <destination>/etc/web/web.conf</destination>
     *     <mode>0640</mode>
     *     <group>web</group>
     *     <config>true</config>
     *   </file>
     * </files>
     * }</pre>
     */
    @Parameter
    private @Nullable List<@Nullable PackageFile> files;

    /** Who answers for the package: a name and an address. The default is the POM's first developer. */
    @Parameter(property = "jvenv.maintainer")
    private @Nullable String maintainer;

    /** The classifier that the package is attached with. By default it has none. */
    @Parameter(property = "jvenv.package.classifier")
    private @Nullable String classifier;

    /** The time of everything in the package: an ISO 8601 time or seconds since 1970. The default is 1980-02-01. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String outputTimestamp;

    PackageMojo(MavenSurroundings surroundings, MavenProjectHelper projectHelper) {
        super(surroundings);
        this.projectHelper = projectHelper;
    }

    abstract Format format();

    @Override
    final void run(Surroundings surroundings) throws IOException {
        String own = FileNamePart.checked("<classifier>", Objects.requireNonNullElse(classifier, ""));
        RelativePath place = PackageContent.fromRoot(
                "<prefix>",
                Objects.requireNonNullElse(prefix, "/opt/" + project().getArtifactId()));
        List<ExtraFile> units = new ArrayList<>();
        for (File service : present(services)) {
            units.add(ExtraFile.unit(service.toPath()));
        }
        List<ExtraFile> all = new ArrayList<>(units);
        for (PackageFile file : present(files)) {
            all.add(extraFile(file));
        }
        Path made = new PackageEnvironment(surroundings, () -> set("use"))
                .run(new PackageRequest(
                        environment(),
                        buildDirectory(),
                        format(),
                        Choice.parse("<interpreter>", interpreter, InterpreterChoice.class),
                        new PackageContent(place, TextList.of(commands), all),
                        description(place, units)));
        String type = format().extension();
        if (own.isEmpty()) {
            projectHelper.attachArtifact(project(), type, made.toFile());
        } else {
            projectHelper.attachArtifact(project(), type, own, made.toFile());
        }
    }

    private PackageDescription description(RelativePath place, List<ExtraFile> units) throws IOException {
        String title = Objects.requireNonNullElse(project().getName(), project().getArtifactId());
        String text = Objects.requireNonNullElse(project().getDescription(), "").strip();
        return new PackageDescription(
                packageName(),
                new PackageVersion(project().getVersion()),
                release(),
                text.isEmpty() ? title : summary(text),
                text.isEmpty() ? title + ", a Python environment in /" + place + "." : text,
                PomMetadata.license(project()).toExpression(),
                Objects.requireNonNullElse(project().getUrl(), ""),
                maintainer == null ? maintainerInPom() : maintainer.strip(),
                Optional.ofNullable(project().getOrganization())
                        .map(organization -> Objects.requireNonNullElse(organization.getName(), ""))
                        .orElse(""),
                "",
                place.value(),
                TextList.of(requires).stream().map(PackageRequirement::parse).toList(),
                List.of(),
                new Scriptlets(
                        scriptlet("preInstall", scriptlets.preInstall),
                        scriptlet("postInstall", scriptlets.postInstall),
                        scriptlet("preRemove", scriptlets.preRemove),
                        scriptlet("postRemove", scriptlets.postRemove)),
                units.stream().map(unit -> unit.destination().fileName()).toList(),
                OutputTimestamp.parse(outputTimestamp));
    }

    private String packageName() {
        String wanted = name == null ? project().getArtifactId() : name.strip();
        String fitting =
                format() == Format.DEB ? wanted.toLowerCase(Locale.ROOT).replace('_', '-') : wanted;
        if (!fitting.matches(format() == Format.DEB ? "[a-z0-9][a-z0-9+.-]+" : "[A-Za-z0-9][A-Za-z0-9+._-]*")) {
            throw new Failure("The parameter <name> is '" + wanted
                    + "', and expected are letters, digits, '+', '.' and '-', a letter or digit first"
                    + (format() == Format.DEB ? ", and two characters at least." : "."));
        }
        return fitting;
    }

    private String release() {
        String text = release.strip();
        if (!text.matches("[0-9][A-Za-z0-9.+~]*")) {
            throw new Failure("The parameter <release> is '" + release
                    + "', and expected are digits, perhaps with letters and points after them.");
        }
        return text;
    }

    /** The first sentence, cut where a line should end. */
    private static String summary(String text) {
        String line = text.replaceAll("\\s+", " ").replaceAll("\\. .*", "").replaceAll("\\.$", "");
        int cut = line.lastIndexOf(' ', 75);
        return line.length() <= 75 ? line : line.substring(0, cut < 0 ? 75 : cut);
    }

    private String maintainerInPom() {
        for (Developer developer : project().getDevelopers()) {
            if (developer.getName() != null && developer.getEmail() != null) {
                return developer.getName().strip() + " <" + developer.getEmail().strip() + ">";
            }
        }
        return "Unknown <unknown@unknown.invalid>";
    }

    private String scriptlet(String name, @Nullable String text) throws IOException {
        return Scriptlets.read(name, text == null ? property("jvenv.scriptlets." + name) : text, directory());
    }

    private static ExtraFile extraFile(PackageFile file) {
        if (file.source == null || file.destination == null) {
            throw new Failure("Each <file> of <files> needs a <source> and a <destination>.");
        }
        String mode = Objects.requireNonNullElse(file.mode, "0644").strip();
        if (!mode.matches("[0-7]{3,4}")) {
            throw new Failure("The <mode> of " + file.destination + " is '" + mode
                    + "', and expected is an octal number such as 0644.");
        }
        return new ExtraFile(
                file.source.toPath(),
                PackageContent.fromRoot("<destination>", file.destination),
                new FileAttributes(
                        Integer.parseInt(mode, 8),
                        Objects.requireNonNullElse(file.owner, "root"),
                        Objects.requireNonNullElse(file.group, "root"),
                        Choice.isTrue("<config>", Objects.requireNonNullElse(file.config, "false"))));
    }

    private static <T> List<T> present(@Nullable List<@Nullable T> configured) {
        List<T> found = new ArrayList<>();
        if (configured != null) {
            for (T value : configured) {
                if (value != null) {
                    found.add(value);
                }
            }
        }
        return found;
    }
}
