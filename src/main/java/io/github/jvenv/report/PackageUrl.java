package io.github.jvenv.report;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.url.PercentCoding;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A package URL (ECMA-427): what a package is called, in one line that tools of any language understand.
 *
 * @param text the whole URL, for example {@code pkg:pypi/flask@3.1.0}
 */
public record PackageUrl(String text) {
    /** A distribution of a package index. */
    public static PackageUrl pypi(ProjectName name, String version) {
        return new PackageUrl("pkg:pypi/" + encoded(name.value()) + '@' + encoded(version));
    }

    /** Something that belongs to no known kind of repository. */
    public static PackageUrl generic(String name, String version) {
        return new PackageUrl("pkg:generic/" + encoded(name) + '@' + encoded(version));
    }

    /** An artifact of a Maven repository. */
    public static PackageUrl maven(String group, String artifact, String version) {
        return new PackageUrl("pkg:maven/" + encoded(group) + '/' + encoded(artifact) + '@' + encoded(version));
    }

    /** This one with qualifiers, of which those without a value count as absent. */
    public PackageUrl with(Map<String, String> qualifiers) {
        SortedMap<String, String> sorted = new TreeMap<>(qualifiers);
        sorted.values().removeIf(String::isEmpty);
        return sorted.isEmpty()
                ? this
                : new PackageUrl(text
                        + sorted.entrySet().stream()
                                .map(each -> each.getKey() + '=' + encoded(each.getValue()))
                                .collect(Collectors.joining("&", "?", "")));
    }

    /** The four signs and the colon are those that the standard leaves as they are. */
    private static String encoded(String part) {
        return PercentCoding.encode(part, "-._~:");
    }

    @Override
    public String toString() {
        return text;
    }
}
