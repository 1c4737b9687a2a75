package io.github.jvenv.resolution;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What markers leave out on a target, and another patch release of the same Python would need: redis asks for async-timeout where
 * Python is older than 3.11.3. A resolution for 3.11.7 lacks it, and so is none for 3.11.2.
 */
final class LeftOut {
    /** More than any Python has had; what markers say of later ones does not matter. */
    private static final int LAST_PATCH = 60;

    private final MarkerEnvironment environment;
    private final List<Predicate<MarkerEnvironment>> needs = new ArrayList<>();

    LeftOut(MarkerEnvironment environment) {
        this.environment = environment;
    }

    /** Takes note of a marker, which may hold as well. */
    void add(Marker marker, Set<ExtraName> extras) {
        if (marker.mentionsFullVersion() && !marker.evaluate(environment, extras)) {
            needs.add(other -> marker.evaluate(other, extras));
        }
    }

    /** The patch releases around that of the target on which none of it is needed; empty if that is all. */
    Optional<Marker> releases() {
        Optional<Version> own = Version.find(environment.pythonFullVersion())
                .filter(version -> !version.isPreRelease() && version.release().size() == 3);
        if (needs.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        int patch = own.get().release().get(2).intValue();
        int first = patch;
        while (first > 0 && isComplete(first - 1)) {
            first--;
        }
        int end = patch + 1;
        while (end <= LAST_PATCH && isComplete(end)) {
            end++;
        }
        Optional<Marker> from = first == 0 ? Optional.empty() : Optional.of(bound(">=", first));
        Optional<Marker> until = end > LAST_PATCH ? Optional.empty() : Optional.of(bound("<", end));
        return from.isPresent() && until.isPresent() ? Optional.of(from.get().and(until.get())) : from.or(() -> until);
    }

    private boolean isComplete(int patch) {
        MarkerEnvironment other = environment.withPythonFullVersion(release(patch));
        return needs.stream().noneMatch(need -> need.test(other));
    }

    private Marker bound(String operator, int patch) {
        return Marker.parse("python_full_version " + operator + " '" + release(patch) + "'");
    }

    private String release(int patch) {
        return environment.pythonVersion() + "." + patch;
    }
}
