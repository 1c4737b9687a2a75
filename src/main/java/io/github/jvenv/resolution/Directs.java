package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.Demands.Maker;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.words.Listing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which projects come from a place of their own instead of an index. What users asked for stands from the beginning; what
 * a distribution's metadata asks for is learnt on the way, and lasts only as long as one that is chosen asks for it.
 */
final class Directs {
    private final SortedMap<ProjectName, DirectSource> sources;
    private final Set<ProjectName> asked;
    private final Map<ProjectName, List<String>> origins;
    private final Map<ProjectName, Set<Maker>> makers = new HashMap<>();
    private final Set<Maker> refused = new HashSet<>();

    /**
     * Places.
     *
     * @param asked where projects are that users want from a place instead of an index
     * @param origins where those requirements stand, in words
     */
    Directs(Map<ProjectName, DirectSource> asked, Map<ProjectName, List<String>> origins) {
        this.sources = new TreeMap<>(asked);
        this.asked = Set.copyOf(asked.keySet());
        this.origins = Map.copyOf(origins);
    }

    Optional<DirectSource> find(ProjectName project) {
        return Optional.ofNullable(sources.get(project));
    }

    /** Why what somebody demands cannot be met, in words that follow the maker's name; nothing if it can. */
    Optional<String> clash(Maker maker, ProjectName project, DirectSource wanted) {
        if (refused.contains(maker)) {
            return Optional.of("needs " + project + " from " + wanted + ", which nothing that is chosen does");
        }
        return find(project)
                .filter(source -> !source.isAtPlaceOf(wanted))
                .map(source -> "needs " + project + " from " + wanted + ", and "
                        + firstMaker(project).map(other -> other + " needs it").orElse(project + " comes") + " from "
                        + source);
    }

    /** A failure to have what is at a project's place, with who wants it from there unless the message has that. */
    Failure told(ProjectName project, Failure failure) {
        String message = String.valueOf(failure.getMessage());
        List<String> users =
                origins.getOrDefault(project, List.of()).stream().distinct().toList();
        Optional<String> asking = users.isEmpty()
                ? firstMaker(project).map(maker -> maker + " needs")
                : Optional.of(Listing.of(users) + (users.size() > 1 ? " ask for" : " asks for"))
                        .filter(any -> !users.stream().allMatch(message::contains));
        return asking.<Failure>map(who -> new Failure(
                        message + "\n" + who + " " + project + " from " + sources.get(project) + ".",
                        failure.hint().orElse(null),
                        failure))
                .orElse(failure);
    }

    /** Who asked for the place of a project, unless a user did. */
    private Optional<String> firstMaker(ProjectName project) {
        return makers.getOrDefault(project, Set.of()).stream()
                .filter(any -> !asked.contains(project))
                .map(maker -> maker.node() + " " + maker.version())
                .findFirst();
    }

    /**
     * Learns that a distribution needs a project from a place.
     *
     * @return whether that is news
     */
    boolean learn(Maker maker, ProjectName project, DirectSource wanted) {
        makers.computeIfAbsent(project, any -> new LinkedHashSet<>()).add(maker);
        return sources.putIfAbsent(project, wanted) == null;
    }

    /**
     * Forgets a place that no chosen distribution asks for, and refuses those that led there.
     *
     * @return the project that came from there, if there is one
     */
    Optional<ProjectName> withdrawUnfounded(Set<Maker> chosen) {
        for (ProjectName project : sources.keySet()) {
            Set<Maker> who = makers.getOrDefault(project, Set.of());
            if (!asked.contains(project) && who.stream().noneMatch(chosen::contains)) {
                refused.addAll(who);
                sources.remove(project);
                return Optional.of(project);
            }
        }
        return Optional.empty();
    }
}
