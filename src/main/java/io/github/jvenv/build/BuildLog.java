package io.github.jvenv.build;

import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.process.OutputSink;
import io.github.jvenv.url.UserInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the hooks of a build write, line by line, in a file that is there in the end if it is to be kept: another build of the same
 * may go on at the same time, for another interpreter, and come to another end. What is more than the file may hold is left
 * out of its middle. User info in URLs is left out everywhere.
 */
final class BuildLog implements OutputSink, AutoCloseable {
    static final int SHOWN_LINES = 20;

    private static final long MOST_BYTES = 64 << 20;
    private static final int LAST_LINES = 1000;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_SHOWN = 400;

    private final Path file;
    private final Path partial;
    private final long mostBytes;
    private final Consumer<String> listener;
    private final Deque<String> last = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable Writer writer;
    private long written;
    private long leftOut;
    private int ofThisHook;
    private boolean kept;
    private boolean closed;
    private boolean broken;

    /**
     * A log in a file, in place of what was there, if it is kept.
     *
     * @param listener is told each line as well
     */
    BuildLog(Path file, Consumer<String> listener) {
        this(file, MOST_BYTES, listener);
    }

    BuildLog(Path file, long mostBytes, Consumer<String> listener) {
        this.file = file.toAbsolutePath();
        this.partial = TemporaryFiles.newPath(this.file.resolveSibling("."));
        this.mostBytes = mostBytes;
        this.listener = listener;
    }

    /** What follows is written by a hook. */
    synchronized void begin(Hook hook) {
        endLine();
        write("--- " + hook + " ---");
        ofThisHook = 0;
    }

    @Override
    public synchronized void accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n' || line.size() == LONGEST_LINE) {
                take();
            }
            if (bytes[i] != '\n') {
                line.write(bytes[i]);
            }
        }
    }

    /** The last lines that the hook wrote, as they can be shown in a message. */
    synchronized List<String> tail() {
        endLine();
        List<String> lines = new ArrayList<>(last);
        List<String> own = lines.subList(Math.max(0, lines.size() - ofThisHook), lines.size());
        List<String> shown = own.stream()
                .map(BuildLog::shown)
                .filter(text -> !text.isBlank())
                .toList();
        return shown.subList(Math.max(0, shown.size() - SHOWN_LINES), shown.size());
    }

    /** Says that there is to be a file when this is closed. */
    synchronized void keep() {
        kept = true;
    }

    /** Writes what is still to be written; nothing is taken afterwards. */
    @Override
    public synchronized void close() {
        endLine();
        closed = true;
        if (writer == null) {
            return;
        }
        try {
            try (Writer ending = writer) {
                writeLast(ending);
            }
            if (kept) {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            broken = true;
        }
    }

    private void writeLast(Writer ending) throws IOException {
        if (leftOut > last.size()) {
            ending.write("... " + (leftOut - last.size()) + " lines left out ...\n");
        }
        List<String> lines = new ArrayList<>(last);
        for (String text : lines.subList((int) Math.max(0, lines.size() - leftOut), lines.size())) {
            ending.write(text + "\n");
        }
    }

    /** The file, if there is one that can be read when this is closed. */
    synchronized Optional<Path> file() {
        return writer == null || broken ? Optional.empty() : Optional.of(file);
    }

    private void endLine() {
        if (line.size() > 0) {
            take();
        }
    }

    private void take() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        ofThisHook++;
        write(UserInfo.masked(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
    }

    private void write(String text) {
        if (closed) {
            return;
        }
        last.addLast(text);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
        if (written > mostBytes) {
            leftOut++;
        } else {
            written += text.length() + 1L;
            append(text);
        }
        listener.accept(text);
    }

    /** A log that cannot be written must not stop a build that can go on. */
    private void append(String text) {
        if (broken) {
            return;
        }
        try {
            if (writer == null) {
                Files.createDirectories(file.getParent());
                writer = Files.newBufferedWriter(partial);
            }
            writer.write(text + "\n");
        } catch (IOException e) {
            broken = true;
        }
    }

    /** Without colours, what a progress bar has overwritten, and other things that only a terminal understands. */
    private static String shown(String text) {
        String plain = text.replaceAll("\u001b\\[[0-9;?]*[ -/]*[@-~]", "").replaceFirst("^.*\r(?=.)", "");
        String printable = plain.replace('\t', ' ').replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return printable.length() > LONGEST_SHOWN ? printable.substring(0, LONGEST_SHOWN) + "..." : printable;
    }
}
