package io.github.jvenv.operation;

import io.github.jvenv.digest.QuickDigest;
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
    private final Map<QuickDigest, SoftReference<EnvironmentImage>> images = new ConcurrentHashMap<>();

    void put(QuickDigest stamp, EnvironmentImage image) {
        images.put(stamp, new SoftReference<>(image));
    }

    Optional<EnvironmentImage> find(QuickDigest stamp) {
        return Optional.ofNullable(images.get(stamp)).flatMap(reference -> Optional.ofNullable(reference.get()));
    }
}
