package io.github.jvenv.inspection;

import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list that {@code pip freeze} prints: in the order of requirements files, if there are some, then by name. */
public final class FreezeList {
    private static final String ADDED = "## The following requirements were added by pip freeze:";
    private static final List<String> OPTIONS = List.of(
            "-r",
            "--requirement",
            "-f",
            "--find-links",
            "-i",
            "--index-url",
            "--pre",
            "--trusted-host",
            "--process-dependency-links",
            "--extra-index-url",
            "--use-feature");
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern WHEEL = Pattern.compile("(?:.*/)?([A-Za-z0-9][A-Za-z0-9._]*)-[^/]*\\.whl(?:[#?].*)?");
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:$|[\\[(<>=!~;@,]).*");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Consumer<String> warnings;

    private record Entry(String name, List<String> lines) {}

    /**
     * An empty list.
     *
     * @param warnings is told what of requirements files is not installed
     */
    public FreezeList(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** The projects that are left out because they install others. Before Python 3.12, these are three more. */
    public static Set<ProjectName> installers(SearchedEnvironment environment) {
        Set<ProjectName> names = new TreeSet<>(Set.of(ProjectName.parse("pip")));
        if (environment.major() < 3 || (environment.major() == 3 && environment.minor() < 12)) {
            names.addAll(Set.of(
                    ProjectName.parse("setuptools"), ProjectName.parse("distribute"), ProjectName.parse("wheel")));
        }
        return names;
    }

    /** Adds the lines of a distribution. */
    public void add(FoundDistribution distribution, List<String> lines) {
        entries.put(key(distribution.displayName()), new Entry(distribution.displayName(), lines));
    }

    /**
     * The lines.
     *
     * @param files requirements files whose order and comments are kept
     * @param skipped projects that are left out but where a file names them
     */
    public List<String> lines(List<Path> files, Collection<ProjectName> skipped) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, Entry> left = new LinkedHashMap<>(entries);
        if (!files.isEmpty()) {
            inOrder(files, left, lines::addAll);
            lines.add(ADDED);
        }
        left.values().stream()
                .sorted(Comparator.comparing(entry -> entry.name().toLowerCase(Locale.ROOT)))
                .filter(entry ->
                        ProjectName.find(entry.name()).filter(skipped::contains).isEmpty())
                .forEach(entry -> lines.addAll(entry.lines()));
        return lines;
    }

    private void inOrder(List<Path> files, Map<String, Entry> left, Consumer<List<String>> lines) throws IOException {
        Set<String> options = new HashSet<>();
        Map<String, List<String>> seen = new TreeMap<>();
        for (Path file : files) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank()
                        || line.strip().startsWith("#")
                        || OPTIONS.stream().anyMatch(line::startsWith)) {
                    String kept = line.stripTrailing();
                    if (options.add(kept)) {
                        lines.accept(List.of(kept));
                    }
                    continue;
                }
                String text = line.replaceAll("(^|\\s+)#.*$", "").strip();
                Optional<String> named = name(text);
                if (named.isEmpty()) {
                    continue;
                }
                List<String> places = seen.computeIfAbsent(named.get(), name -> new ArrayList<>());
                Entry entry = left.remove(key(named.get()));
                if (entry != null) {
                    lines.accept(entry.lines());
                    places.add(file.toString());
                } else if (places.isEmpty()) {
                    warnings.accept("Requirement file [" + file + "] contains " + text + ", but package '" + named.get()
                            + "' is not installed");
                } else {
                    places.add(file.toString());
                }
            }
        }
        seen.forEach((name, places) -> {
            if (places.size() > 1) {
                warnings.accept("Requirement " + name + " included multiple times ["
                        + String.join(", ", new TreeSet<>(places)) + "]");
            }
        });
    }

    private static Optional<String> name(String line) {
        Matcher egg = EGG.matcher(line);
        if (egg.find()) {
            return Optional.of(egg.group(1));
        }
        if (line.startsWith("-")) {
            return Optional.empty();
        }
        Matcher named = NAME.matcher(line);
        if (named.matches()) {
            return Optional.of(named.group(1));
        }
        Matcher wheel = WHEEL.matcher(line);
        return wheel.matches() ? Optional.of(wheel.group(1).replace('_', '-')) : Optional.empty();
    }

    private static String key(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }
}
