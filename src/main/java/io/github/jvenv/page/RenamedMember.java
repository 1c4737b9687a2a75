package io.github.jvenv.page;

import java.util.Optional;

/**
 * What a page says of a file's metadata: as {@code core-metadata}, or as {@code dist-info-metadata}, the name before PEP 714.
 * Whoever uses both means the newer one.
 *
 * @param <T> the digests of the metadata file, if there is one
 */
final class RenamedMember<T> {
    private Optional<T> value = Optional.empty();
    private boolean namedAnew;

    void set(Optional<T> newer) {
        value = newer;
        namedAnew = true;
    }

    void setOld(Optional<T> older) {
        if (!namedAnew) {
            value = older;
        }
    }

    Optional<T> value() {
        return value;
    }
}
