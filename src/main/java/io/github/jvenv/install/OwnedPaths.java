package io.github.jvenv.install;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Follows the lines of RECORD files to paths of one environment. A RECORD is a text that anybody may have written: a line
 * that leads out of the environment, or through a link to who knows where, belongs to nobody.
 */
final class OwnedPaths {
    /** A slash, or a drive letter. */
    private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:");

    private final Path environment;
    private final BytecodeCaches caches;
    private final Map<RelativePath, Boolean> withoutLinks = new HashMap<>();

    OwnedPaths(Path environment) {
        this.environment = environment.toAbsolutePath().normalize();
        this.caches = new BytecodeCaches(this.environment);
    }

    /**
     * The paths that a RECORD owns.
     *
     * @param library the directory that its paths are relative to
     */
    SortedSet<RelativePath> of(RelativePath library, RecordFile record) throws IOException {
        SortedSet<RelativePath> files = new TreeSet<>();
        for (RecordLine line : record.lines()) {
            if (line.path().endsWith("/")) {
                continue; // a directory goes when it is empty, whoever made it
            }
            Optional<RelativePath> path = resolve(library, line.path()).filter(this::isReachable);
            if (path.isPresent()) {
                files.add(path.get());
                files.addAll(caches.of(path.get()));
            }
        }
        return files;
    }

    /** Whether no segment of a path is a link. */
    boolean isWithoutLinks(RelativePath path) {
        Boolean known = withoutLinks.get(path);
        if (known == null) {
            known = isReachable(path) && !Files.isSymbolicLink(path.below(environment));
            withoutLinks.put(path, known);
        }
        return known;
    }

    /** Whether no directory that a path lies in is a link; the path itself may be one, which can be removed safely. */
    private boolean isReachable(RelativePath path) {
        return path.parent().map(this::isWithoutLinks).orElse(true);
    }

    private Optional<RelativePath> resolve(RelativePath library, String recorded) {
        String path = recorded.replace('\\', '/');
        if (ABSOLUTE.matcher(path).lookingAt()) {
            String root = environment.toString().replace('\\', '/') + '/';
            return path.startsWith(root)
                    ? RelativePath.findNormalized(path.substring(root.length()))
                    : Optional.empty();
        }
        return RelativePath.findNormalized(library + "/" + path);
    }
}
