package io.github.jvenv.maven;

import io.github.jvenv.http.Transfer;
import io.github.jvenv.http.TransferProgress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.transfer.TransferResource;

/**
 * Shows downloads as Maven shows its own: told to the session's listener, they appear as a progress line on a terminal,
 * as two lines with {@code -B}, and not at all with {@code -ntp} or {@code -q}.
 */
final class MavenTransferProgress implements TransferProgress {
    private final RepositorySystemSession session;
    private final TransferListener listener;
    private final Map<Transfer, Download> downloads = new ConcurrentHashMap<>();

    private MavenTransferProgress(RepositorySystemSession session, TransferListener listener) {
        this.session = session;
        this.listener = listener;
    }

    static TransferProgress of(RepositorySystemSession session) {
        TransferListener listener = session.getTransferListener();
        return listener == null ? TransferProgress.SILENT : new MavenTransferProgress(session, listener);
    }

    @Override
    public void started(Transfer transfer) {
        Download download = new Download(resource(transfer));
        downloads.put(transfer, download);
        tell(() -> {
            listener.transferInitiated(
                    event(download, TransferEvent.EventType.INITIATED, 0).build());
            listener.transferStarted(
                    event(download, TransferEvent.EventType.STARTED, 0).build());
        });
    }

    @Override
    public void progressed(Transfer transfer, long transferred) {
        Download download = downloads.get(transfer);
        if (download != null) {
            tell(() -> listener.transferProgressed(event(download, TransferEvent.EventType.PROGRESSED, transferred)
                    .build()));
        }
    }

    @Override
    public void succeeded(Transfer transfer, long transferred) {
        Download download = downloads.remove(transfer);
        if (download != null) {
            tell(() -> listener.transferSucceeded(event(download, TransferEvent.EventType.SUCCEEDED, transferred)
                    .build()));
        }
    }

    @Override
    public void failed(Transfer transfer, long transferred, Exception cause) {
        Download download = downloads.remove(transfer);
        if (download != null) {
            tell(() -> listener.transferFailed(event(download, TransferEvent.EventType.FAILED, transferred)
                    .setException(cause)
                    .build()));
        }
    }

    private record Download(TransferResource resource) {}

    private static TransferResource resource(Transfer transfer) {
        int file = transfer.url().lastIndexOf('/') + 1;
        TransferResource resource = new TransferResource(
                "index", transfer.url().substring(0, file), transfer.url().substring(file), null, null);
        transfer.size().ifPresent(resource::setContentLength);
        return resource;
    }

    private TransferEvent.Builder event(Download download, TransferEvent.EventType type, long transferred) {
        return new TransferEvent.Builder(session, download.resource())
                .setType(type)
                .setRequestType(TransferEvent.RequestType.GET)
                .setTransferredBytes(transferred);
    }

    /** Tells the listener, which may not stop us: a progress display has no say in a download. */
    private static void tell(Telling telling) {
        try {
            telling.tell();
        } catch (TransferCancelledException e) {
            // Maven's own display never cancels; whatever else listens is not asked.
        }
    }

    private interface Telling {
        void tell() throws TransferCancelledException;
    }
}
