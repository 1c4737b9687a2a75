package io.github.jvenv.resolution;

import io.github.jvenv.words.OneLine;
import java.util.Locale;
import java.util.Optional;

/**
 * What an index says of a project as a whole. Only a project in quarantine loses its files by it, and that is the index's
 * own work; of the others users are told.
 *
 * @param marker the status
 * @param reason why, in the words of whoever set it; often empty
 * @see <a href="https://packaging.python.org/en/latest/specifications/project-status-markers/">Project status markers
 *     (PEP 792)</a>
 */
public record ProjectStatus(Marker marker, String reason) {
    /** One of the statuses that a project may have. */
    public enum Marker {
        /** There is nothing to say. */
        ACTIVE(""),
        /** Nobody intends to publish anything more. */
        ARCHIVED("is archived: no new versions are to be expected"),
        /** It is thought to be unsafe, and the index keeps its files back. */
        QUARANTINED("is in quarantine: its index takes it for unsafe"),
        /** It is there still, and should no longer be used. */
        DEPRECATED("is deprecated: something else may have taken its place");

        private final String told;

        Marker(String told) {
            this.told = told;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds for a project of which nothing is said. */
    public static final ProjectStatus ACTIVE = new ProjectStatus(Marker.ACTIVE, "");

    /** The status that a page names; one that the standard does not know means nothing. */
    public static ProjectStatus of(String word, String reason) {
        for (Marker marker : Marker.values()) {
            if (marker != Marker.ACTIVE && marker.word().equals(word)) {
                return new ProjectStatus(marker, OneLine.of(reason));
            }
        }
        return ACTIVE;
    }

    /** The word for it in the standard. */
    public String word() {
        return marker.word();
    }

    /** What users should know, as it follows the project's name; nothing of one that is active. */
    Optional<String> told() {
        return marker == Marker.ACTIVE
                ? Optional.empty()
                : Optional.of(marker.told + (reason.isEmpty() ? "" : " (\"" + reason + "\")"));
    }
}
