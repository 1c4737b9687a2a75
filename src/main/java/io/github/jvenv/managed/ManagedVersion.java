package io.github.jvenv.managed;

import io.github.jvenv.spec.text.NaturalOrder;
import io.github.jvenv.spec.version.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version of the artifact that holds a CPython.
 *
 * @param text as the Maven repository has it, for example {@code 3.13.5-1.5.12}
 * @param python the version of CPython
 * @param packaging the version of its packaging
 */
public record ManagedVersion(String text, Version python, String packaging) implements Comparable<ManagedVersion> {
    private static final Comparator<ManagedVersion> ORDER = Comparator.comparing(ManagedVersion::python)
            .thenComparing(ManagedVersion::packaging, NaturalOrder.OLDEST_FIRST)
            .thenComparing(ManagedVersion::text);

    /** The version in a text; none if it does not begin with a version of CPython. */
    public static Optional<ManagedVersion> find(String text) {
        int hyphen = text.indexOf('-');
        String python = hyphen < 0 ? text : text.substring(0, hyphen);
        String packaging = hyphen < 0 ? "" : text.substring(hyphen + 1);
        return Version.find(python).map(version -> new ManagedVersion(text, version, packaging));
    }

    /** The versions among those of the repository, the newest first. */
    public static List<ManagedVersion> newestFirst(Collection<String> texts) {
        return texts.stream()
                .map(ManagedVersion::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Older ones first; of one CPython, the older packaging first. */
    @Override
    public int compareTo(ManagedVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
