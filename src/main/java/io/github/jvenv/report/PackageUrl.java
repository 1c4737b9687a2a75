package io.github.jvenv.report;

import io.github.jvenv.spec.name.ProjectName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    /** Letters, digits, and the four signs and the colon that the standard leaves as they are; the rest by UTF-8 bytes. */
    private static String encoded(String part) {
        StringBuilder text = new StringBuilder();
        for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~:".indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
