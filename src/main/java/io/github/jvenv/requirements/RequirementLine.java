package io.github.jvenv.requirements;

import java.util.List;

/**
 * A line of a requirements file in its two halves: a requirement, which is read by the grammar of requirements, and options,
 * which are read as a shell and a command line parser would.
 *
 * @param requirement what stands before the first word that begins with a hyphen, spaces and all; maybe nothing
 */
record RequirementLine(TracedText requirement, List<GivenOption> options) {
    RequirementLine {
        options = List.copyOf(options);
    }

    static RequirementLine parse(TracedText line) {
        int start = optionsStart(line.text());
        OptionReader reader = OptionReader.read(line.from(start));
        if (!reader.strays().isEmpty()) {
            throw reader.strays()
                    .get(0)
                    .failure("The line", "Expected an option, which begins with '-'")
                    .withHint("A value with spaces in it has to stand in quotes, and a marker before every option.");
        }
        // The space before the first option parts the two, and belongs to neither.
        int requirementEnd = start == line.length() ? start : Math.max(0, start - 1);
        RequirementLine result = new RequirementLine(line.part(0, requirementEnd), reader.options());
        if (result.options.isEmpty() && !result.isRequirement() && start < line.length()) {
            throw line.failure("The line", "Expected a requirement or an option");
        }
        return result;
    }

    /** Where the first word begins that has a hyphen first; only spaces part words. */
    private static int optionsStart(String text) {
        int start = 0;
        while (start < text.length() && !text.startsWith("-", start)) {
            int space = text.indexOf(' ', start);
            start = space < 0 ? text.length() : space + 1;
        }
        return start;
    }

    /** Whether something stands before the options. */
    boolean hasRequirement() {
        return requirement.stripped().length() > 0;
    }

    /** Whether it is about one requirement, as opposed to the whole run. */
    boolean isRequirement() {
        return requirement.length() > 0 || options.stream().anyMatch(option -> option.option() == FileOption.EDITABLE);
    }
}
