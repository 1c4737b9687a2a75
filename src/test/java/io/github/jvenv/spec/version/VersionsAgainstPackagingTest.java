package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.testing.PythonOracle;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Made-up versions and specifiers, compared with what Python's {@code packaging} makes of them. */
class VersionsAgainstPackagingTest {
    private static final int CASES = PythonOracle.cases(2_000);

    private final List<List<String>> questions = new ArrayList<>();
    private final List<List<String>> ours = new ArrayList<>();

    @Test
    void readingVersionsAgrees() {
        VersionSamples samples = new VersionSamples(1);
        for (int i = 0; i < CASES; i++) {
            String text = samples.textOrNoise();
            ask(
                    Version.find(text).map(VersionsAgainstPackagingTest::parts).orElse(List.of("invalid")),
                    "version",
                    text);
        }
        assertAgreement();
    }

    @Test
    void orderAgrees() {
        VersionSamples samples = new VersionSamples(2);
        for (int i = 0; i < CASES; i++) {
            Version one = samples.version();
            Version other = i % 3 == 0 ? samples.version() : samples.near(one);
            int order = Integer.signum(one.compareTo(other));
            ask(List.of("" + order, "" + one.equals(other)), "order", one.toString(), other.toString());
        }
        assertAgreement();
    }

    @Test
    void readingSpecifiersAgrees() {
        VersionSamples samples = new VersionSamples(3);
        Function<Specifier, List<String>> parts = specifier -> List.of(
                specifier.operator().symbol(),
                specifier.text(),
                specifier.toString(),
                "" + specifier.mentionsPreRelease());
        for (int i = 0; i < CASES; i++) {
            String text = samples.specifierOrNoise();
            ask(Specifier.find(text).map(parts).orElse(List.of("invalid")), "specifier", text);
        }
        assertAgreement();
    }

    @Test
    void readingSetsAgrees() {
        VersionSamples samples = new VersionSamples(4);
        for (int i = 0; i < CASES; i++) {
            String text = samples.specifiers();
            SpecifierSet set = SpecifierSet.parse(text);
            ask(List.of(set.toString(), "" + set.mentionsPreRelease()), "specifiers", text);
        }
        assertAgreement();
    }

    @Test
    void equalityOfSpecifiersAgrees() {
        VersionSamples samples = new VersionSamples(5);
        for (int i = 0; i < CASES; i++) {
            Specifier one = Specifier.parse(samples.specifier());
            String other = one.operator()
                    + samples.near(one.toString()).publicVersion().toString();
            Specifier.find(other)
                    .ifPresent(parsed -> ask(List.of("" + parsed.equals(one)), "equal", one.toString(), other));
        }
        assertAgreement();
    }

    @Test
    void matchingAgrees() {
        VersionSamples samples = new VersionSamples(6);
        for (int i = 0; i < CASES; i++) {
            String specifiers = i % 2 == 0 ? samples.specifier() : samples.specifiers();
            Version version = samples.near(specifiers);
            PreReleases policy = samples.policy();
            ask(
                    List.of("" + SpecifierSet.parse(specifiers).contains(version, policy)),
                    "contains",
                    specifiers,
                    version.toString(),
                    policy.name());
        }
        assertAgreement();
    }

    @Test
    void filteringAgrees() {
        VersionSamples samples = new VersionSamples(7);
        for (int i = 0; i < CASES; i++) {
            String specifiers = samples.specifiers();
            List<Version> versions =
                    Stream.generate(() -> samples.near(specifiers)).limit(i % 6).toList();
            PreReleases policy = samples.policy();
            ask(
                    texts(SpecifierSet.parse(specifiers).filter(versions, policy)),
                    "filtered",
                    specifiers,
                    String.join(" ", texts(versions)),
                    policy.name());
        }
        assertAgreement();
    }

    /**
     * One difference is known: 0.dev0 is the first of all versions, so that {@code >=0.dev0} is every version; packaging
     * takes it for less than that.
     */
    @Test
    void relationsOfSetsAgree() {
        VersionSamples samples = new VersionSamples(8);
        for (int i = 0; i < CASES; i++) {
            Version version = samples.version();
            String one = samples.specifiersAround(version);
            String other = samples.specifiersAround(version);
            VersionRanges left = SpecifierSet.parse(one).ranges();
            VersionRanges right = SpecifierSet.parse(other).ranges();
            if (right.equals(VersionRanges.ALL) && !other.isEmpty()) {
                continue;
            }
            ask(
                    List.of(
                            "" + left.isEmpty(),
                            "" + left.isSubsetOf(right),
                            "" + left.intersection(right).isEmpty()),
                    "relation",
                    one,
                    other);
        }
        assertAgreement();
    }

    private void ask(List<String> answer, String... question) {
        questions.add(List.of(question));
        ours.add(answer);
    }

    /** Shows the first disagreements, with our answer before theirs. */
    private void assertAgreement() {
        List<List<String>> theirs = PythonOracle.orSkip().answer("versions.py", questions);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            if (!theirs.get(i).equals(ours.get(i))) {
                disagreements.add(questions.get(i) + ": " + ours.get(i) + ", packaging: " + theirs.get(i));
            }
        }
        assertEquals(
                "",
                disagreements.stream().limit(20).collect(Collectors.joining("\n")),
                disagreements.size() + " of " + theirs.size());
    }

    private static List<String> parts(Version version) {
        return List.of(
                version.toString(),
                version.epoch().toString(),
                version.release().stream().map(BigInteger::toString).collect(Collectors.joining(".")),
                "" + version.isPreRelease(),
                version.local().orElse(""),
                version.publicVersion().toString(),
                version.baseVersion().toString());
    }

    private static List<String> texts(List<Version> versions) {
        return versions.stream().map(Version::toString).toList();
    }
}
