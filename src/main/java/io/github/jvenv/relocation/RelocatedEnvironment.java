package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
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
    public RelocatedEnvironment {
        remarks = List.copyOf(remarks);
    }

    /** Whether it was independent of its place before. */
    public boolean isUnchanged() {
        return changes.entries().isEmpty() && dropped.isEmpty();
    }
}
