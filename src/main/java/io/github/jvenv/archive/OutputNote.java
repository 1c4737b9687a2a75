package io.github.jvenv.archive;

import io.github.jvenv.digest.Inputs;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A note beside files that a build has made: what they were made from, and how they looked then, so that what is still the
 * answer is not made again. It has the lines of the inputs, and one for each file with its stamp and name.
 *
 * @param file the note, which is in the directory of what it tells of
 */
public record OutputNote(Path file) {
    private static final String OUTPUT = "file ";
    private static final int PARTS = 4;

    /** The note that goes with a file, or with all that are made together with one of that name. */
    public static OutputNote beside(Path output) {
        return new OutputNote(output.resolveSibling("." + output.getFileName() + ".inputs"));
    }

    /** Why all has to be made, as what follows "because"; empty if it was made from these inputs and is as it was then. */
    public Optional<String> reasonToMake(Inputs inputs) throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.of("it is not there, or no build has noted what it was made from");
        }
        List<String> before =
                lines.stream().takeWhile(line -> !line.startsWith(OUTPUT)).toList();
        if (!before.equals(inputs.lines())) {
            return Optional.of("changed since it was made: " + changes(inputs, before));
        }
        List<String> outputs = lines.subList(before.size(), lines.size());
        for (String line : outputs) {
            Path output = output(line).orElse(file);
            Optional<FileStamp> stamp = FileStamp.find(output);
            if (stamp.isEmpty()) {
                return Optional.of("it is not there, or no build has noted what it was made from");
            }
            if (!line.equals(line(output, stamp.get()))) {
                return Optional.of("it is not as it was made");
            }
        }
        return outputs.isEmpty() ? Optional.of("the form of its note has changed") : Optional.empty();
    }

    /** The files that it tells of, in the order in which they were given; they need not be there any more. */
    public List<Path> outputs() throws IOException {
        return lines().stream().flatMap(line -> output(line).stream()).toList();
    }

    /** Notes what was made from the inputs. */
    public void write(Inputs inputs, List<Path> outputs) throws IOException {
        List<String> lines = new ArrayList<>(inputs.lines());
        for (Path output : outputs) {
            lines.add(line(output, FileStamp.read(output)));
        }
        AtomicFile.write(file, String.join("\n", lines) + "\n");
    }

    /** Nothing if there is no note, or something else in its place. */
    private List<String> lines() throws IOException {
        return Note.find(file).orElse("").lines().toList();
    }

    private static String line(Path output, FileStamp stamp) {
        return OUTPUT + stamp.text() + " " + output.getFileName();
    }

    private Optional<Path> output(String line) {
        String[] parts = line.split(" ", PARTS);
        return line.startsWith(OUTPUT) && parts.length == PARTS
                ? Optional.of(file.resolveSibling(parts[PARTS - 1]))
                : Optional.empty();
    }

    private static String changes(Inputs inputs, List<String> before) {
        try {
            return inputs.changesSince(Inputs.parse(before));
        } catch (IllegalArgumentException e) {
            return "the form of its note";
        }
    }
}
