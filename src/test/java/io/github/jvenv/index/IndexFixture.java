package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.testing.FakeIndex;
import io.github.jvenv.testing.FakeRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A fake index, and all that a {@link SimpleIndex} over it is made of; time passes when told to. */
final class IndexFixture implements AutoCloseable {
    final FakeIndex server;
    final List<String> warnings = new ArrayList<>();
    final List<String> wholeWheels = new ArrayList<>();

    private final Path wheels;
    private final Path cacheDirectory;
    /** Long ago, so that time can pass: the server's own clock goes by the machine's. */
    private Instant now = Instant.now().minus(Duration.ofDays(2000));

    private boolean offline;
    private boolean revalidating;

    IndexFixture(Path wheels, Path cacheDirectory) {
        this.server = FakeIndex.start(wheels);
        this.wheels = wheels;
        this.cacheDirectory = cacheDirectory;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    IndexFixture offline(boolean value) {
        offline = value;
        return this;
    }

    IndexFixture revalidating(boolean value) {
        revalidating = value;
        return this;
    }

    IndexCache cache() {
        IndexCache cache = IndexCache.at(cacheDirectory, new PassingTime());
        return revalidating ? cache.revalidating() : cache;
    }

    HttpAdapter http() {
        return http(HttpSettings.of("jvenv-maven-plugin/1.2.3"));
    }

    HttpAdapter http(HttpSettings settings) {
        RetryPolicy policy = new RetryPolicy(
                3, Duration.ZERO, Duration.ZERO, Duration.ZERO, () -> 0, duration -> {}, new PassingTime());
        return new HttpAdapter(settings.withOffline(offline), policy, TransferProgress.SILENT);
    }

    /** An index that remembers nothing but what is in the cache. */
    SimpleIndex index() {
        return index(http());
    }

    SimpleIndex index(HttpAdapter http) {
        IndexLocation location = IndexLocation.parse(server.uri().toString());
        return new SimpleIndex(location, http, cache(), this::wholeWheel, warnings::add);
    }

    /** Every file of a project, by version. */
    List<DistributionFile> files(String project) {
        return files(index().files(ProjectName.parse(project)));
    }

    static List<DistributionFile> files(ProjectFiles files) {
        ProjectFiles.Known known = (ProjectFiles.Known) files;
        return known.versions().stream()
                .flatMap(version -> known.files(version).stream())
                .toList();
    }

    /** What the server was asked since the last time, in words. */
    List<String> asked() {
        List<String> asked =
                server.requests().stream().map(FakeRequest::toString).toList();
        server.forgetRequests();
        return asked;
    }

    @Override
    public void close() {
        server.close();
    }

    private Path wholeWheel(DistributionFile wheel) {
        wholeWheels.add(wheel.filename().toString());
        return wheels.resolve(wheel.filename().toString());
    }

    private final class PassingTime extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
