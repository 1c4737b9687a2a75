package io.github.jvenv.maven;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FullDiskFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The one place that turns what went wrong into Maven's two exceptions. What a user can understand and mend becomes a
 * {@link MojoFailureException}, shown as its sentences; a defect of the plugin becomes a {@link MojoExecutionException}
 * with its cause, so that it can be reported.
 */
public final class FailureTranslator {
    private static final Pattern OF_WINDOWS = Pattern.compile("(?i).*\\.(?:exe|dll|pyd)", Pattern.DOTALL);

    private FailureTranslator() {}

    /** A goal's work. */
    @FunctionalInterface
    public interface Work {
        /** Does the work. */
        void run() throws IOException;
    }

    /**
     * Does the work of the named goal and translates whatever stops it.
     *
     * @param reason what may be why a user's wish was not seen, to follow what is said of a failure
     */
    public static void run(String goal, Optional<String> reason, Work work)
            throws MojoExecutionException, MojoFailureException {
        try {
            work.run();
        } catch (Failure failure) {
            MojoFailureException shown = new MojoFailureException(
                    words(failure) + reason.map(text -> "\nHint: " + text).orElse(""));
            // Not as its cause: Maven would write the messages of all causes behind the hint.
            shown.addSuppressed(failure);
            throw shown;
        } catch (UncheckedIOException | DirectoryIteratorException e) {
            throw new MojoFailureException(
                    words(e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e)), e);
        } catch (IOException e) {
            throw new MojoFailureException(words(e), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "jvenv:" + goal + " stopped because of a defect in the plugin: " + e
                            + ". Please report it with the output of the same command and -e.",
                    e);
        }
    }

    private static String words(Failure failure) {
        return failure.getMessage()
                + failure.hint().map(hint -> "\nHint: " + hint).orElse("");
    }

    private static String words(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof InterruptedIOException) {
            return message;
        }
        if (e instanceof AccessDeniedException) {
            return "No permission to use " + message + "."
                    + (OF_WINDOWS.matcher(message).matches()
                            ? "\nHint: Windows replaces no program or library that is in use: end what runs there, and build again."
                            : "");
        }
        if (FullDiskFailure.isSaidBy(e)) {
            return "The disk is full: " + message
                    + ".\nHint: Free some space and build again; what was left half-made is not trusted, and made anew.";
        }
        String what = e instanceof FileSystemException ? "A file could not be used" : "Reading or writing failed";
        return what + ": " + message + " (" + e.getClass().getSimpleName() + ").";
    }
}
