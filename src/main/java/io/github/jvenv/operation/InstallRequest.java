package io.github.jvenv.operation;

import io.github.jvenv.image.LinkMode;
import java.util.List;

/**
 * Requirements that somebody wants installed.
 *
 * @param environment where; it is created if it is not there
 * @param requirements what, in the order in which they were given
 * @param index where they are to come from
 * @param preReleases whether pre-releases count as other versions do
 * @param linkMode how files come from the store into the environment
 * @param sync whether distributions that the requirements do not lead to leave the environment
 */
public record InstallRequest(
        EnvironmentRequest environment,
        List<Wanted> requirements,
        IndexRequest index,
        boolean preReleases,
        LinkMode linkMode,
        boolean sync) {

    public InstallRequest {
        requirements = List.copyOf(requirements);
    }

    /**
     * One requirement as its user wrote it.
     *
     * @param text the requirement
     * @param origin where it stands, in words: {@code pom.xml <requirement>}
     */
    public record Wanted(String text, String origin) {}
}
