package io.github.jvenv.testing;

import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.Manners;
import io.github.jvenv.surroundings.ServerSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings with the servers and mirrors that a test names. */
public final class FakeServers implements ServerSettings {
    private final Map<String, Credentials> servers = new HashMap<>();
    private final Map<String, StandIn> mirrors = new HashMap<>();
    private final Map<String, StandIn> repositories = new HashMap<>();

    public FakeServers with(String id, String userName, String password) {
        servers.put(id, new Credentials(userName, password));
        return this;
    }

    public FakeServers mirroring(String id, StandIn mirror) {
        mirrors.put(id, mirror);
        return this;
    }

    public FakeServers having(String id, StandIn repository) {
        repositories.put(id, repository);
        return this;
    }

    @Override
    public Optional<Credentials> credentials(String id) {
        return Optional.ofNullable(servers.get(id));
    }

    @Override
    public Manners manners(String id) {
        return Manners.USUAL;
    }

    @Override
    public Optional<StandIn> mirror(Place place) {
        return Optional.ofNullable(mirrors.get(place.id()));
    }

    @Override
    public Optional<StandIn> repository(String id) {
        return Optional.ofNullable(repositories.get(id));
    }
}
