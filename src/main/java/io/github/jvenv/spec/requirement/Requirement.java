package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project that is asked for, maybe with extras of it, within versions or from a URL, and maybe only where a marker holds.
 * Two requirements are equal if they ask for the same, however it is spelled.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">Dependency specifiers</a>
 */
public final class Requirement {
    private final ProjectName name;
    private final SortedSet<ExtraName> extras;
    private final SpecifierSet specifiers;
    private final @Nullable String url;
    private final @Nullable Marker marker;

    Requirement(
            ProjectName name,
            SortedSet<ExtraName> extras,
            SpecifierSet specifiers,
            @Nullable String url,
            @Nullable Marker marker) {
        this.name = name;
        this.extras = Collections.unmodifiableSortedSet(new TreeSet<>(extras));
        this.specifiers = specifiers;
        this.url = url;
        this.marker = marker;
    }

    /**
     * Reads a requirement.
     *
     * @throws SyntaxFailure if the text is not one, with the fault shown in the whole text
     */
    public static Requirement parse(String text) {
        return new RequirementParser(text).parse();
    }

    /** Any version of a project, without extras, wherever a marker would hold. */
    public static Requirement of(ProjectName name) {
        return new Requirement(name, Collections.emptySortedSet(), SpecifierSet.ALL, null, null);
    }

    /** The same requirement with these extras in place of its own. */
    public Requirement withExtras(Collection<ExtraName> others) {
        return new Requirement(name, new TreeSet<>(others), specifiers, url, marker);
    }

    /** The same requirement with this place in place of versions or a URL. */
    public Requirement withReference(DirectReference reference) {
        return new Requirement(name, extras, SpecifierSet.ALL, reference.text(), marker);
    }

    /** The same requirement with this marker in place of its own. */
    public Requirement withMarker(Marker other) {
        return new Requirement(name, extras, specifiers, url, other);
    }

    /** This requirement, asked for everywhere. */
    public Requirement withoutMarker() {
        return new Requirement(name, extras, specifiers, url, null);
    }

    /** The project that is asked for. */
    public ProjectName name() {
        return name;
    }

    /** The extras of the project that are asked for. */
    public SortedSet<ExtraName> extras() {
        return extras;
    }

    /** The versions that will do; all of them if there is a URL. */
    public SpecifierSet specifiers() {
        return specifiers;
    }

    /** Where the distribution has to come from: text that is not checked here, and that may hold a password. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /**
     * The place that the URL stands for.
     *
     * @throws SyntaxFailure if the text is no URL that a distribution can come from
     */
    public Optional<DirectReference> reference() {
        return url().map(DirectReference::parse);
    }

    /** The condition under which the project is asked for at all. */
    public Optional<Marker> marker() {
        return Optional.ofNullable(marker);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Requirement that
                && name.equals(that.name)
                && extras.equals(that.extras)
                && specifiers.equals(that.specifiers)
                && Objects.equals(url, that.url)
                && Objects.equals(marker, that.marker);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, extras, specifiers, url, marker);
    }

    /**
     * The canonical text, with names normalised: {@code requests[socks]>=2.8; python_version < "3.9"}. A URL is whole,
     * secrets included; {@link #parse} gives this value for it.
     */
    public String text() {
        return written(url);
    }

    /** The canonical text for people: what may be secret in a URL, and its hashes, are left out. */
    @Override
    public String toString() {
        return written(url == null ? null : DirectReferenceText.forPeople(url));
    }

    private String written(@Nullable String place) {
        StringBuilder text = new StringBuilder(name.value());
        if (!extras.isEmpty()) {
            text.append(extras.stream().map(ExtraName::value).collect(Collectors.joining(",", "[", "]")));
        }
        text.append(specifiers);
        if (place != null) {
            // Without the space the semicolon would belong to the URL.
            text.append(" @ ").append(place).append(marker == null ? "" : " ");
        }
        if (marker != null) {
            text.append("; ").append(marker);
        }
        return text.toString();
    }
}
