package io.github.jvenv.requirements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one file of requirements and all that it includes, each where it is included. Made for one reading. */
final class FileWalk {
    /** How many files are read at most: files from outside may include each other in ever new ways. */
    static final int MOST_FILES = 1000;

    /** What a lock has to be called, and pip takes a file of that name for one. */
    private static final Pattern LOCK_FILE = Pattern.compile("(?:.*[/\\\\])?pylock\\.(?:[^./\\\\]+\\.)?toml");

    private final LocalPaths paths;
    private final Function<String, Optional<String>> environment;
    private final FileTexts texts;
    private final Consumer<String> warnings;
    private final RequirementLineReader requirementLines;
    private final OptionLineReader optionLines;

    private final List<RequestedRequirement> requirements = new ArrayList<>();
    private final List<RequestedRequirement> constraints = new ArrayList<>();
    private final List<RequirementOptions.Given> options = new ArrayList<>();
    private int files;

    FileWalk(
            LocalPaths paths,
            Function<String, Optional<String>> environment,
            FileTexts texts,
            Consumer<String> warnings) {
        this.paths = paths;
        this.environment = environment;
        this.texts = texts;
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
        TextLocation file = texts.find(location, purpose.words());
        Map<TextLocation, Including> way = new LinkedHashMap<>();
        way.put(file, new Including(Optional.empty()));
        read(file, purpose, way);
        return new ReadRequirements(requirements, constraints, RequirementOptions.of(options));
    }

    private void read(TextLocation file, Purpose purpose, Map<TextLocation, Including> way) {
        String name = file.shown(paths.base());
        Optional<String> place =
                way.getOrDefault(file, new Including(Optional.empty())).place();
        if (LOCK_FILE.matcher(name).matches()) {
            throw new UnreadableFileFailure(
                    texts.subject(file, purpose.words(), place),
                    "Its name is that of a lock file (PEP 751).",
                    "Install from a lock with <lockFile>.",
                    null);
        }
        Source source = Source.ofFile(name, texts.decoded(file, purpose.words(), place));
        for (TracedText text : new RequirementLines(source, environment, warnings).read()) {
            RequirementLine line = RequirementLine.parse(text);
            if (line.isRequirement()) {
                RequestedRequirement requirement = requirementLines.read(line, text.place());
                purpose.check(requirement, text);
                (purpose == Purpose.CONSTRAINTS ? constraints : requirements).add(requirement);
            } else if (OptionLineReader.isInclusion(line)) {
                include(OptionLineReader.inclusion(line), file, way);
            } else {
                options.addAll(optionLines.read(line, file));
            }
        }
    }

    private void include(GivenOption option, TextLocation file, Map<TextLocation, Including> way) {
        if (file.lacksDirectoryFor(option.value().text())) {
            throw option.valueFailure(
                            "The path in a file: URL has to be absolute here, for the file that it stands in is"
                                    + " not on this machine")
                    .withHint(
                            "Leave out \"file:\" to mean a file that lies beside this one, where this one comes from.");
        }
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
        // A file of requirements within a file of constraints is one of requirements again, to pip.
        read(included, option.option() == FileOption.CONSTRAINT ? Purpose.CONSTRAINTS : Purpose.REQUIREMENTS, longer);
    }
}
