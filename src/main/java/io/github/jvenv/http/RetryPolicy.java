package io.github.jvenv.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * How often something that failed for a passing reason is tried, and how long to wait in between: exponentially longer
 * each time, less a random part of up to a half, so that many clients that failed together do not return together. A
 * server that says when to return ({@code Retry-After}, RFC 9110, section 10.2.3) is obeyed within a bound.
 *
 * @param tries how often at most, the first one included
 * @param firstPause the pause after the first failure, doubled after each further one
 * @param longestPause no pause of our own is longer
 * @param longestAskedPause a server that asks for more is not waited for at all
 * @param jitter a source of numbers from 0 (included) to 1 (excluded)
 * @param pause lets the time pass
 * @param clock to read dates in {@code Retry-After}
 */
public record RetryPolicy(
        int tries,
        Duration firstPause,
        Duration longestPause,
        Duration longestAskedPause,
        DoubleSupplier jitter,
        Pause pause,
        Clock clock) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** Five tries over about four seconds; a server may ask for up to a minute. */
    public static RetryPolicy standard() {
        return new RetryPolicy(
                5,
                Duration.ofMillis(300),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                () -> ThreadLocalRandom.current().nextDouble(),
                duration -> Thread.sleep(duration.toMillis()),
                Clock.systemUTC());
    }

    /** This policy with another number of tries after the first one. */
    public RetryPolicy withRetries(int retries) {
        return new RetryPolicy(retries + 1, firstPause, longestPause, longestAskedPause, jitter, pause, clock);
    }

    /** How long to wait after the given number of failures, when the server asks for nothing. */
    Duration pauseAfter(int failures) {
        long nanos = firstPause.toNanos() << Math.min(failures - 1, 16);
        long bounded = Math.min(nanos, longestPause.toNanos());
        return Duration.ofNanos(bounded - (long) (bounded / 2.0 * jitter.getAsDouble()));
    }

    /** How long a server asks to wait, in the words of its {@code Retry-After} field: seconds or a date. */
    Optional<Duration> askedPause(String field) {
        String text = field.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return HttpDate.find(text).map(date -> {
            Duration left = Duration.between(clock.instant(), date);
            return left.isNegative() ? Duration.ZERO : left;
        });
    }
}
