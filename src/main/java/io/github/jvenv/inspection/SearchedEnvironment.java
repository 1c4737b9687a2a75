package io.github.jvenv.inspection;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An environment and what Python finds in it.
 *
 * @param environment the environment
 * @param major the first number of its Python's version; 3 if nothing tells it
 * @param minor the second number
 * @param distributions in the order in which Python finds them
 */
public record SearchedEnvironment(
        VirtualEnvironment environment, int major, int minor, List<FoundDistribution> distributions) {
    private static final Version NAMES_FROM_METADATA = Version.parse("21.2");

    public SearchedEnvironment {
        distributions = List.copyOf(distributions);
    }

    /**
     * Looks through an environment.
     *
     * @param variables the user's environment variables
     * @param warnings is told what is damaged
     */
    public static SearchedEnvironment of(
            VirtualEnvironment environment, Map<String, String> variables, Consumer<String> warnings)
            throws IOException {
        int[] version = SitePackages.version(environment).orElse(new int[] {3, Integer.MAX_VALUE});
        return new SearchedEnvironment(
                environment,
                version[0],
                version[1],
                FoundDistributions.along(SearchPath.of(environment, variables), warnings));
    }

    /**
     * Looks through an environment as its own pip does: it may not be Python that says which of two of one name counts, and old
     * ones spell names in another way.
     *
     * @param variables the user's environment variables
     * @param warnings is told what is damaged
     */
    public static SearchedEnvironment asPipSees(
            VirtualEnvironment environment, Map<String, String> variables, Consumer<String> warnings)
            throws IOException {
        SearchedEnvironment seen = of(environment, variables, warning -> {});
        Optional<Version> pip = seen.distributions().stream()
                .filter(one -> one.name().toString().equals("pip"))
                .findFirst()
                .flatMap(FoundDistribution::version);
        List<FoundDistribution> found = FoundDistributions.along(
                SearchPath.of(environment, variables), MetadataOrder.ofPip(pip, seen.major(), seen.minor()), warnings);
        boolean old = pip.filter(version -> version.compareTo(NAMES_FROM_METADATA) < 0)
                .isPresent();
        return new SearchedEnvironment(
                environment,
                seen.major(),
                seen.minor(),
                old ? found.stream().map(FoundDistribution::spelledAsOldPipDid).toList() : found);
    }

    /**
     * The projects that each distribution requires and that are there, those of extras that were asked for included.
     *
     * @param markers the environment's interpreter
     * @param warnings is told of requirements that cannot be read
     */
    public SortedMap<ProjectName, SortedSet<ProjectName>> needs(MarkerEnvironment markers, Consumer<String> warnings) {
        Set<ProjectName> requested = distributions.stream()
                .filter(FoundDistribution::requested)
                .map(FoundDistribution::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Requirements(distributions, markers, warnings).needs(requested);
    }

    /** How much the files of a distribution take that stand in the environment. */
    public DiskUse diskUse(FoundDistribution distribution) throws IOException {
        try {
            return new RecordedFiles(environment.directory()).use(distribution);
        } catch (Failure e) {
            return new DiskUse(0, 0); // the goal check tells what is wrong with its list of files
        }
    }
}
