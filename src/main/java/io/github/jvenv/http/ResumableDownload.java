package io.github.jvenv.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A download over as many answers as it takes, each of which continues where the one before broke off. */
final class ResumableDownload {
    /** Four TLS records; more makes reading no cheaper. */
    private static final int BUFFER_BYTES = 64 * 1024;

    /** A try that brought this much does not count against the tries that are left. */
    private static final long GOOD_PART_BYTES = 1024 * 1024;

    private final Request request;
    private final String name;
    private final long mostBytes;
    private final DownloadSink sink;
    private final TransferProgress progress;

    private @Nullable Transfer transfer;
    private @Nullable String validator;
    private long written;

    /** The most that was ever written, which a restart does not take back: else it could start over for ever. */
    private long furthest;

    private long furthestBefore;

    ResumableDownload(Request request, String name, long mostBytes, DownloadSink sink, TransferProgress progress) {
        this.request = request;
        this.name = name;
        this.mostBytes = mostBytes;
        this.sink = sink;
        this.progress = progress;
    }

    /** A request for what is missing. */
    Request nextRequest() {
        furthestBefore = furthest;
        if (written == 0) {
            return request;
        }
        // 416: the file has become shorter than what we have.
        Request rest = request.withRange(new ByteRange.From(written)).accepting(Set.of(416));
        return validator == null ? rest : rest.withHeader("If-Range", validator);
    }

    /** Writes what an answer brings, to its end. */
    long read(Response response) throws IOException {
        boolean continues = response.status() == 206
                && response.contentRange()
                        .filter(range -> range.first() == written)
                        .isPresent();
        if (!continues && written > 0) {
            sink.restart();
            written = 0;
        }
        if (!continues && response.status() != 200) {
            validator = null;
            throw new PassingTrouble(
                    tries -> new UnreachableFailure(request, "the server cannot continue its answer", tries, null),
                    null,
                    false,
                    null);
        }
        validator = validatorOf(response);
        Transfer current = start(response);
        InputStream body = response.body();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            if (written + count > mostBytes) {
                throw new OversizedAnswerFailure(request, mostBytes);
            }
            sink.write(buffer, count);
            written += count;
            furthest = Math.max(furthest, written);
            progress.progressed(current, written);
        }
        requireAll(response);
        return written;
    }

    /** A server may send less than the rest that it was asked for. */
    private void requireAll(Response response) throws PassingTrouble {
        long got = written;
        Optional<ContentRange> range = response.status() == 206 ? response.contentRange() : Optional.empty();
        long total = range.map(part -> part.total().orElse(got)).orElse(got);
        if (got < total) {
            throw new PassingTrouble(
                    tries -> new UnreachableFailure(
                            request, "the server sent only " + got + " of " + total + " bytes", tries, null),
                    null,
                    false,
                    null);
        }
    }

    boolean gotFurther() {
        return furthest - furthestBefore >= GOOD_PART_BYTES;
    }

    void succeeded() {
        if (transfer != null) {
            progress.succeeded(transfer, written);
        }
    }

    void failed(Exception cause) {
        if (transfer != null) {
            progress.failed(transfer, written, cause);
        }
    }

    private Transfer start(Response response) {
        if (transfer == null) {
            OptionalLong size = response.status() == 200 ? response.contentLength() : OptionalLong.empty();
            transfer = new Transfer(SafeUrl.of(request.url()), name, size);
            progress.started(transfer);
        }
        return transfer;
    }

    /**
     * What tells whether the file is still the same: a strong entity tag, else its date (RFC 9110, section 13.1.5).
     */
    private static @Nullable String validatorOf(Response response) {
        Optional<String> tag = response.header("ETag").filter(value -> value.startsWith("\""));
        return tag.or(() -> response.header("Last-Modified")).orElse(null);
    }
}
