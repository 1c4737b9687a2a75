package io.github.jvenv.session;

import io.github.jvenv.access.IndexAccess;
import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.IndexSelection;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.index.IndexCache;
import io.github.jvenv.index.NamedFiles;
import io.github.jvenv.provision.ArtifactWheel;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.requirements.CarriedRequirements;
import io.github.jvenv.requirements.InlineScript;
import io.github.jvenv.requirements.ProjectTable;
import io.github.jvenv.requirements.Pyproject;
import io.github.jvenv.requirements.ReadRequirements;
import io.github.jvenv.requirements.RequestedRequirement;
import io.github.jvenv.requirements.RequirementOptions;
import io.github.jvenv.requirements.RequirementsReader;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads everything that says what is wanted: the POM's own texts, and the files that it names. */
public final class InputReading {
    private final Surroundings surroundings;
    private final IndexRequest index;
    private final RequirementsReader reader;

    /**
     * Reads with the variables and directories of its surroundings.
     *
     * @param index how servers are reached that have such files
     */
    public InputReading(Surroundings surroundings, IndexRequest index) {
        this.surroundings = surroundings;
        this.index = index;
        this.reader = new RequirementsReader(
                surroundings.interpreters().directory(),
                name -> Optional.ofNullable(
                        surroundings.interpreters().environment().get(name)),
                this::download,
                surroundings.narration()::warning);
    }

    /** All that is wanted. Whatever cannot be read is told, with where it stands. */
    public WantedDistributions read(RequirementRequest request) {
        ReadRequirements read = ReadRequirements.NOTHING;
        List<RequestedRequirement> requirements = new ArrayList<>();
        request.requirements().forEach(one -> requirements.add(reader.requirement(one.text(), one.origin())));
        List<RequestedRequirement> constraints = new ArrayList<>();
        request.constraints().forEach(one -> constraints.add(reader.constraint(one.text(), one.origin())));
        read = read.then(new ReadRequirements(requirements, constraints, RequirementOptions.NONE));
        for (String file : request.requirementsFiles()) {
            read = read.then(reader.requirementsFile(file));
        }
        for (String file : request.constraintsFiles()) {
            read = read.then(reader.constraintsFile(file));
        }
        List<DynamicProject> projects = new ArrayList<>();
        List<WantedDistributions.PythonDemand> pythons = new ArrayList<>();
        if (request.pyproject().isPresent()) {
            read = read.then(project(request, request.pyproject().get(), projects, pythons));
        }
        for (String location : request.scripts()) {
            InlineScript script = reader.script(location);
            script.requiresPython()
                    .ifPresent(versions -> pythons.add(new WantedDistributions.PythonDemand(versions, location)));
            read = read.then(only(script.dependencies()));
        }
        List<ArtifactWheel> wheels = new ArrayList<>();
        for (DependencyArtifact artifact : request.artifacts()) {
            read = read.then(only(artifact.wheel() ? wheel(artifact, wheels) : carried(artifact)));
        }
        List<RequestedRequirement> overrides = new ArrayList<>();
        request.overrides().forEach(one -> overrides.add(reader.override(one.text(), one.origin())));
        return new WantedDistributions(read, overrides, projects, pythons, wheels);
    }

    /** What asks for a wheel of Maven's; several for different machines are asked for once. */
    private List<RequestedRequirement> wheel(DependencyArtifact artifact, List<ArtifactWheel> wheels) {
        ArtifactWheel wheel = ArtifactWheel.open(artifact);
        boolean known = wheels.stream()
                .anyMatch(other -> other.filename()
                                .name()
                                .equals(wheel.filename().name())
                        && other.filename().version().equals(wheel.filename().version()));
        wheels.add(wheel);
        surroundings.narration().detail(() -> artifact + " is the wheel " + wheel.filename() + ".");
        return known ? List.of() : List.of(wheel.requirement());
    }

    private List<RequestedRequirement> carried(DependencyArtifact artifact) {
        List<RequestedRequirement> carried = CarriedFile.find(artifact)
                .map(file -> CarriedRequirements.read(file, artifact.toString()))
                .orElse(List.of());
        carried.forEach(one -> surroundings.narration().detail(() -> "An artifact asks for " + one + "."));
        return carried;
    }

    /** What a project says that it needs; where it does not say, it is noted down to be asked. */
    private ReadRequirements project(
            RequirementRequest request,
            String location,
            List<DynamicProject> dynamic,
            List<WantedDistributions.PythonDemand> pythons) {
        Pyproject file = reader.pyproject(location);
        file.project()
                .flatMap(ProjectTable::requiresPython)
                .ifPresent(versions -> pythons.add(new WantedDistributions.PythonDemand(versions, file.name())));
        List<ExtraName> extras = request.extras().stream().map(ExtraName::parse).toList();
        List<RequestedRequirement> wanted = new ArrayList<>();
        Path directory = surroundings
                .interpreters()
                .directory()
                .resolve(location)
                .toAbsolutePath()
                .normalize()
                .resolveSibling("");
        boolean ask = file.project()
                .map(table -> table.needsBackend(!extras.isEmpty()))
                .orElseGet(() -> request.groups().isEmpty() || !extras.isEmpty() || isBuilt(file, directory));
        if (ask) {
            dynamic.add(new DynamicProject(
                    new DirectSource(new DirectReference.Directory(directory.toUri(), Optional.empty()), false),
                    Set.copyOf(extras),
                    file.name()));
        } else if (file.project().isPresent()) {
            wanted.addAll(file.project().get().requirements(extras));
        }
        for (String group : request.groups()) {
            wanted.addAll(file.groups().requirements(GroupName.parse(group)));
        }
        return only(wanted);
    }

    /** Whether there is a project: a file may hold nothing but groups (PEP 735). */
    private static boolean isBuilt(Pyproject file, Path directory) {
        return file.namesBackend() || Files.isRegularFile(directory.resolve("setup.py"));
    }

    private static ReadRequirements only(List<RequestedRequirement> requirements) {
        return new ReadRequirements(requirements, List.of(), RequirementOptions.NONE);
    }

    private byte[] download(URI url, int mostBytes) throws IOException {
        IndexSelection selection = IndexSelection.of(index, surroundings, Optional.empty());
        HttpAdapter http = IndexAccess.adapterFor(url, selection, surroundings);
        Path cache = Store.at(surroundings.store(), surroundings.clock()).index();
        return new NamedFiles(http, IndexCache.at(cache, surroundings.clock()))
                .get("the requirements file", url, mostBytes);
    }
}
