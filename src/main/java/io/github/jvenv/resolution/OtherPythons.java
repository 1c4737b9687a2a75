package io.github.jvenv.resolution;

import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which other versions of CPython could take the wheels of a version, on the platforms of a target. */
final class OtherPythons {
    private static final Pattern PYTHON_3 = Pattern.compile("(cp|py)3(\\d*)");

    /** What wheels are for that do not care for how the interpreter was built. */
    private static final Set<String> STABLE = Set.of("none", "abi3");

    private final Set<String> platforms;
    private final NavigableSet<Version> named = new TreeSet<>();
    private boolean unnamed;

    OtherPythons(Set<String> platforms) {
        this.platforms = Set.copyOf(platforms);
    }

    /** Adds a wheel with its tags and the versions of Python that it requires. */
    void add(Collection<Tag> tags, SpecifierSet required) {
        for (Tag tag : tags) {
            Matcher python = PYTHON_3.matcher(tag.interpreter());
            boolean stable = STABLE.contains(tag.abi());
            if (python.matches() && platforms.contains(tag.platform())) {
                unnamed |= stable;
                if (python.group(1).equals("cp")
                        && !python.group(2).isEmpty()
                        && (stable || tag.abi().equals(tag.interpreter()))) {
                    add(Version.parse("3." + python.group(2)), required);
                }
            }
        }
    }

    private void add(Version python, SpecifierSet required) {
        // What requires 3.13.1 can be had with 3.13.
        if (required.contains(Version.parse(python + ".99"))) {
            named.add(python);
        }
    }

    /** Whether some version of CPython could take one of the wheels. */
    boolean areThere() {
        return unnamed || !named.isEmpty();
    }

    /** The newest version of CPython that a wheel is meant for and that could take it. */
    Optional<Version> newest() {
        return named.isEmpty() ? Optional.empty() : Optional.of(named.last());
    }
}
