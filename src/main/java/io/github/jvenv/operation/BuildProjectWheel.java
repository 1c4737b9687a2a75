package io.github.jvenv.operation;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.requirements.PortableRequirements;
import io.github.jvenv.requirements.RequestedDistribution;
import io.github.jvenv.requirements.RequestedRequirement;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.wheelbuild.AuthoredMetadata;
import io.github.jvenv.wheelbuild.LongDescription;
import io.github.jvenv.wheelbuild.SourceFiles;
import io.github.jvenv.wheelbuild.WheelFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a wheel of a project's own Python sources. A wheel that is there and still is the same stays as it is. */
public final class BuildProjectWheel {
    private static final String CARRIER = "a wheel's metadata";
    private static final List<String> READMES = List.of("readme.md", "readme.rst", "readme.txt", "readme");
    private static final Pattern USUAL_LICENSES =
            Pattern.compile("(licen[cs]e|copying|notice|authors).*", Pattern.CASE_INSENSITIVE);

    /** More than any README, and few enough to hold. */
    private static final long MOST_README_BYTES = 16 << 20;

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public BuildProjectWheel(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Makes the wheel, and tells of it.
     *
     * @return where it is; nothing if the project has no Python sources
     */
    public Optional<Path> run(ProjectWheelRequest request) throws IOException {
        Optional<Path> wheel = bring(request);
        wheel.ifPresentOrElse(
                file -> surroundings.narration().outcome("The project's wheel is " + file + "."),
                () -> surroundings
                        .narration()
                        .outcome("No wheel: there are no Python sources in " + places(request) + "."));
        return wheel;
    }

    /**
     * Makes the wheel for another outcome.
     *
     * @return where it is; nothing if the project has no Python sources
     */
    public Optional<Path> bring(ProjectWheelRequest request) throws IOException {
        SourceFiles files = SourceFiles.below(request.sources(), request.selection()::test);
        if (files.files().isEmpty()) {
            return Optional.empty();
        }
        request.metadata().extras().forEach(BuildProjectWheel::requirePortable);
        AuthoredMetadata metadata = request.metadata().withRequirements(requirements(request));
        Optional<LongDescription> description = description(request);
        WheelFile wheel = new WheelFile(
                description.map(metadata::withDescription).orElse(metadata),
                request.entryPoints(),
                files,
                licenses(request),
                request.generator());
        Path file = request.directory().resolve(wheel.filename().toString());
        boolean written = wheel.writeTo(request.directory(), request.time());
        surroundings
                .narration()
                .detail(() -> (written ? "Wrote " : "Nothing has changed in ") + file + ", which has "
                        + files.files().size() + " source files.");
        return Optional.of(file);
    }

    private static String places(ProjectWheelRequest request) {
        return request.sources().stream().map(Path::toString).collect(Collectors.joining(" or "));
    }

    /** A version of Maven's is the least that will do, as it is there. */
    private List<Requirement> requirements(ProjectWheelRequest request) {
        List<Requirement> requirements = new ArrayList<>(PortableRequirements.of(
                new InputReading(surroundings, IndexRequest.DEFAULT)
                        .read(RequirementRequest.of(request.requirements()))
                        .read()
                        .requirements(),
                CARRIER));
        for (DependencyArtifact artifact : request.wheels()) {
            WheelFilename wheel = ArtifactWheel.open(artifact).filename();
            if (requirements.stream().noneMatch(one -> one.name().equals(wheel.name()))) {
                requirements.add(
                        Requirement.parse(wheel.name() + ">=" + wheel.version().publicVersion()));
            }
        }
        return requirements;
    }

    private static void requirePortable(ExtraName extra, List<Requirement> requirements) {
        PortableRequirements.of(
                requirements.stream()
                        .map(requirement -> RequestedRequirement.of(
                                new RequestedDistribution.Named(requirement),
                                "pom.xml <distribution><optionalDependencies><" + extra.value() + ">"))
                        .toList(),
                CARRIER);
    }

    private static Optional<LongDescription> description(ProjectWheelRequest request) throws IOException {
        Optional<Path> file = request.readme().isPresent()
                ? Optional.of(request.project().resolve(request.readme().get()))
                : usualReadme(request.project());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Path readme = file.get();
        if (!Files.isRegularFile(readme)) {
            throw new Failure("The file " + readme + " that <distribution><readme> names "
                    + (Files.exists(readme) ? "is no regular file." : "does not exist."));
        }
        if (Files.size(readme) > MOST_README_BYTES) {
            throw new Failure("The file " + readme + " is too large to describe a wheel.");
        }
        try {
            String text = Files.readString(readme, StandardCharsets.UTF_8);
            return Optional.of(LongDescription.of(readme.getFileName().toString(), text));
        } catch (CharacterCodingException e) {
            throw new Failure(
                    "The file " + readme + " is not in UTF-8, which a wheel's metadata is in.",
                    "Save it in UTF-8, or name another one with <distribution><readme>.",
                    e);
        }
    }

    private static Optional<Path> usualReadme(Path project) throws IOException {
        // In the order of names, since a project may have two that differ in case only.
        return DirectoryChildren.of(project).stream()
                .filter(Files::isRegularFile)
                .filter(file -> READMES.contains(lowerName(file)))
                .min(Comparator.comparing(file -> READMES.indexOf(lowerName(file))));
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** The files by their paths in the project. */
    private static SortedMap<RelativePath, Path> licenses(ProjectWheelRequest request) throws IOException {
        if (!request.licenseFiles().isEmpty()) {
            Selection selection = new Selection(request.licenseFiles(), List.of());
            SortedMap<RelativePath, Path> found = SourceFiles.anywhereIn(
                            request.project(), request.directory(), selection::test)
                    .files();
            if (found.isEmpty()) {
                throw new Failure("There is no file of a licence that <distribution><licenseFiles> names: "
                        + String.join(", ", request.licenseFiles()) + ".");
            }
            return found;
        }
        SortedMap<RelativePath, Path> licenses = new TreeMap<>();
        for (Path file : DirectoryChildren.of(request.project())) {
            String name = file.getFileName().toString();
            if (USUAL_LICENSES.matcher(name).matches() && Files.isRegularFile(file)) {
                licenses.put(RelativePath.of(name), file);
            }
        }
        return licenses;
    }
}
