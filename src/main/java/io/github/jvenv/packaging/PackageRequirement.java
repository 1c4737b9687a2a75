package io.github.jvenv.packaging;

import io.github.jvenv.failure.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Another package that a package needs.
 *
 * @param name its name, or a file or capability that stands for it
 * @param relation how its version must stand to the one given: {@code <}, {@code <=}, {@code =}, {@code >=} or {@code >};
 *     empty if any will do
 * @param version that version, or empty
 */
public record PackageRequirement(String name, String relation, String version)
        implements Comparable<PackageRequirement> {
    private static final Pattern TEXT = Pattern.compile(
            "(?<name>[A-Za-z0-9/][^\\s,|]*?)(?:\\s*\\(?\\s*(?<relation><<|>>|<=|>=|=|<|>)\\s*(?<version>[A-Za-z0-9.:+~^_-]+)\\s*\\)?)?");
    private static final Map<String, String> PLAIN = Map.of("<<", "<", ">>", ">");

    /** Any version of a package. */
    public static PackageRequirement of(String name) {
        return new PackageRequirement(name, "", "");
    }

    /** Reads the form of either format: {@code libpq >= 15} or {@code libpq5 (>= 15)}. */
    public static PackageRequirement parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Failure("The parameter <requires> has '" + text
                    + "', and expected is a name, perhaps with a version, such as 'libpq >= 15'.");
        }
        String relation = Optional.ofNullable(matcher.group("relation")).orElse("");
        return new PackageRequirement(
                matcher.group("name"),
                PLAIN.getOrDefault(relation, relation),
                Optional.ofNullable(matcher.group("version")).orElse(""));
    }

    @Override
    public int compareTo(PackageRequirement other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return relation.isEmpty() ? name : name + " " + relation + " " + version;
    }
}
