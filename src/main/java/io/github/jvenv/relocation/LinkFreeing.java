package io.github.jvenv.relocation;

import io.github.jvenv.image.ImageEntry.LinkEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Turns links between an environment's own files, which are absolute where old tools made them, into relative ones. */
final class LinkFreeing {
    private final FormerPlaces places;

    LinkFreeing(FormerPlaces places) {
        this.places = places;
    }

    /** The link that leads to the same file wherever the environment stands. */
    LinkEntry freed(String path, LinkEntry link) {
        return places.within(RawText.encode(link.target()))
                .map(rest -> new LinkEntry(PathFreeing.relative(path, RawText.decode(rest))))
                .orElse(link);
    }

    /** What ties a freed link to a place, if something does. */
    static Optional<Remark> remark(String path, LinkEntry link) {
        if (!link.target().startsWith("/")) {
            return Optional.empty();
        }
        boolean gone = !Files.exists(Path.of(link.target()));
        String what = path.matches("bin/(python|pypy)[^/]*") ? "is run by the interpreter " : "is a link to ";
        return Optional.of(new Remark(
                path, what + link.target() + (gone ? ", which is gone" : ", which has to be there wherever it runs")));
    }
}
