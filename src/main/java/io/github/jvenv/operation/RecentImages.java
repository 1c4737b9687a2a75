package io.github.jvenv.operation;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.image.EnvironmentImage;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Images that were installed by this very process, so that archiving one a moment later need not put it together again.
 * They are held only as long as memory allows.
 */
public final class RecentImages {
    private final Map<Sha256, SoftReference<EnvironmentImage>> images = new ConcurrentHashMap<>();

    void put(Sha256 stamp, EnvironmentImage image) {
        images.put(stamp, new SoftReference<>(image));
    }

    Optional<EnvironmentImage> find(Sha256 stamp) {
        return Optional.ofNullable(images.get(stamp)).flatMap(reference -> Optional.ofNullable(reference.get()));
    }
}
