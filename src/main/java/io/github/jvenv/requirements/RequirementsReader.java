package io.github.jvenv.requirements;

import io.github.jvenv.toml.DocumentFailure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads requirements as pip 26.3 reads them: files in pip's format with all that they include, and single ones that stand
 * elsewhere.
 *
 * <p>Paths in requirements count from one directory, wherever the file with the requirement lies; paths of included files count
 * from the file that includes them.
 *
 * @see <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">Requirements file format</a>
 */
public final class RequirementsReader {
    /** What Maven would have replaced in a POM, had it known what by. */
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{[^{}\\s]+}");

    private final LocalPaths paths;
    private final Function<String, Optional<String>> environment;
    private final FileTexts texts;
    private final Consumer<String> warnings;

    /**
     * A reader.
     *
     * @param directory what relative paths count from
     * @param environment values of environment variables by their names
     * @param remote gives files that are named by URL
     * @param warnings takes, in whole sentences, what a user should know though it stops nothing
     */
    public RequirementsReader(
            Path directory,
            Function<String, Optional<String>> environment,
            RemoteFiles remote,
            Consumer<String> warnings) {
        this.paths = new LocalPaths(directory);
        this.environment = environment;
        this.texts = new FileTexts(paths.base(), remote);
        this.warnings = warnings;
    }

    /**
     * What a file of requirements says.
     *
     * @param location its path, or an {@code http:}, {@code https:} or {@code file:} URL
     * @throws UnreadableFileFailure if it, or one that it includes, cannot be read
     * @throws UnreadableRequirementFailure if a line of it is wrong
     * @throws RecursiveFileFailure if it includes itself
     */
    public ReadRequirements requirementsFile(String location) {
        return walk().read(location, Purpose.REQUIREMENTS);
    }

    /** What a file of constraints says; the same may be thrown as for one of requirements. */
    public ReadRequirements constraintsFile(String location) {
        return walk().read(location, Purpose.CONSTRAINTS);
    }

    /**
     * What a {@code pyproject.toml} says.
     *
     * @throws UnreadableFileFailure if it cannot be read
     * @throws DocumentFailure if it is not TOML, or a part that is read breaks the specification
     */
    public Pyproject pyproject(String location) {
        TextLocation file = texts.find(location, "project file");
        return Pyproject.parse(texts.bytes(file, "project file", Optional.empty()), file.shown(paths.base()), warnings);
    }

    /**
     * What a script says that it needs (PEP 723).
     *
     * @throws UnreadableFileFailure if it cannot be read, or says nothing
     * @throws DocumentFailure if what it says is not TOML, or not as the specification has it
     */
    public InlineScript script(String location) {
        TextLocation file = texts.find(location, "script");
        String name = file.shown(paths.base());
        return InlineScript.find(texts.decoded(file, "script", Optional.empty()), name)
                .orElseThrow(() -> new UnreadableFileFailure(
                        "The script " + name,
                        "It has no block of script metadata.",
                        "Such a block starts with a line \"# /// script\" and ends with a line \"# ///\".",
                        null));
    }

    /**
     * A single requirement: a dependency specifier, URL or path, maybe {@code -e} before it, {@code --hash} and
     * {@code --config-settings} after it.
     *
     * @param origin where it stands, in words for a message: {@code pom.xml <requirement>}
     * @throws UnreadableRequirementFailure if it is none
     */
    public RequestedRequirement requirement(String text, String origin) {
        return single(text, origin, Purpose.REQUIREMENTS);
    }

    /** A single constraint: a requirement with a name and without extras, which is not editable. */
    public RequestedRequirement constraint(String text, String origin) {
        return single(text, origin, Purpose.CONSTRAINTS);
    }

    /** A single override: a requirement with a name, which is not editable. */
    public RequestedRequirement override(String text, String origin) {
        return single(text, origin, Purpose.OVERRIDES);
    }

    private RequestedRequirement single(String text, String origin, Purpose purpose) {
        try {
            return readSingle(text, origin, purpose);
        } catch (UnreadableRequirementFailure e) {
            Matcher property = PROPERTY.matcher(text);
            throw property.find()
                    ? e.withHint("Maven has left " + property.group()
                            + " as it is, because no property of that name is set.")
                    : e;
        }
    }

    private RequestedRequirement readSingle(String text, String origin, Purpose purpose) {
        TracedText traced = Source.ofText(text.strip(), origin).traced();
        RequirementLine line = RequirementLine.parse(traced);
        if (!line.isRequirement() && !line.options().isEmpty()) {
            throw line.options().get(0).failure("Expected a requirement; this option belongs in a requirements file");
        }
        RequestedRequirement requirement = new RequirementLineReader(paths, warnings).read(line, origin);
        purpose.check(requirement, traced);
        return requirement;
    }

    private FileWalk walk() {
        return new FileWalk(paths, environment, texts, warnings);
    }
}
