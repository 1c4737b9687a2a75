package io.github.jvenv.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Gets things over HTTP: as often as the {@link RetryPolicy} allows, as the {@link HttpSettings} say. Blocks until it
 * has them; any number of threads may use one adapter, and should share one, because it keeps connections alive.
 */
public final class HttpAdapter {
    private final HttpSettings settings;
    private final RetryPolicy retries;
    private final TransferProgress progress;
    private final Exchange exchange;

    /** An adapter that reports downloads to {@code progress}. */
    public HttpAdapter(HttpSettings settings, RetryPolicy retries, TransferProgress progress) {
        this.settings = settings;
        this.retries = retries;
        this.progress = progress;
        this.exchange = new Exchange(settings);
    }

    /** Whether every request is refused because Maven is offline. */
    public boolean isOffline() {
        return settings.offline();
    }

    /** Whether a URL leads to a host that is trusted unseen, so that it may be reached without TLS. */
    public boolean trusts(URI url) {
        return settings.trusts(url);
    }

    /**
     * Gets an answer and has it read, all of it once more if the connection breaks on the way.
     *
     * @return what the reader made of it
     * @throws HttpFailure if there was no answer, or one whose status does not count for the request
     * @throws IOException only what the reader itself throws
     */
    public <T> T get(Request request, ResponseReader<T> reader) throws IOException {
        return untilItWorks(request, (spelling, failures) -> {
            try (Response response = send(request, spelling, failures)) {
                return reader.read(response);
            }
        });
    }

    /**
     * Downloads a file and reports how it goes. A download that breaks off continues where it stopped if the server can
     * do that, and starts over otherwise.
     *
     * @param request for the whole file
     * @param name what the file is called
     * @param mostBytes a longer file is given up
     * @return how many bytes the sink has got
     * @throws HttpFailure if the file could not be had
     * @throws IOException only what the sink throws
     */
    public long download(Request request, String name, long mostBytes, DownloadSink sink) throws IOException {
        ResumableDownload download = new ResumableDownload(request, name, mostBytes, sink, progress);
        try {
            long size = untilItWorks(request, new Attempt<Long>() {
                @Override
                public Long make(int spelling, int failures) throws IOException {
                    try (Response response = send(download.nextRequest(), spelling, failures)) {
                        return download.read(response);
                    }
                }

                @Override
                public boolean gotFurther() {
                    return download.gotFurther();
                }
            });
            download.succeeded();
            return size;
        } catch (IOException | RuntimeException e) {
            download.failed(e);
            throw e;
        }
    }

    private Response send(Request request, int spelling, int failures) throws IOException {
        Exchange.Answer answer = exchange.send(request, spelling);
        int status = answer.response().status();
        if (request.accepts(status)) {
            return answer.response();
        }
        answer.response().close();
        Origin origin = Origin.of(answer.url());
        boolean passing = status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
        if (!passing) {
            throw StatusFailure.ofServer(request, origin, answer.signOn(), status, failures + 1);
        }
        Duration asked = answer.response()
                .header("Retry-After")
                .flatMap(retries::askedPause)
                .orElse(null);
        if (asked != null && asked.compareTo(retries.longestAskedPause()) > 0) {
            throw StatusFailure.ofBusyServer(request, status, asked, failures + 1);
        }
        throw new PassingTrouble(
                tries -> StatusFailure.ofServer(request, origin, answer.signOn(), status, tries), asked, false, null);
    }

    private <T> T untilItWorks(Request request, Attempt<T> attempt) throws IOException {
        if (settings.offline()) {
            throw new OfflineFailure(request);
        }
        int failures = 0;
        int lookups = 0;
        while (true) {
            try {
                return attempt.make(lookups, failures);
            } catch (PassingTrouble trouble) {
                failures = attempt.gotFurther() ? 1 : failures + 1;
                lookups += trouble.isLookup() ? 1 : 0;
                if (failures >= retries.tries()) {
                    throw trouble.failureAfter(failures);
                }
                pause(request, trouble.askedPause(), failures);
            }
        }
    }

    private void pause(Request request, Optional<Duration> asked, int failures) {
        try {
            retries.pause().sleep(asked.orElseGet(() -> retries.pauseAfter(failures)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableFailure(request, "it was interrupted", failures, e);
        }
    }

    /** One try. */
    @FunctionalInterface
    private interface Attempt<T> {
        T make(int spelling, int failures) throws IOException;

        /** Whether the try brought a good part of the whole, so that giving up after it would be too early. */
        default boolean gotFurther() {
            return false;
        }
    }
}
