package io.github.jvenv.access;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.index.BoundNames;
import io.github.jvenv.index.DefaultIndex;
import io.github.jvenv.index.IndexLocation;
import io.github.jvenv.publication.WheelGroup;
import io.github.jvenv.surroundings.ServerSettings;
import io.github.jvenv.surroundings.UserPaths;
import java.util.Optional;

/**
 * An index that will be asked.
 *
 * @param location where it is
 * @param server the id of the {@code <server>} whose user name and password are for it; empty where none was named
 * @param names what it is bound to
 * @param wheels the group of the wheels, if it is a Maven repository
 * @param replaced what it stands in for, if it is a mirror
 */
record ChosenIndex(
        IndexLocation location,
        Optional<String> server,
        BoundNames names,
        Optional<WheelGroup> wheels,
        Optional<IndexLocation> replaced) {
    /** What the public index is called where an id is wanted. */
    static final String PUBLIC = "pypi";

    private static final String SIMPLE = "simple";
    private static final String MAVEN = "maven";

    /** Whether it is asked for any name that no other index is bound to. */
    boolean isOpen() {
        return names.isEmpty();
    }

    /** The public index, or what stands in for it. No server's password is for the public index itself. */
    static ChosenIndex publicOne(BoundNames names, ServerSettings settings) {
        return publicOne(names, settings, ServerSettings.Kind.UNNAMED_INDEX);
    }

    private static ChosenIndex publicOne(BoundNames names, ServerSettings settings, ServerSettings.Kind kind) {
        IndexLocation location = DefaultIndex.location();
        ServerSettings.Place place =
                new ServerSettings.Place(PUBLIC, Optional.of(location.url().toString()), kind);
        ChosenIndex own = new ChosenIndex(location, Optional.empty(), names, Optional.empty(), Optional.empty());
        return settings.mirror(place).map(own::behind).orElse(own);
    }

    /** The index at a URL, or in a directory, that was named without anything else. */
    static ChosenIndex at(String url, UserPaths paths) {
        return new ChosenIndex(
                IndexLocation.parse(url, paths.directory(), paths.home()),
                Optional.empty(),
                BoundNames.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** The index that a user describes. */
    static ChosenIndex of(IndexRequest.Index index, UserPaths paths, ServerSettings settings) {
        BoundNames names = BoundNames.parse(index.names());
        Optional<WheelGroup> wheels = wheels(index);
        if (wheels.isEmpty()
                && index.url().isEmpty()
                && index.id().filter(PUBLIC::equals).isPresent()) {
            return publicOne(names, settings, ServerSettings.Kind.INDEX);
        }
        ServerSettings.Kind kind = wheels.isPresent() ? ServerSettings.Kind.REPOSITORY : ServerSettings.Kind.INDEX;
        Optional<IndexLocation> location =
                index.url().map(url -> IndexLocation.parse(url, paths.directory(), paths.home()));
        Optional<ServerSettings.StandIn> mirror = index.id()
                .flatMap(id -> settings.mirror(new ServerSettings.Place(
                        id, location.map(found -> found.url().toString()), kind)));
        if (mirror.isPresent()) {
            IndexLocation itself = IndexLocation.parse(mirror.get().url());
            return new ChosenIndex(itself, Optional.of(mirror.get().id()), names, wheels, location);
        }
        if (location.isPresent()) {
            if (wheels.isPresent() && location.get().hasQuery()) {
                throw new Failure("The index " + location.get()
                        + " is of the type maven, and the URL of a Maven repository has no query.");
            }
            return new ChosenIndex(location.get(), index.id(), names, wheels, Optional.empty());
        }
        ServerSettings.StandIn repository = index.id()
                .filter(id -> wheels.isPresent())
                .flatMap(settings::repository)
                .orElseThrow(() -> withoutUrl(index));
        return new ChosenIndex(
                IndexLocation.parse(repository.url()), Optional.of(repository.id()), names, wheels, Optional.empty());
    }

    private ChosenIndex behind(ServerSettings.StandIn mirror) {
        return new ChosenIndex(
                IndexLocation.parse(mirror.url()), Optional.of(mirror.id()), names, wheels, Optional.of(location));
    }

    private static Failure withoutUrl(IndexRequest.Index index) {
        String which = "An <index>" + index.id().map(id -> " with the id " + id).orElse("") + " has no <url>";
        return index.type().equals(MAVEN)
                ? new Failure(
                        which + ", and the project has no repository with that id.",
                        "Give it the URL of the Maven repository, or the id of one of the project's <repositories>.")
                : new Failure(
                        which + ".",
                        "Give it the URL of the index's Simple API; only the public index, whose id is " + PUBLIC
                                + ", needs none.");
    }

    private static Optional<WheelGroup> wheels(IndexRequest.Index index) {
        if (index.type().equals(MAVEN)) {
            return Optional.of(index.group().isEmpty() ? WheelGroup.USUAL : new WheelGroup(index.group()));
        }
        String where = index.id().map(id -> "The index " + id).orElse("An <index>");
        if (!index.type().isEmpty() && !index.type().equals(SIMPLE)) {
            throw new Failure(where + " is of the type '" + index.type() + "', and expected is one of simple, maven.");
        }
        if (!index.group().isEmpty()) {
            throw new Failure(where + " has a <group>, which only an index of the type maven can have.");
        }
        return Optional.empty();
    }

    /** The index in one line, without secrets. */
    @Override
    public String toString() {
        return location
                + wheels.map(group -> " (Maven, group " + group.id() + ")").orElse("")
                + (names.isEmpty() ? "" : " for " + names);
    }
}
