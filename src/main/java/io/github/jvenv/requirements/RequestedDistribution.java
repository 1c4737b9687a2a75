package io.github.jvenv.requirements;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A distribution that is asked for: by the name of its project, or by nothing but the place that it comes from. */
public sealed interface RequestedDistribution {
    /** The extras of the project that are asked for. */
    SortedSet<ExtraName> extras();

    /** The condition under which it is asked for at all. */
    Optional<Marker> marker();

    /** The place that it has to come from, if that is not an index. */
    Optional<DirectReference> reference();

    /** A project by its name; a URL in the requirement has been read once, and is absolute. */
    record Named(Requirement requirement) implements RequestedDistribution {
        @Override
        public SortedSet<ExtraName> extras() {
            return requirement.extras();
        }

        @Override
        public Optional<Marker> marker() {
            return requirement.marker();
        }

        @Override
        public Optional<DirectReference> reference() {
            return requirement.reference();
        }

        /** Without secrets. */
        @Override
        public String toString() {
            return reference()
                    .map(place -> requirement.name() + inBrackets(extras()) + " @ " + place + condition(marker()))
                    .orElseGet(requirement::toString);
        }
    }

    /**
     * A place whose metadata will tell the project's name.
     *
     * @param place never a repository that is to be editable, nor a wheel: a wheel has a name
     */
    record Unnamed(DirectReference place, SortedSet<ExtraName> extras, Optional<Marker> marker)
            implements RequestedDistribution {
        public Unnamed {
            extras = Collections.unmodifiableSortedSet(new TreeSet<>(extras));
        }

        @Override
        public Optional<DirectReference> reference() {
            return Optional.of(place);
        }

        /** Without secrets. */
        @Override
        public String toString() {
            return place + inBrackets(extras) + condition(marker);
        }
    }

    private static String inBrackets(SortedSet<ExtraName> extras) {
        return extras.isEmpty() ? "" : extras.stream().map(ExtraName::value).collect(Collectors.joining(",", "[", "]"));
    }

    private static String condition(Optional<Marker> marker) {
        return marker.map(condition -> " ; " + condition).orElse("");
    }
}
