package io.github.jvenv.spec.marker;

import io.github.jvenv.spec.name.ExtraName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is left to be asked of a marker once it is known which extras are asked for. */
public sealed interface Remainder {
    /** Nothing: it holds everywhere. */
    record Always() implements Remainder {}

    /** Nothing: it holds nowhere. */
    record Never() implements Remainder {}

    /** This marker, which mentions no extra. */
    record Where(Marker marker) implements Remainder {}

    /** What is left of a marker; as for {@link Marker#evaluate}, one extra for which it holds is enough. */
    static Remainder of(Marker marker, Set<ExtraName> extras) {
        if (!marker.mentionsExtra()) {
            return new Where(marker);
        }
        List<Condition.Conjunction> alternatives = new ArrayList<>();
        List<String> names = extras.isEmpty()
                ? List.of("")
                : extras.stream().map(ExtraName::value).sorted().toList();
        for (String name : names) {
            KnownExtra known = new KnownExtra(name);
            Condition.Disjunction left = known.left(marker.condition());
            if (KnownExtra.isAlways(left)) {
                return new Always();
            }
            left.alternatives().stream()
                    .filter(one -> !alternatives.contains(one))
                    .forEach(alternatives::add);
        }
        return alternatives.isEmpty()
                ? new Never()
                : new Where(new Marker(new Condition.Disjunction(alternatives).simplified()));
    }
}
