package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.FailureTranslator.Work;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FailureTranslatorTest {
    @Test
    void leavesWorkThatSucceedsAlone() throws Exception {
        List<String> done = new ArrayList<>();
        FailureTranslator.run("create", Optional.empty(), () -> done.add("work"));
        assertEquals(List.of("work"), done);
    }

    @Test
    void showsAFailureAsItsSentences() {
        Failure failure = new Failure("The index cannot be read.");
        MojoFailureException shown = failure(() -> {
            throw failure;
        });
        assertEquals("The index cannot be read.", shown.getMessage());
        assertArrayEquals(new Throwable[] {failure}, shown.getSuppressed());
    }

    /** Maven writes the messages of causes one behind the other. */
    @Test
    void showsNothingBehindItsSentences() {
        assertNull(failure(() -> {
                    throw new Failure("The index cannot be read.", "Ask another.", new IOException("Connection reset"));
                })
                .getCause());
    }

    @Test
    void showsAHintOnItsOwnLine() {
        assertEquals("The index cannot be read.\nHint: Ask another.", message(() -> {
            throw new Failure("The index cannot be read.", "Ask another.");
        }));
    }

    @Test
    void saysWhichFileMayNotBeUsed() {
        assertEquals("No permission to use /opt/venv.", io(new AccessDeniedException("/opt/venv")));
    }

    @Test
    void saysThatAProgramOfWindowsMayBeRunning() {
        assertEquals(
                "No permission to use C:\\env\\new -> C:\\env\\python.exe.\nHint: Windows replaces no program or library that is"
                        + " in use: end what runs there, and build again.",
                io(new AccessDeniedException("C:\\env\\new", "C:\\env\\python.exe", null)));
    }

    @Test
    void directoryThatCannotBeReadToItsEndIsNoDefect() {
        assertEquals("Reading or writing failed: Stale file handle (IOException).", message(() -> {
            throw new DirectoryIteratorException(new IOException("Stale file handle"));
        }));
    }

    @Test
    void saysThatTheDiskIsFull() {
        String words =
                "\nHint: Free some space and build again; what was left half-made is not trusted, and made anew.";
        assertEquals(
                "The disk is full: No space left on device." + words, io(new IOException("No space left on device")));
        assertEquals(
                "The disk is full: /store/a: No space left on device." + words,
                io(new FileSystemException("/store/a", null, "No space left on device")));
        assertEquals("The disk is full: Disk quota exceeded." + words, io(new IOException("Disk quota exceeded")));
    }

    @Test
    void saysWhatHappenedToWhichFile() {
        assertEquals("A file could not be used: /a/b (NoSuchFileException).", io(new NoSuchFileException("/a/b")));
        assertEquals(
                "A file could not be used: /a/b: Not a directory (FileSystemException).",
                io(new FileSystemException("/a/b", null, "Not a directory")));
        assertEquals("Reading or writing failed: Stream closed (IOException).", io(new IOException("Stream closed")));
        assertEquals("Reading or writing failed: EOFException (EOFException).", io(new EOFException()));
    }

    @Test
    void saysThatTheBuildWasInterrupted() {
        assertEquals("The build was interrupted.", io(new InterruptedIOException("The build was interrupted.")));
    }

    @Test
    void unwrapsWhatCameThroughAStream() {
        IOException denied = new AccessDeniedException("/opt/venv");
        assertEquals("No permission to use /opt/venv.", message(() -> {
            throw new UncheckedIOException(denied);
        }));
    }

    @Test
    void addsWhyAWishMayNotHaveBeenSeen() {
        MojoFailureException failure = assertThrows(
                MojoFailureException.class,
                () -> FailureTranslator.run("create", Optional.of("Look elsewhere."), () -> {
                    throw new Failure("Nothing is asked for.", "Ask for something.");
                }));
        assertEquals("Nothing is asked for.\nHint: Ask for something.\nHint: Look elsewhere.", failure.getMessage());
    }

    @Test
    void asksToReportADefect() {
        RuntimeException defect = new IllegalStateException("it was not unpacked");
        MojoExecutionException shown = assertThrows(
                MojoExecutionException.class,
                () -> FailureTranslator.run("install", Optional.empty(), () -> {
                    throw defect;
                }));
        assertEquals(
                "jvenv:install stopped because of a defect in the plugin: java.lang.IllegalStateException: it was not"
                        + " unpacked. Please report it with the output of the same command and -e.",
                shown.getMessage());
        assertSame(defect, shown.getCause());
    }

    private static String io(IOException e) {
        return message(() -> {
            throw e;
        });
    }

    private static String message(Work work) {
        return failure(work).getMessage();
    }

    private static MojoFailureException failure(Work work) {
        return assertThrows(MojoFailureException.class, () -> FailureTranslator.run("create", Optional.empty(), work));
    }
}
