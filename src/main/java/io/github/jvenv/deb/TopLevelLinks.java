package io.github.jvenv.deb;

import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.File;
import java.nio.file.Path;

/**
 * Links from one of the root's own directories into another: they are absolute, so that one of these directories can be a
 * link itself, to another disk. All others are relative.
 *
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-files.html#symbolic-links">Debian Policy, 10.5, Symbolic
 *     links</a>
 */
final class TopLevelLinks {
    private TopLevelLinks() {}

    /** An image that stands at the root, with such links. */
    static EnvironmentImage absolute(EnvironmentImage image) {
        EnvironmentImage.Builder changed = EnvironmentImage.builder();
        image.entries().forEach((path, entry) -> {
            if (entry instanceof ImageEntry.LinkEntry link) {
                Path from = Path.of("/" + path);
                Path target = from.resolveSibling(link.target()).normalize();
                if (target.getNameCount() > 0 && !target.getName(0).equals(from.getName(0))) {
                    changed.link(path, target.toString().replace(File.separatorChar, '/'));
                }
            }
        });
        return image.overlaidBy(changed.build());
    }
}
