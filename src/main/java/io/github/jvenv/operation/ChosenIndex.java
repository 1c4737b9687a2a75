package io.github.jvenv.operation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.index.BoundNames;
import io.github.jvenv.index.DefaultIndex;
import io.github.jvenv.index.IndexLocation;
import java.util.Optional;

/**
 * An index that will be asked.
 *
 * @param location where it is
 * @param server the id of the {@code <server>} whose user name and password are for it; empty where none was named
 * @param names what it is bound to
 */
record ChosenIndex(IndexLocation location, Optional<String> server, BoundNames names) {
    /** What the public index is called where an id is wanted. */
    static final String PUBLIC = "pypi";

    private static final String SIMPLE = "simple";
    private static final String MAVEN = "maven";

    /** The public index, or what stands in for it. No server's password is for the public index itself. */
    static ChosenIndex publicOne(BoundNames names, ServerSettings settings) {
        return settings.mirror(PUBLIC)
                .map(mirror -> new ChosenIndex(IndexLocation.parse(mirror.url()), Optional.of(mirror.id()), names))
                .orElseGet(() -> new ChosenIndex(DefaultIndex.location(), Optional.empty(), names));
    }

    /** The index at a URL, or in a directory, that was named without anything else. */
    static ChosenIndex at(String url, UserPaths paths) {
        return new ChosenIndex(
                IndexLocation.parse(url, paths.directory(), paths.home()), Optional.empty(), BoundNames.NONE);
    }

    /** The index that a user describes. */
    static ChosenIndex of(IndexRequest.Index index, UserPaths paths, ServerSettings settings) {
        requireType(index);
        BoundNames names = BoundNames.parse(index.names());
        if (index.url().isEmpty() && index.id().filter(PUBLIC::equals).isPresent()) {
            return publicOne(names, settings);
        }
        Optional<ServerSettings.StandIn> mirror = index.id().flatMap(settings::mirror);
        if (mirror.isPresent()) {
            return new ChosenIndex(
                    IndexLocation.parse(mirror.get().url()),
                    Optional.of(mirror.get().id()),
                    names);
        }
        String url = index.url()
                .orElseThrow(() -> new Failure(
                        "An <index>"
                                + index.id().map(id -> " with the id " + id).orElse("") + " has no <url>.",
                        "Give it the URL of the index's Simple API; only the public index, whose id is " + PUBLIC
                                + ", needs none."));
        return new ChosenIndex(IndexLocation.parse(url, paths.directory(), paths.home()), index.id(), names);
    }

    private static void requireType(IndexRequest.Index index) {
        String where = index.id().map(id -> "The index " + id).orElse("An <index>");
        if (index.type().equals(MAVEN)) {
            throw new Failure(
                    where + " is of the type maven, and this version of the plugin can use the type simple only.");
        }
        if (!index.type().isEmpty() && !index.type().equals(SIMPLE)) {
            throw new Failure(where + " is of the type '" + index.type() + "', and expected is one of simple, maven.");
        }
    }

    /** The index in one line, without secrets. */
    @Override
    public String toString() {
        return location + (names.isEmpty() ? "" : " for " + names);
    }
}
