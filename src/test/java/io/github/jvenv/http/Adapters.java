package io.github.jvenv.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Adapters as tests want them: pauses are written down instead of made, and chance always gives zero. */
final class Adapters {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final HttpSettings SETTINGS = HttpSettings.of("jvenv-maven-plugin/1.2.3");

    private Adapters() {}

    static RetryPolicy policy(List<Duration> pauses) {
        return new RetryPolicy(
                4,
                Duration.ofMillis(100),
                Duration.ofMillis(300),
                Duration.ofSeconds(60),
                () -> 0,
                pauses::add,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static HttpAdapter adapter(HttpSettings settings, List<Duration> pauses) {
        return new HttpAdapter(settings, policy(pauses), TransferProgress.SILENT);
    }
}
