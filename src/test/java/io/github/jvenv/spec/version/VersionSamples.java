package io.github.jvenv.spec.version;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made-up versions and specifiers, of so few numbers that they often stand next to each other. */
final class VersionSamples {
    private static final List<String> NUMBERS =
            List.of("0", "0", "0", "1", "1", "1", "2", "3", "10", "255", "256", "2026", "99999999999999999999");
    private static final List<String> SEPARATORS = List.of("", "", ".", "-", "_");
    private static final List<String> PRE =
            List.of("a", "b", "c", "rc", "alpha", "beta", "pre", "preview", "RC", "Alpha");
    private static final List<String> POST = List.of("post", "rev", "r", "POST", "Rev");
    private static final List<String> LOCAL =
            List.of("a", "0a", "abc", "ABC", "0", "1", "01", "10", "ubuntu", "1a", "a1");
    private static final List<String> NOISE = List.of(
            ".", "-", "_", "+", "!", "*", ".*", " ", "\t", "\u00a0", "v", "a", "dev", "post", "0", "٣", "\u017f", ",",
            ";", ")", "=");

    private final Random random;

    VersionSamples(long seed) {
        random = new Random(seed);
    }

    /** A version in its normal form, but for zeros at the end of the release. */
    Version version() {
        return Version.parse(text());
    }

    /** A version in any spelling that is allowed. */
    String text() {
        return releaseText() + suffix(true);
    }

    /** A version in any spelling, or something near it that is none. */
    String textOrNoise() {
        String text = pick(List.of("", "", "", "", "v", "V", " ", "\n", "\u2003")) + text();
        return one(3) ? noisy(text) : text;
    }

    /** A version with the same release as another one, more or less. */
    Version near(Version other) {
        String base = other.baseVersion().toString();
        return Version.parse(base + (one(4) ? ".0" : one(8) ? ".1" : "") + suffix(true));
    }

    /** A specifier that compares with a version of that release. */
    String specifier() {
        String operator = pick(List.of("~=", "==", "!=", "<=", ">=", "<", ">", "==", "!=", "==="));
        String space = one(8) ? " " : "";
        String release = operator.equals("~=") ? releaseText() + "." + pick(NUMBERS) : releaseText();
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (equality && one(3)) {
            return operator + space + release + ".*";
        }
        if (operator.equals("===")) {
            return operator + space + (one(2) ? Version.parse(release + suffix(true)) : release + suffix(true));
        }
        return operator + space + release + suffix(equality);
    }

    String specifierOrNoise() {
        return one(3) ? noisy(specifier()) : specifier();
    }

    /** Up to three specifiers. */
    String specifiers() {
        return Stream.generate(this::specifier).limit(random.nextInt(4)).collect(Collectors.joining(","));
    }

    /** Up to three specifiers, none of them {@code ===}, about versions near the given one. */
    String specifiersAround(Version version) {
        return Stream.generate(() -> specifierAround(version))
                .limit(random.nextInt(4))
                .collect(Collectors.joining(","));
    }

    private String specifierAround(Version version) {
        String operator = pick(List.of("==", "!=", "<=", ">=", "<", ">"));
        boolean equality = operator.equals("==") || operator.equals("!=");
        Version near = near(version);
        if (equality && one(3)) {
            return operator + near.baseVersion() + ".*";
        }
        return operator + (equality ? near : near.publicVersion());
    }

    /** A version that stands near one that the specifiers mention. */
    Version near(String specifiers) {
        List<Specifier> parsed = SpecifierSet.parse(specifiers).specifiers();
        if (parsed.isEmpty() || one(5)) {
            return version();
        }
        return near(Version.find(pick(parsed).text().replace(".*", "")).orElseGet(this::version));
    }

    VersionRanges ranges() {
        VersionRanges ranges = SpecifierSet.parse(specifiers()).ranges();
        if (one(3)) {
            ranges = ranges.union(SpecifierSet.parse(specifiers()).ranges());
        }
        return one(3) ? ranges.complement() : ranges;
    }

    PreReleases policy() {
        return pick(List.of(PreReleases.values()));
    }

    private String releaseText() {
        StringBuilder text = new StringBuilder(one(10) ? pick(List.of("0!", "1!", "01!")) : "");
        text.append(number());
        for (int more = random.nextInt(4); more > 0; more--) {
            text.append('.').append(number());
        }
        return text.toString();
    }

    private String suffix(boolean localAllowed) {
        StringBuilder text = new StringBuilder();
        if (one(3)) {
            text.append(part(PRE));
        }
        if (one(4)) {
            text.append(one(5) ? "-" + number() : part(POST));
        }
        if (one(4)) {
            text.append(part(List.of("dev", "DEV", "Dev")));
        }
        if (localAllowed && one(5)) {
            text.append('+').append(pick(LOCAL));
            while (one(3)) {
                text.append(pick(List.of(".", "-", "_"))).append(pick(LOCAL));
            }
        }
        return text.toString();
    }

    private String part(List<String> words) {
        return pick(SEPARATORS) + pick(words) + (one(5) ? "" : pick(SEPARATORS) + number());
    }

    private String number() {
        return (one(12) ? "0" : "") + pick(NUMBERS);
    }

    private String noisy(String text) {
        int place = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), place + random.nextInt(3));
        return text.substring(0, place) + (one(4) ? "" : pick(NOISE)) + text.substring(end);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
