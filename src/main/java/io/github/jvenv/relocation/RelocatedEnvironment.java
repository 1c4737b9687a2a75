package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageDifference;
import io.github.jvenv.image.LinkMode;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;

/**
 * An environment that no longer depends on its place, but for what the remarks say.
 *
 * @param image all of it
 * @param changes the entries of the image that differ from what there was
 * @param dropped files that are not in it any more: bytecode, which Python makes again
 * @param remarks what still depends on a place, by path
 */
public record RelocatedEnvironment(
        EnvironmentImage image, EnvironmentImage changes, SortedSet<RelativePath> dropped, List<Remark> remarks) {
    private static final RelativePath CONFIGURATION = RelativePath.of(PyvenvConfiguration.FILE_NAME);

    public RelocatedEnvironment {
        remarks = List.copyOf(remarks);
    }

    /**
     * Changes the environment where it stands. That it is independent now is what {@code pyvenv.cfg} says, which is written
     * last: if this is interrupted, doing it again finishes it.
     */
    public void applyTo(Path environment) throws IOException {
        ImageDifference.of(environment, changes.without(CONFIGURATION::equals), dropped)
                .apply(LinkMode.COPY);
        ImageDifference.of(environment, changes.without(path -> !path.equals(CONFIGURATION)), List.of())
                .apply(LinkMode.COPY);
    }

    /** Whether it was independent of its place before. */
    public boolean isUnchanged() {
        return changes.entries().isEmpty() && dropped.isEmpty();
    }
}
