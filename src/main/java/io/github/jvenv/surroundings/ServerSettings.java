package io.github.jvenv.surroundings;

import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.Manners;
import java.util.Optional;

/** What the user's own settings say about servers: the {@code settings.xml} of Maven, as an operation sees it. */
public interface ServerSettings {
    /** Settings that say nothing. */
    ServerSettings NONE = new ServerSettings() {
        @Override
        public Optional<Credentials> credentials(String id) {
            return Optional.empty();
        }

        @Override
        public Manners manners(String id) {
            return Manners.USUAL;
        }

        @Override
        public Optional<StandIn> mirror(Place place) {
            return Optional.empty();
        }

        @Override
        public Optional<StandIn> repository(String id) {
            return Optional.empty();
        }
    };

    /**
     * The user name and password that go with a server's id; either may be empty.
     *
     * @throws io.github.jvenv.failure.Failure if there is a password that cannot be decrypted
     */
    Optional<Credentials> credentials(String id);

    /** How the server with an id wants to be spoken to: what its {@code <configuration>} says. */
    Manners manners(String id);

    /** The server that stands in for a place, as Maven's own rules for mirrors have it. */
    Optional<StandIn> mirror(Place place);

    /** The repository of the project that has an id, or whose mirror stands in for one that has it. */
    Optional<StandIn> repository(String id);

    /**
     * A place that something else may stand in for.
     *
     * @param id its id
     * @param url where it is, without secrets; empty where nothing but the id is known
     * @param kind what is there
     */
    record Place(String id, Optional<String> url, Kind kind) {}

    /** What is at a place. */
    enum Kind {
        /** A Maven repository. */
        REPOSITORY,
        /** A package index that the project names. */
        INDEX,
        /** The package index that counts where nobody names one: mirrors that nobody made for it do not apply. */
        UNNAMED_INDEX
    }

    /**
     * A server that stands in for another.
     *
     * @param id its own id, under which its credentials are looked for
     * @param url where it is
     */
    record StandIn(String id, String url) {}
}
