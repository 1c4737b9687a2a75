package io.github.jvenv.operation;

import io.github.jvenv.http.Credentials;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings with the servers and mirrors that a test names. */
final class FakeServers implements ServerSettings {
    private final Map<String, Credentials> servers = new HashMap<>();
    private final Map<String, StandIn> mirrors = new HashMap<>();

    FakeServers with(String id, String userName, String password) {
        servers.put(id, new Credentials(userName, password));
        return this;
    }

    FakeServers mirroring(String id, StandIn mirror) {
        mirrors.put(id, mirror);
        return this;
    }

    @Override
    public Optional<Credentials> credentials(String id) {
        return Optional.ofNullable(servers.get(id));
    }

    @Override
    public Optional<StandIn> mirror(String id) {
        return Optional.ofNullable(mirrors.get(id));
    }
}
