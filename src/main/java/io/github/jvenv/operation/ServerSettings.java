package io.github.jvenv.operation;

import io.github.jvenv.http.Credentials;
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
        public Optional<StandIn> mirror(String id) {
            return Optional.empty();
        }
    };

    /**
     * The user name and password that go with a server's id; either may be empty.
     *
     * @throws io.github.jvenv.failure.Failure if there is a password that cannot be decrypted
     */
    Optional<Credentials> credentials(String id);

    /** The server that stands in for the one with the given id, where the settings name exactly that id. */
    Optional<StandIn> mirror(String id);

    /**
     * A server that stands in for another.
     *
     * @param id its own id, under which its credentials are looked for
     * @param url where it is
     */
    record StandIn(String id, String url) {}
}
