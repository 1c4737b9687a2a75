package io.github.jvenv.requirements;

import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads lines of options without a requirement. */
final class OptionLineReader {
    /** What {@code --use-feature} can switch on in pip 26.3. */
    private static final Set<String> FEATURES = Set.of(
            "fast-deps",
            "inprocess-build-deps",
            "venv-isolation",
            "truststore",
            "no-binary-enable-wheel-cache",
            "build-constraint");

    /** On one line these count in this order, wherever on it they stand. */
    private static final List<FileOption> INDEXES =
            List.of(FileOption.NO_INDEX, FileOption.INDEX_URL, FileOption.EXTRA_INDEX_URL);

    /** Whether the line includes another file. */
    static boolean isInclusion(RequirementLine line) {
        return line.options().stream().anyMatch(OptionLineReader::includes);
    }

    /** The option that includes another file; pip would drop others on its line. */
    static GivenOption inclusion(RequirementLine line) {
        List<GivenOption> options = line.options();
        boolean first = includes(options.get(0));
        if (options.size() > 1) {
            GivenOption other = options.get(first ? 1 : 0);
            throw other.failure("Beside -r or -c there is no other option on a line");
        }
        return options.get(0);
    }

    private static boolean includes(GivenOption option) {
        return option.option() == FileOption.REQUIREMENT || option.option() == FileOption.CONSTRAINT;
    }

    List<RequirementOptions.Given> read(RequirementLine line, TextLocation file) {
        List<RequirementOptions.Given> given = new ArrayList<>();
        for (FileOption index : INDEXES) {
            for (GivenOption option : line.options()) {
                if (option.option() == index) {
                    given.add(new RequirementOptions.Given(index, Setting.of(option, text(option))));
                }
            }
        }
        boolean findLinks = false;
        for (GivenOption option : line.options()) {
            boolean place = option.option() == FileOption.FIND_LINKS;
            if (place && findLinks) {
                // pip would drop it.
                throw option.failure("There is only one " + FileOption.FIND_LINKS + " on a line");
            }
            findLinks |= place;
            if (!INDEXES.contains(option.option())) {
                given.add(new RequirementOptions.Given(option.option(), Setting.of(option, value(option, file))));
            }
        }
        return given;
    }

    private static String value(GivenOption option, TextLocation file) {
        return switch (option.option()) {
            case HASH, CONFIG_SETTINGS ->
                throw option.failure("The option belongs to a requirement, and there is none on the line");
            case FIND_LINKS -> place(option, file);
            case NO_BINARY, ONLY_BINARY, ALL_RELEASES, ONLY_FINAL -> names(option);
            case USE_FEATURE -> feature(option);
            default -> text(option);
        };
    }

    private static String text(GivenOption option) {
        if (option.option().takesValue() && option.value().length() == 0) {
            throw option.failure("Expected a value");
        }
        return option.value().text();
    }

    /** A path counts from the file that it stands in, if there is something, else from the directory of the whole run. */
    private static String place(GivenOption option, TextLocation file) {
        String text = text(option);
        return file instanceof TextLocation.Local local
                ? Optional.ofNullable(local.path().getParent())
                        .flatMap(directory -> LocalPaths.find(directory, text))
                        .filter(Files::exists)
                        .map(Path::toString)
                        .orElse(text)
                : text;
    }

    private static String names(GivenOption option) {
        String text = text(option);
        if (text.startsWith("-")) {
            throw option.valueFailure("Expected names of projects with commas between them, :all: or :none:");
        }
        try {
            FormatControl.ANY.withNoBinary(text);
            return text;
        } catch (SyntaxFailure fault) {
            throw option.valueFailure(fault.complaint());
        }
    }

    private static String feature(GivenOption option) {
        if (!FEATURES.contains(option.value().text())) {
            throw option.valueFailure("There is no such feature");
        }
        return option.value().text();
    }
}
