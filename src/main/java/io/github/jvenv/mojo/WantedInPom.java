package io.github.jvenv.mojo;

import io.github.jvenv.session.RequirementRequest.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requirements in elements of a POM, each with where it stands there. */
final class WantedInPom {
    private WantedInPom() {}

    /**
     * The requirements of a list that is a parameter of the goal itself: {@code requirements}, or another one whose elements
     * have its name in the singular.
     *
     * @param element the name of its elements
     */
    static List<Wanted> of(JvenvMojo goal, String element, List<@Nullable String> texts) {
        return at(goal, "<" + element + ">", goal.written(element + "s", texts));
    }

    /**
     * Requirements that stand somewhere else.
     *
     * @param place where, as a POM names it
     */
    static List<Wanted> at(JvenvMojo goal, String place, List<String> texts) {
        String origin = goal.project().getFile() == null
                ? place
                : goal.project().getFile().getName() + " " + place;
        List<Wanted> wanted = new ArrayList<>();
        for (String text : texts) {
            wanted.add(new Wanted(text, origin));
        }
        return wanted;
    }
}
