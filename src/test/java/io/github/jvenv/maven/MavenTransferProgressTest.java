package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.jvenv.http.Transfer;
import io.github.jvenv.http.TransferProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferListener;
import org.junit.jupiter.api.Test;

class MavenTransferProgressTest {
    private static final Transfer WHEEL =
            new Transfer("https://files.example/a/demo-1.0-py3-none-any.whl", "demo", OptionalLong.of(300));
    private static final Transfer PAGE =
            new Transfer("https://index.example/simple/demo/", "demo", OptionalLong.empty());

    private final Recorder recorder = new Recorder();
    private final TransferProgress progress =
            MavenTransferProgress.of(new DefaultRepositorySystemSession().setTransferListener(recorder));

    @Test
    void showsADownloadAsMavenShowsItsOwn() {
        progress.started(WHEEL);
        progress.progressed(WHEEL, 100);
        progress.progressed(WHEEL, 250);
        progress.succeeded(WHEEL, 300);
        String file = " GET https://files.example/a/ demo-1.0-py3-none-any.whl ";
        assertEquals(
                List.of(
                        "initiated INITIATED" + file + "0/300",
                        "started STARTED" + file + "0/300",
                        "progressed PROGRESSED" + file + "100/300",
                        "progressed PROGRESSED" + file + "250/300",
                        "succeeded SUCCEEDED" + file + "300/300"),
                recorder.events);
    }

    @Test
    void tellsWhyADownloadWasGivenUp() {
        progress.started(PAGE);
        progress.failed(PAGE, 17, new IllegalStateException("reset"));
        String file = " GET https://index.example/simple/demo/  ";
        assertEquals(
                List.of(
                        "initiated INITIATED" + file + "0/-1",
                        "started STARTED" + file + "0/-1",
                        "failed FAILED" + file + "17/-1 java.lang.IllegalStateException: reset"),
                recorder.events);
    }

    @Test
    void keepsDownloadsApartAndEndsEachOnce() {
        progress.started(WHEEL);
        progress.started(PAGE);
        recorder.events.clear();
        progress.succeeded(PAGE, 5);
        progress.failed(PAGE, 5, new IllegalStateException());
        progress.progressed(PAGE, 6);
        progress.progressed(WHEEL, 1);
        assertEquals(2, recorder.events.size());
    }

    @Test
    void isNotStoppedByAListenerThatCancels() {
        recorder.cancelling = true;
        progress.started(WHEEL);
        progress.progressed(WHEEL, 100);
        progress.succeeded(WHEEL, 300);
        assertEquals(
                "succeeded", recorder.events.get(recorder.events.size() - 1).split(" ", 2)[0]);
    }

    @Test
    void tellsNobodyWhenNobodyListens() {
        assertSame(TransferProgress.SILENT, MavenTransferProgress.of(new DefaultRepositorySystemSession()));
    }

    private static final class Recorder implements TransferListener {
        private final List<String> events = new ArrayList<>();
        private boolean cancelling;

        private void record(String name, TransferEvent event) {
            events.add(name + " " + event.getType() + " " + event.getRequestType() + " "
                    + event.getResource().getRepositoryUrl() + " "
                    + event.getResource().getResourceName() + " " + event.getTransferredBytes() + "/"
                    + event.getResource().getContentLength()
                    + (event.getException() == null ? "" : " " + event.getException()));
        }

        private void mayCancel() throws TransferCancelledException {
            if (cancelling) {
                throw new TransferCancelledException("cancelled");
            }
        }

        @Override
        public void transferInitiated(TransferEvent event) throws TransferCancelledException {
            record("initiated", event);
            mayCancel();
        }

        @Override
        public void transferStarted(TransferEvent event) throws TransferCancelledException {
            record("started", event);
            mayCancel();
        }

        @Override
        public void transferProgressed(TransferEvent event) throws TransferCancelledException {
            record("progressed", event);
            mayCancel();
        }

        @Override
        public void transferCorrupted(TransferEvent event) throws TransferCancelledException {
            record("corrupted", event);
            mayCancel();
        }

        @Override
        public void transferSucceeded(TransferEvent event) {
            record("succeeded", event);
        }

        @Override
        public void transferFailed(TransferEvent event) {
            record("failed", event);
        }
    }
}
