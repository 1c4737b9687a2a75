package io.github.jvenv.inspection;

import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.inspection.RecordedFiles.FileFinding;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Looks for all that is not as it should be in an environment, and touches nothing. */
public final class Inspection {
    /** What installs others, and is in an environment without being asked for. */
    private static final Set<ProjectName> SEEDS = Set.of(
            ProjectName.parse("pip"),
            ProjectName.parse("setuptools"),
            ProjectName.parse("wheel"),
            ProjectName.parse("distribute"));

    private final SearchedEnvironment searched;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    /** Of an environment. */
    public Inspection(SearchedEnvironment searched) {
        this.searched = searched;
    }

    /** Looks whether the environment can run, and whether its files are those that were installed. */
    public void checkFiles() throws IOException {
        findings.addAll(Soundness.check(searched.environment()));
        RecordedFiles files = new RecordedFiles(searched.environment().directory());
        List<FoundDistribution> local = searched.distributions().stream()
                .filter(FoundDistribution::local)
                .toList();
        List<FileFinding> found = Workers.forThisMachine().map(local, files::check).stream()
                .flatMap(List::stream)
                .toList();
        Set<String> paths = found.stream().map(FileFinding::path).collect(Collectors.toCollection(HashSet::new));
        // Distributions of one namespace bring the same file with different contents, and that of the last one stands.
        for (FoundDistribution distribution : paths.isEmpty() ? List.<FoundDistribution>of() : local) {
            paths.removeAll(files.agreeing(distribution, paths));
        }
        for (FileFinding one : found) {
            if (paths.contains(one.path())) {
                findings.add(one.finding());
                faulty.add(one.path());
            }
        }
    }

    /**
     * Adds the files that a repair would write, as far as no RECORD tells of them already: the environment's own, lists of files
     * themselves, and programs that may not be run. Bytecode does not count.
     *
     * @param missing those that are not there, relative to the environment
     * @param altered those that are there and differ
     */
    public void addRepairs(Set<String> missing, Set<String> altered) {
        addFiles(missing, Finding.Kind.MISSING, "is missing.");
        addFiles(altered, Finding.Kind.ALTERED, "is not as it was installed.");
    }

    private void addFiles(Set<String> paths, Finding.Kind kind, String what) {
        for (String path : paths) {
            if (!path.endsWith(".pyc") && faulty.add(path)) {
                findings.add(new Finding(kind, path, "The file " + path + " " + what));
            }
        }
    }

    /** Adds a finding of someone else. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /**
     * Looks whether the distributions fit each other and what is declared.
     *
     * @param markers the environment's interpreter
     * @param declared what the environment should hold, if anybody knows
     * @param warnings is told of requirements that cannot be read
     */
    public void checkDistributions(MarkerEnvironment markers, Optional<Declared> declared, Consumer<String> warnings) {
        Requirements requirements = new Requirements(searched.distributions(), markers, warnings);
        findings.addAll(requirements.findings());
        declared.ifPresent(what -> {
            checkVersions(what);
            checkUndeclared(what, requirements);
        });
    }

    private void checkVersions(Declared declared) {
        SortedMap<ProjectName, FoundDistribution> found = new TreeMap<>();
        searched.distributions().forEach(one -> found.put(one.name(), one));
        declared.wanted().forEach((name, version) -> {
            FoundDistribution one = found.get(name);
            if (one == null) {
                String text = version.map(wanted -> name + " " + wanted).orElse(name.toString());
                findings.add(new Finding(
                        Finding.Kind.DRIFT,
                        name.toString(),
                        declared.source() + " has " + text + ", which is not installed."));
            } else if (version.isPresent() && !isVersion(one, version.get())) {
                findings.add(new Finding(
                        Finding.Kind.DRIFT,
                        name.toString(),
                        declared.source() + " has " + name + " " + version.get() + ", and installed is "
                                + Requirements.shown(one) + "."));
            }
        });
    }

    private static boolean isVersion(FoundDistribution one, Version version) {
        return one.version().filter(version::equals).isPresent();
    }

    private void checkUndeclared(Declared declared, Requirements requirements) {
        SortedSet<ProjectName> roots = new TreeSet<>(declared.wanted().keySet());
        roots.addAll(declared.allowed());
        SortedSet<ProjectName> needed = requirements.closure(roots);
        for (FoundDistribution one : searched.distributions()) {
            if (one.local() && !SEEDS.contains(one.name()) && !needed.contains(one.name())) {
                findings.add(new Finding(
                        Finding.Kind.UNDECLARED,
                        one.name().toString(),
                        Requirements.shown(one) + " is installed, and neither declared nor required by what is."));
            }
        }
    }

    /** What was found, the gravest first. */
    public List<Finding> findings() {
        return findings.stream().sorted().toList();
    }
}
