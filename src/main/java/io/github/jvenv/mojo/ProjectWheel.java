package io.github.jvenv.mojo;

import io.github.jvenv.archive.Selection;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.PomMetadata;
import io.github.jvenv.operation.ProjectWheelRequest;
import io.github.jvenv.provision.DependencyArtifact;
import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.wheelbuild.AuthoredMetadata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The wheel of a project's own Python sources, as its POM describes it. */
final class ProjectWheel {
    private static final String GENERATOR = "jvenv-maven-plugin";

    /** Of dependencies that whoever depends on the project gets, too. */
    private static final Set<String> SCOPES = Set.of("compile", "runtime");

    /** "Entry points specification"; what else a name may hold would break the file that names stand in. */
    private static final Pattern ENTRY_POINT_NAME = Pattern.compile("[\\w.-]+( +[\\w.-]+)*");

    private static final String ENTRY_POINT = "name = module:object";

    private static final String FUNCTION = "package.module:function";

    private static final Pattern GROUP = Pattern.compile("\\w+(\\.\\w+)*");

    private final JvenvMojo goal;
    private final DistributionParameters given;

    ProjectWheel(JvenvMojo goal, DistributionParameters given) {
        this.goal = goal;
        this.given = given;
    }

    /**
     * The request for it. Which of the project's wheels have a say in its environment makes no difference to it.
     *
     * @param requirements what the POM says that the project's environment needs, and so the distribution where nothing else
     *     is said
     * @param outputTimestamp the property of that name
     */
    ProjectWheelRequest request(List<@Nullable String> requirements, @Nullable String outputTimestamp) {
        Path directory = goal.directory();
        List<Path> sources = texts(given.sourceDirectories, "sourceDirectories").stream()
                .map(directory::resolve)
                .toList();
        Instant time = OutputTimestamp.parse(outputTimestamp);
        return new ProjectWheelRequest(
                metadata(goal.project()),
                given.dependencies == null
                        ? goal.wanted("requirement", requirements)
                        : goal.wantedAt("<distribution><dependencies>", TextList.of(given.dependencies)),
                given.dependencies == null ? wheels() : List.of(),
                entryPoints(),
                directory,
                sources.isEmpty() ? List.of(directory.resolve("src/main/python")) : sources,
                new Selection(texts(given.includes, "includes"), texts(given.excludes, "excludes")),
                text(given.readme, "readme"),
                texts(given.licenseFiles, "licenseFiles"),
                goal.buildDirectory(),
                time,
                generator());
    }

    /** In the form that other tools have in {@code Generator}: a name, and the version in brackets. */
    private String generator() {
        String version = goal.pluginVersion();
        return version.isEmpty() ? GENERATOR : GENERATOR + " (" + version + ")";
    }

    /** The wheels that the project itself depends on. Resolved only where there is one: nothing else counts here. */
    private List<DependencyArtifact> wheels() {
        boolean none =
                goal.project().getDependencies().stream().noneMatch(dependency -> "whl".equals(dependency.getType()));
        return none
                ? List.of()
                : goal.dependencies(SCOPES).stream()
                        .filter(artifact -> artifact.wheel() && artifact.direct())
                        .toList();
    }

    private AuthoredMetadata metadata(MavenProject project) {
        AuthoredMetadata pom = PomMetadata.of(project, text(given.version, "version"));
        Map<String, String> urls = new LinkedHashMap<>(pom.urls());
        filled("urls", "a URL", given.urls).forEach((label, url) -> urls.put(label.replace('_', ' '), url));
        return new AuthoredMetadata(
                text(given.name, "name").orElse(pom.name()),
                pom.version(),
                text(given.summary, "summary").or(pom::summary),
                Optional.empty(),
                texts(given.keywords, "keywords"),
                pom.authors(),
                pom.maintainers(),
                text(given.license, "license").map(License::parse).orElse(pom.license()),
                List.of(),
                TextList.of(given.classifiers),
                urls,
                text(given.requiresPython, "requiresPython").map(SpecifierSet::parse),
                List.of(),
                extras());
    }

    private SortedMap<ExtraName, List<Requirement>> extras() {
        SortedMap<ExtraName, List<Requirement>> extras = new TreeMap<>();
        filled("optionalDependencies", "requirements, parted by commas", given.optionalDependencies)
                .forEach((extra, requirements) -> extras.put(
                        ExtraName.parse(extra),
                        RequirementList.split(requirements.replaceAll("\\R", " ")).stream()
                                .map(Requirement::parse)
                                .toList()));
        return extras;
    }

    private EntryPoints entryPoints() {
        StringBuilder file = new StringBuilder();
        section(file, "console_scripts", filled("consoleScripts", FUNCTION, given.consoleScripts), true);
        section(file, "gui_scripts", filled("guiScripts", FUNCTION, given.guiScripts), true);
        filled("entryPoints", ENTRY_POINT, given.entryPoints).forEach((group, lines) -> {
            Map<String, String> entries = new LinkedHashMap<>();
            for (String line : TextList.split(lines.replaceAll("\\R", ","))) {
                String[] halves = line.split("=", 2);
                if (halves.length < 2) {
                    throw new Failure("The entry point '" + line + "' in <distribution><entryPoints><" + group
                            + "> should be like " + ENTRY_POINT + ".");
                }
                entries.put(halves[0].strip(), halves[1].strip());
            }
            section(file, group, entries, false);
        });
        EntryPoints entryPoints = EntryPoints.parse(file.toString().getBytes(StandardCharsets.UTF_8));
        for (String group : entryPoints.groups()) {
            entryPoints.group(group).values().forEach(entryPoint -> entryPoint.reference());
        }
        return entryPoints;
    }

    private static void section(StringBuilder file, String group, Map<String, String> entries, boolean commands) {
        if (!GROUP.matcher(group).matches()) {
            throw new Failure("'" + group + "' is no name of a group of entry points.");
        }
        file.append('[').append(group).append("]\n");
        entries.forEach((name, reference) -> {
            if (!ENTRY_POINT_NAME.matcher(name).matches() || reference.indexOf('\n') >= 0) {
                throw new Failure("The entry point '" + name + " = " + reference + "' in [" + group
                        + "] has a name that none can have: letters, digits, '_', '.' and '-' are allowed.");
            }
            if (commands && reference.indexOf(':') < 0) {
                throw new Failure(
                        "The command '" + name + " = " + reference + "' names no function, as in " + FUNCTION + ".");
            }
            file.append(name).append(" = ").append(reference).append('\n');
        });
    }

    /** Maven makes null of an element that is empty, and of one that has elements in place of text. */
    private static Map<String, String> filled(
            String parameter, String expected, @Nullable Map<String, @Nullable String> configured) {
        Map<String, String> filled = new TreeMap<>();
        if (configured != null) {
            configured.forEach((key, value) -> {
                if (value == null) {
                    throw new Failure("The element <distribution><" + parameter + "><" + key
                            + "> has no text in it, and expected is " + expected + ".");
                }
                filled.put(key, value.strip());
            });
        }
        return filled;
    }

    private Optional<String> text(@Nullable String configured, String name) {
        return Optional.ofNullable(configured)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.of(goal.property("jvenv.distribution." + name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private List<String> texts(@Nullable List<@Nullable String> configured, String name) {
        return configured == null
                ? TextList.split(goal.property("jvenv.distribution." + name))
                : TextList.of(configured);
    }
}
