package io.github.jvenv.operation;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.image.DirectoryListing;
import io.github.jvenv.resolution.DirectSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands at a place of this machine that distributions come from, as a text that changes with it. */
final class PlaceStamp {
    /** What builds and tools leave in a source tree, and what nothing is made from. */
    private static final Pattern PASSED_OVER = Pattern.compile("(.*/)?__pycache__|(.*/)?[^/]+\\.egg-info"
            + "|\\.git|\\.hg|\\.svn|\\.tox|\\.nox|\\.venv|venv|node_modules|\\.[a-z]+_cache"
            + "|target|build|dist|\\.eggs|\\.pdm-build|_skbuild");

    private PlaceStamp() {}

    /**
     * What stands at a place: the stamp of a file, or all files of a source tree. Of a tree that is only pointed to, what its
     * metadata may be made from: the files at its top.
     */
    static String of(DirectSource place) throws IOException {
        Path path = Path.of(place.reference().url());
        if (!Files.isDirectory(path)) {
            return path + " "
                    + (Files.isRegularFile(path) ? FileStamp.follow(path).text() : "absent");
        }
        if (!place.editable()) {
            QuickDigest digest = DirectoryListing.of(
                            path, file -> PASSED_OVER.matcher(file).matches())
                    .digest();
            return path + " " + digest;
        }
        SortedMap<String, String> stamps = new TreeMap<>();
        for (Path file : DirectoryChildren.of(path)) {
            if (Files.isRegularFile(file)) {
                stamps.put(file.getFileName().toString(), FileStamp.follow(file).text());
            }
        }
        return path + " " + stamps;
    }
}
