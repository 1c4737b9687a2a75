package io.github.jvenv.spec.version;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison operator and what is compared with, for example {@code ~=1.4.2}. Two specifiers are equal if they have the
 * same operator and version, even if the version is written differently; what ends with {@code .*} or follows
 * {@code ===} has to be written in the same way.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">Version specifiers</a>
 */
public final class Specifier {
    static final String WILDCARD = ".*";

    private final VersionOperator operator;
    private final String text;
    private final String canonicalText;
    private final boolean mentionsPreRelease;
    private final VersionRanges ranges;

    private Specifier(
            VersionOperator operator,
            String text,
            String canonicalText,
            boolean mentionsPreRelease,
            VersionRanges ranges) {
        this.operator = operator;
        this.text = text;
        this.canonicalText = canonicalText;
        this.mentionsPreRelease = mentionsPreRelease;
        this.ranges = ranges;
    }

    /**
     * Reads a specifier; there may be whitespace around it and between operator and version.
     *
     * @throws SyntaxFailure if the text is not a specifier, or the operator does not take this kind of version
     */
    public static Specifier parse(String text) {
        return new SpecifierParser(text).parse();
    }

    /** The specifier that a text stands for, if it is one. */
    public static Optional<Specifier> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (SyntaxFailure notASpecifier) {
            return Optional.empty();
        }
    }

    /** The specifier {@code ===} with any text, which need not be a version. */
    static Specifier identical(String text) {
        // Only a version's normal form can be the same text as that of a version, upper case aside.
        String lowerCase = text.toLowerCase(Locale.ROOT);
        VersionRanges ranges = Version.find(lowerCase)
                .filter(version -> version.toString().equals(lowerCase))
                .map(VersionRanges::exactly)
                .orElse(VersionRanges.NONE);
        boolean preRelease = Version.find(text).filter(Version::isPreRelease).isPresent();
        return new Specifier(VersionOperator.IDENTICAL, text, text, preRelease, ranges);
    }

    /** The specifier {@code ==} or {@code !=} with a release and {@code .*} after it. */
    static Specifier ofPrefix(VersionOperator operator, String text, Version prefix) {
        VersionParts parts = prefix.parts();
        VersionRanges equal = VersionRanges.between(Cut.beforePrefix(parts), Cut.afterPrefix(parts));
        VersionRanges ranges = operator == VersionOperator.EQUAL ? equal : equal.complement();
        return new Specifier(operator, text, text, false, ranges);
    }

    /** The specifier with any operator but {@code ===}, and a version that the operator takes. */
    static Specifier of(VersionOperator operator, String text, Version version) {
        VersionParts parts = version.parts();
        boolean zerosMatter = operator == VersionOperator.COMPATIBLE;
        String canonicalText = (zerosMatter ? parts : parts.withoutTrailingZeros()).toString();
        boolean preRelease = version.isPreRelease() && operator != VersionOperator.NOT_EQUAL;
        return new Specifier(operator, text, canonicalText, preRelease, ranges(operator, parts));
    }

    private static VersionRanges ranges(VersionOperator operator, VersionParts version) {
        return switch (operator) {
            case AT_LEAST -> VersionRanges.from(Cut.before(version));
            case AT_MOST -> VersionRanges.upTo(Cut.after(version));
            case GREATER -> VersionRanges.from(cutAfterAllThatIsNotGreater(version));
            case LESS -> VersionRanges.upTo(cutBeforeAllThatIsNotLess(version));
            case EQUAL -> VersionRanges.between(Cut.before(version), Cut.after(version));
            case NOT_EQUAL ->
                VersionRanges.between(Cut.before(version), Cut.after(version)).complement();
            case COMPATIBLE -> VersionRanges.between(Cut.before(version), Cut.afterPrefix(withoutLastNumber(version)));
            case IDENTICAL -> throw new IllegalArgumentException("compares text");
        };
    }

    /** A greater version is no post-release of the given one, unless this is a post-release itself. */
    private static Cut cutAfterAllThatIsNotGreater(VersionParts version) {
        boolean postOrDevelopment = version.post() != null || version.dev() != null;
        return postOrDevelopment ? Cut.after(version) : Cut.afterPostReleases(version);
    }

    /** A lesser version is no pre-release of the given one, unless this is a pre-release itself. */
    private static Cut cutBeforeAllThatIsNotLess(VersionParts version) {
        boolean preRelease = version.pre() != null || version.dev() != null;
        return Cut.before(preRelease ? version : version.withDev(Numeral.ZERO));
    }

    private static VersionParts withoutLastNumber(VersionParts version) {
        List<Numeral> release = version.release();
        return version.withRelease(release.subList(0, release.size() - 1));
    }

    /** How versions are compared. */
    public VersionOperator operator() {
        return operator;
    }

    /** What versions are compared with, as it was written. */
    public String text() {
        return text;
    }

    /** Whether the version belongs to this specifier, be it a pre-release or not. */
    public boolean contains(Version version) {
        return ranges.contains(version);
    }

    /** Whether this specifier asks for pre-releases by comparing with one; {@code !=} never does. */
    public boolean mentionsPreRelease() {
        return mentionsPreRelease;
    }

    /** Exactly the versions that belong to this specifier. */
    public VersionRanges ranges() {
        return ranges;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Specifier specifier
                && operator == specifier.operator
                && canonicalText.equals(specifier.canonicalText);
    }

    @Override
    public int hashCode() {
        return 31 * operator.hashCode() + canonicalText.hashCode();
    }

    /** The operator and the version as it was written. */
    @Override
    public String toString() {
        return operator + text;
    }
}
