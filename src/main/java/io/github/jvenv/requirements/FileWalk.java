package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads one file of requirements and all that it includes, each where it is included. Made for one reading. */
final class FileWalk {
    /** The largest file that is read; one with every hash of a thousand projects has a tenth of this. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** How many files are read at most: files from outside may include each other in ever new ways. */
    static final int MOST_FILES = 1000;

    private final LocalPaths paths;
    private final Function<String, Optional<String>> environment;
    private final RemoteFiles remote;
    private final Consumer<String> warnings;
    private final RequirementLineReader requirementLines;
    private final OptionLineReader optionLines;

    private final List<RequestedRequirement> requirements = new ArrayList<>();
    private final List<RequestedRequirement> constraints = new ArrayList<>();
    private RequirementOptions options = RequirementOptions.NONE;
    private int files;

    FileWalk(
            LocalPaths paths,
            Function<String, Optional<String>> environment,
            RemoteFiles remote,
            Consumer<String> warnings) {
        this.paths = paths;
        this.environment = environment;
        this.remote = remote;
        this.warnings = warnings;
        this.requirementLines = new RequirementLineReader(paths, warnings);
        this.optionLines = new OptionLineReader();
    }

    /**
     * An including file on the way to the one that is read.
     *
     * @param place where it is included itself; empty for the first one
     */
    private record Including(Optional<String> place) {}

    ReadRequirements read(String location, Purpose purpose) {
        TextLocation file = TextLocation.find(paths.base(), location)
                .orElseThrow(() -> new UnreadableFileFailure(
                        location,
                        "The " + purpose.words(),
                        "\"" + location + "\" is neither a path nor a URL that a file can have.",
                        null,
                        null));
        Map<TextLocation, Including> way = new LinkedHashMap<>();
        way.put(file, new Including(Optional.empty()));
        read(file, purpose, way);
        return new ReadRequirements(requirements, constraints, options);
    }

    private void read(TextLocation file, Purpose purpose, Map<TextLocation, Including> way) {
        String name = file.shown(paths.base());
        Optional<String> place =
                way.getOrDefault(file, new Including(Optional.empty())).place();
        Source source = Source.ofFile(name, text(file, name, purpose, place));
        for (TracedText text : new RequirementLines(source, environment, warnings).read()) {
            RequirementLine line = RequirementLine.parse(text);
            if (line.isRequirement()) {
                RequestedRequirement requirement = requirementLines.read(line, text.place());
                purpose.check(requirement, text);
                (purpose == Purpose.CONSTRAINTS ? constraints : requirements).add(requirement);
            } else if (OptionLineReader.isInclusion(line)) {
                include(OptionLineReader.inclusion(line), file, purpose, way);
            } else {
                options = optionLines.read(line, file, text.place(), options);
            }
        }
    }

    private void include(GivenOption option, TextLocation file, Purpose purpose, Map<TextLocation, Including> way) {
        TextLocation included = file.resolve(option.value().text())
                .orElseThrow(() -> option.valueFailure("Expected the path or URL of a file"));
        String place = option.value().place();
        Including already = way.get(included);
        if (already != null) {
            throw new RecursiveFileFailure(included.shown(paths.base()), place, already.place());
        }
        if (++files > MOST_FILES) {
            throw option.failure("More than " + MOST_FILES + " files are included");
        }
        Map<TextLocation, Including> longer = new LinkedHashMap<>(way);
        longer.put(included, new Including(Optional.of(place)));
        read(included, purposeOf(option, purpose), longer);
    }

    /** A file of requirements within a file of constraints is one of requirements again, to pip. */
    private static Purpose purposeOf(GivenOption option, Purpose outer) {
        if (option.option() == FileOption.CONSTRAINT) {
            return Purpose.CONSTRAINTS;
        }
        return outer == Purpose.OVERRIDES ? outer : Purpose.REQUIREMENTS;
    }

    private String text(TextLocation file, String name, Purpose purpose, Optional<String> place) {
        String subject = "The " + purpose.words() + " " + name
                + place.map(where -> ", named in " + where + ",").orElse("");
        try {
            return TextEncoding.decoded(bytes(file));
        } catch (TextEncoding.Undecodable e) {
            throw new UnreadableFileFailure(name, subject, String.valueOf(e.getMessage()), e.hint(), e);
        } catch (NoSuchFileException e) {
            throw new UnreadableFileFailure(name, subject, "There is no such file.", null, e);
        } catch (IOException e) {
            throw new UnreadableFileFailure(name, subject, e + ".", null, e);
        } catch (Failure e) {
            throw new UnreadableFileFailure(
                    name, subject, String.valueOf(e.getMessage()), e.hint().orElse(null), e);
        }
    }

    private byte[] bytes(TextLocation file) throws IOException {
        byte[] bytes = file instanceof TextLocation.Remote away
                ? remote.get(away.url(), MOST_BYTES)
                : localBytes(((TextLocation.Local) file).path());
        if (bytes.length > MOST_BYTES) {
            throw new Failure("It has more than " + MOST_BYTES + " bytes.");
        }
        return bytes;
    }

    private static byte[] localBytes(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new Failure("It is a directory.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
