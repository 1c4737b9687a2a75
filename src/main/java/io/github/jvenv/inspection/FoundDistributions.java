package io.github.jvenv.inspection;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.metadata.HeaderFields;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the distributions along a search path, as pip does: the first of a name counts, a damaged one is passed over with a
 * warning, and an {@code .egg-link} leads to its sources.
 */
public final class FoundDistributions {
    private static final Pattern EXTRA = Pattern.compile("\\bextra\\s*==\\s*['\"]([^'\"]+)['\"]");
    private static final long LARGEST_BYTES = 16 << 20;

    private final SearchPath path;
    private final MetadataOrder order;
    private final Consumer<String> warnings;
    private final Set<String> names = new HashSet<>();
    private final List<FoundDistribution> found = new ArrayList<>();

    private FoundDistributions(SearchPath path, MetadataOrder order, Consumer<String> warnings) {
        this.path = path;
        this.order = order;
        this.warnings = warnings;
    }

    /**
     * Looks through a search path.
     *
     * @param warnings is told what is damaged
     * @return the distributions in the order in which Python finds them
     */
    public static List<FoundDistribution> along(SearchPath path, Consumer<String> warnings) throws IOException {
        return along(path, MetadataOrder.PYTHON, warnings);
    }

    static List<FoundDistribution> along(SearchPath path, MetadataOrder order, Consumer<String> warnings)
            throws IOException {
        FoundDistributions search = new FoundDistributions(path, order, warnings);
        for (SearchPath.Directory directory : path.directories()) {
            search.look(directory.path(), directory.local());
            if (order.followsLinks()) {
                search.follow(directory);
            }
        }
        return List.copyOf(search.found);
    }

    private void look(Path directory, boolean local) throws IOException {
        Optional<ZippedEgg> egg = ZippedEgg.find(directory);
        if (egg.isPresent()) {
            add(
                    directory.resolve("EGG-INFO"),
                    local,
                    egg.get().fields(),
                    egg.get().requires());
        }
        for (Path info : infos(directory)) {
            HeaderFields fields = MetadataFile.read(info.resolve("METADATA"), info.resolve("PKG-INFO"), info);
            add(info, local, fields, text(info.resolve("requires.txt")));
        }
    }

    /** What {@code .egg-link} files lead to, as {@code setup.py develop} wrote them. */
    private void follow(SearchPath.Directory directory) throws IOException {
        for (Path link : children(directory.path())) {
            if (!link.getFileName().toString().endsWith(".egg-link")) {
                continue;
            }
            Optional<Path> target = text(link)
                    .flatMap(text -> text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .findFirst())
                    .flatMap(line -> resolve(directory.path(), line));
            if (target.isPresent()) {
                look(target.get(), directory.local());
            }
        }
    }

    private static Optional<Path> resolve(Path directory, String line) {
        try {
            return Optional.of(directory.resolve(line).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private List<Path> infos(Path directory) throws IOException {
        if (directory.toString().toLowerCase(Locale.ROOT).endsWith(".egg")) {
            Path info = directory.resolve("EGG-INFO");
            return Files.isDirectory(info) ? List.of(info) : List.of();
        }
        return Files.isDirectory(directory) ? order.in(directory) : List.of();
    }

    private void add(Path info, boolean local, HeaderFields fields, Optional<String> requires) throws IOException {
        String fileName = info.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        String stem = dot < 0 ? fileName : fileName.substring(0, dot);
        boolean distInfo = fileName.endsWith(".dist-info") && stem.contains("-");
        boolean eggInfo = fileName.endsWith(".egg-info");
        Optional<String> named = fields.line("Name");
        String key = (distInfo || eggInfo) && !before(stem).isEmpty() ? before(stem) : named.orElse("");
        if (key.isEmpty()) {
            warnings.accept("Skipping " + info + " due to invalid metadata entry 'name'");
            return;
        }
        String canonical = normalized(key);
        if (!names.add(canonical)) {
            return;
        }
        Optional<ProjectName> name = ProjectName.find(canonical);
        if (name.isEmpty()) {
            warnings.accept(
                    fileName.startsWith("~")
                            ? "Ignoring incompletely removed distribution " + fileName + " (" + info.getParent()
                                    + "); '~'-prefixed leftover directories are the result of a previous incomplete"
                                    + " installation, and can be deleted"
                            : "Ignoring invalid distribution " + canonical + " (" + info.getParent() + ")");
            return;
        }
        String raw = fields.line("Version").orElse("");
        String recorded = distInfo ? stem.substring(stem.indexOf('-') + 1) : "";
        if (raw.isEmpty() && recorded.isEmpty()) {
            warnings.accept("Skipping " + info + " due to invalid metadata entry 'version'");
            return;
        }
        String display = named.orElse(canonical);
        Optional<DirectUrl> url = directUrl(info, canonical);
        List<String> requirements = requirements(fields, requires);
        found.add(new FoundDistribution(
                name.get(),
                display,
                raw,
                Version.find(recorded.isEmpty() ? raw : recorded),
                info,
                local,
                url,
                url.isEmpty() && isLinked(display) ? Optional.ofNullable(info.getParent()) : Optional.empty(),
                requirements,
                extras(fields, requirements)));
    }

    /** Eggs say of their extras only what those require. */
    private static List<String> extras(HeaderFields fields, List<String> requirements) {
        return Stream.concat(
                        fields.lines("Provides-Extra").stream(),
                        requirements.stream()
                                .flatMap(requirement ->
                                        EXTRA.matcher(requirement).results())
                                .map(extra -> extra.group(1)))
                .distinct()
                .toList();
    }

    private static List<String> requirements(HeaderFields fields, Optional<String> requires) {
        List<String> written = fields.lines("Requires-Dist");
        return written.isEmpty() ? requires.map(EggRequirements::parse).orElse(List.of()) : written;
    }

    private Optional<DirectUrl> directUrl(Path info, String name) throws IOException {
        Path file = info.resolve("direct_url.json");
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(DirectUrl.parse(Files.readAllBytes(file)));
        } catch (Failure e) {
            warnings.accept("Error parsing direct_url.json for " + name + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isLinked(String displayName) {
        String safe = displayName.replaceAll("[^A-Za-z0-9.]+", "-");
        return path.directories().stream()
                .anyMatch(directory -> isFile(directory.path(), safe + ".egg-link")
                        || isFile(directory.path(), displayName + ".egg-link"));
    }

    private static boolean isFile(Path directory, String name) {
        return resolve(directory, name).filter(Files::isRegularFile).isPresent();
    }

    private static String before(String stem) {
        int hyphen = stem.indexOf('-');
        return hyphen < 0 ? stem : stem.substring(0, hyphen);
    }

    private static String normalized(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** In the order of the file system, which decides for Python, too, which of two of one name counts. */
    private static List<Path> children(Path directory) throws IOException {
        return Files.isDirectory(directory) ? DirectoryChildren.asTheyCome(directory) : List.of();
    }
}
