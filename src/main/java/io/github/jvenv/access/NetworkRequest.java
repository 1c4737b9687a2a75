package io.github.jvenv.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How servers are to be reached, as a user asks for it.
 *
 * @param timeout how long a server may keep silent
 * @param retries how often a request is repeated that failed for a passing reason
 * @param trustedHosts hosts, with or without port, that are reached without proof of who they are
 * @param authorities certificates in PEM form, whose owners' word counts besides that of the JVM's authorities
 */
public record NetworkRequest(
        Optional<Duration> timeout, Optional<Integer> retries, List<String> trustedHosts, Optional<Path> authorities) {
    /** Nothing in particular. */
    public static final NetworkRequest DEFAULT =
            new NetworkRequest(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public NetworkRequest {
        trustedHosts = List.copyOf(trustedHosts);
    }
}
