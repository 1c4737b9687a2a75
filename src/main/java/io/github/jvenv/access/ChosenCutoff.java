package io.github.jvenv.access;

import io.github.jvenv.index.UploadCutoff;
import io.github.jvenv.pipconfig.PipConfiguration;
import io.github.jvenv.surroundings.Surroundings;
import java.util.Optional;

/**
 * From when on uploads do not count.
 *
 * @param moment the moment
 * @param everywhere whether that holds for every index; what pip is told holds for those that pip would ask as well
 * @param text the same as its user wrote it
 */
record ChosenCutoff(UploadCutoff moment, boolean everywhere, String text) {
    /** What the request says, or else pip's configuration. */
    static Optional<ChosenCutoff> of(IndexRequest request, PipConfiguration pip, Surroundings surroundings) {
        return request.excludeNewer()
                .map(text -> new ChosenCutoff(UploadCutoff.parse(text, surroundings.clock()), true, text))
                .or(() -> pip.uploadedPriorTo()
                        .map(limit -> new ChosenCutoff(
                                new UploadCutoff(
                                        limit.value().moment(surroundings.clock()),
                                        "uploaded-prior-to of pip's configuration (" + limit.origin() + ")"),
                                false,
                                limit.value().text())));
    }

    boolean holdsFor(ChosenIndex index) {
        return everywhere || index.isOpen();
    }
}
