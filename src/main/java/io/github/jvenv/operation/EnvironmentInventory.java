package io.github.jvenv.operation;

import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.inspection.Description;
import io.github.jvenv.inspection.DiskUse;
import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.inspection.SearchedEnvironment;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.managed.ManagedInterpreter;
import io.github.jvenv.report.Inventory;
import io.github.jvenv.report.PackageUrl;
import io.github.jvenv.report.ProjectLinks;
import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Takes the inventory of an environment, whichever tool made it. */
final class EnvironmentInventory {
    private final Surroundings surroundings;

    EnvironmentInventory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The inventory of the environment in a directory. */
    Inventory of(Path directory, Inventory.Subject subject) throws IOException {
        VirtualEnvironment environment = VirtualEnvironment.require(directory);
        Optional<EnvironmentState> state = EnvironmentState.find(environment.directory());
        Interpreter interpreter = InterpreterSupply.in(surroundings)
                .inside(environment, state)
                .orElseThrow(() -> new Failure(
                        "The interpreter of the environment " + directory + " is gone.",
                        "Run the goal create, which makes the environment anew."));
        SearchedEnvironment searched = SearchedEnvironment.of(
                environment, surroundings.interpreters().environment(), surroundings.narration()::warning);
        SortedMap<ProjectName, SortedSet<ProjectName>> needs =
                searched.needs(interpreter.target().markers(), surroundings.narration()::warning);
        Map<String, Inventory.SourceFile> files = files(state);
        List<Inventory.Item> items = new ArrayList<>();
        for (FoundDistribution one : searched.distributions()) {
            items.add(item(one, searched, needs.getOrDefault(one.name(), new TreeSet<>()), files));
        }
        return new Inventory(subject, python(interpreter), items);
    }

    private static Inventory.Python python(Interpreter interpreter) {
        MarkerEnvironment markers = interpreter.target().markers();
        String implementation = markers.platformPythonImplementation();
        String version = interpreter.version().toString();
        Optional<ManagedInterpreter> managed = interpreter.managed();
        PackageUrl url = managed.isPresent()
                ? PackageUrl.maven(
                                managed.get().group(),
                                managed.get().name(),
                                managed.get().version())
                        .with(Map.of("classifier", managed.get().platform().toString(), "type", "jar"))
                : PackageUrl.generic(
                        implementation.equals("CPython") ? "python" : implementation.toLowerCase(Locale.ROOT), version);
        return new Inventory.Python(
                implementation, version, markers.platformSystem() + ' ' + markers.platformMachine(), url);
    }

    private static Inventory.Item item(
            FoundDistribution one,
            SearchedEnvironment searched,
            SortedSet<ProjectName> needs,
            Map<String, Inventory.SourceFile> files)
            throws IOException {
        Description description = Description.of(one);
        DiskUse use = searched.diskUse(one);
        String version = one.version().map(Object::toString).orElse(one.rawVersion());
        return new Inventory.Item(
                one.name(),
                one.displayName(),
                version,
                description.summary(),
                description.author(),
                PackageUrl.pypi(one.name(), version).with(origin(one)),
                License.ofMetadata(description.licenseExpression(), description.license(), description.classifiers()),
                Optional.ofNullable(files.get(one.name() + "==" + version)),
                ProjectLinks.of(description.urls()),
                use.bytes(),
                use.files(),
                needs,
                one.requested());
    }

    /** Where a distribution comes from if it is from no index. A directory is nobody else's business. */
    private static Map<String, String> origin(FoundDistribution one) {
        if (one.directUrl().isEmpty()) {
            return Map.of();
        }
        DirectUrl url = one.directUrl().get();
        if (url.origin() instanceof DirectUrl.Origin.Repository repository) {
            return Map.of("vcs_url", repository.vcs() + '+' + withoutQuery(url.url()) + '@' + repository.commitId());
        }
        return url.url().startsWith("http") ? Map.of("download_url", withoutQuery(url.url())) : Map.of();
    }

    /** What is passed on to others holds no token. */
    private static String withoutQuery(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }

    /** What the note of the last operations says that distributions were installed from, by project and version. */
    private static Map<String, Inventory.SourceFile> files(Optional<EnvironmentState> state) {
        Map<String, Inventory.SourceFile> files = new TreeMap<>();
        state.ifPresent(found -> Stream.concat(found.seeds().stream(), found.installed().stream())
                .forEach(wheel -> files.put(
                        wheel.name() + "==" + wheel.version(),
                        new Inventory.SourceFile(
                                wheel.filename(), wheel.sha256().hex()))));
        return files;
    }
}
