package io.github.jvenv.state;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.image.EnvironmentImage;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one build has done with environments and seen of them, so that the goal that comes next need not do it again.
 * It is held only as long as memory allows.
 */
public final class RecentEnvironments {
    /** The coarsest time that a file system in use keeps. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Map<QuickDigest, SoftReference<EnvironmentImage>> images = new ConcurrentHashMap<>();
    private final Map<Path, SoftReference<Look>> looks = new ConcurrentHashMap<>();
    private final Set<Path> startedOver = ConcurrentHashMap.newKeySet();

    /**
     * A look at an environment.
     *
     * @param files what there was to be seen
     * @param began when it began
     */
    private record Look(EnvironmentFiles files, Instant began) {}

    /** Remembers that an environment, or what is made of one, is made anew; false if it was already. */
    public boolean startOver(Path place) {
        return startedOver.add(place.toAbsolutePath().normalize());
    }

    /** Remembers what was installed. */
    public void put(QuickDigest stamp, EnvironmentImage image) {
        images.put(stamp, new SoftReference<>(image));
    }

    /** What was installed with this outcome. */
    public Optional<EnvironmentImage> image(QuickDigest stamp) {
        return Optional.ofNullable(images.get(stamp)).flatMap(reference -> Optional.ofNullable(reference.get()));
    }

    /** Remembers what an environment looks like. */
    public void see(Path environment, EnvironmentFiles files, Instant began) {
        looks.put(environment.normalize(), new SoftReference<>(new Look(files, began)));
    }

    /**
     * What an environment was seen to look like, if its directories show no change since. Of what other goals did to it in
     * the meantime, that leaves one thing unnoticed: that a file was written to in its place. It will be by the next build,
     * and by whoever packs the environment in this one, since that takes a look of its own. Each look serves once.
     */
    public Optional<EnvironmentFiles> take(Path environment) throws IOException {
        SoftReference<Look> reference = looks.remove(environment.toRealPath());
        Look look = reference == null ? null : reference.get();
        return look != null
                        && look.files().listing().isStillInPlace(look.began().minus(TICK))
                ? Optional.of(look.files())
                : Optional.empty();
    }
}
