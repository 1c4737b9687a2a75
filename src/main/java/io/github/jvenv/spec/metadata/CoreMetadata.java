package io.github.jvenv.spec.metadata;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Core metadata: what a distribution says of itself in {@code METADATA} or {@code PKG-INFO}. Name and version are there
 * and valid. Of a field that should occur once the first value counts. Of fields that are folded over several lines the
 * lines are joined, but for texts that are meant to have lines.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/core-metadata/">Core metadata specifications</a>
 */
public final class CoreMetadata {
    static final String FILE = "METADATA";

    private final HeaderFields fields;
    private final ProjectName name;
    private final Version version;
    private final List<Requirement> requiresDist;
    private final List<SpecifierSet> requiresPython;
    private final SortedSet<ExtraName> providesExtra;
    private final List<FieldProblem> problems = new ArrayList<>();

    private CoreMetadata(HeaderFields fields) {
        this.fields = fields;
        refuseNewerFormats();
        name = required("Name", ProjectName::parse);
        version = required("Version", Version::parse);
        requiresDist = List.copyOf(valid("Requires-Dist", fields("Requires-Dist"), Requirement::parse));
        requiresPython =
                valid("Requires-Python", field("Requires-Python").stream().toList(), SpecifierSet::parse);
        providesExtra = Collections.unmodifiableSortedSet(
                new TreeSet<>(valid("Provides-Extra", fields("Provides-Extra"), ExtraName::parse)));
    }

    /**
     * The metadata of a file with the given bytes. Fails if there is no valid name or version, or if the format has a
     * major version that is not known.
     */
    public static CoreMetadata parse(byte[] bytes) {
        return new CoreMetadata(HeaderFields.parse(FILE, bytes));
    }

    /** A greater major version may mean something else by the same fields; a text that is no version means nothing. */
    private void refuseNewerFormats() {
        Version.find(metadataVersion())
                .filter(found -> found.release().get(0).compareTo(BigInteger.TWO) > 0)
                .ifPresent(found -> {
                    throw new InvalidMetadataFailure(
                            FILE, "Metadata-Version " + found + " is newer than 2.x, which is what can be read.");
                });
    }

    private <T> T required(String field, Function<String, T> parse) {
        String text =
                field(field).orElseThrow(() -> new InvalidMetadataFailure(FILE, "It has no field " + field + "."));
        try {
            return parse.apply(text);
        } catch (SyntaxFailure e) {
            throw new InvalidMetadataFailure(FILE, new FieldProblem(field, text, e).toString());
        }
    }

    private <T> List<T> valid(String field, List<String> texts, Function<String, T> parse) {
        List<T> values = new ArrayList<>();
        for (String text : texts) {
            try {
                values.add(parse.apply(text));
            } catch (SyntaxFailure e) {
                problems.add(new FieldProblem(field, text, e));
            }
        }
        return values;
    }

    /** The version of the format, for example {@code 2.1}; {@code 1.0} if the file does not say. */
    public String metadataVersion() {
        return field("Metadata-Version").orElse("1.0");
    }

    /** The project. */
    public ProjectName name() {
        return name;
    }

    /** The project's name as its authors spell it. */
    public String displayName() {
        return field("Name").orElseThrow();
    }

    /** The version. */
    public Version version() {
        return version;
    }

    /**
     * What the distribution requires, for some extras or targets or always, in the order of the file. Fails if one of the
     * requirements is faulty: what it wanted cannot be known, so the distribution cannot be installed rightly.
     */
    public List<Requirement> requiresDist() {
        problems.stream()
                .filter(problem -> problem.field().equals("Requires-Dist"))
                .findFirst()
                .ifPresent(problem -> {
                    throw new InvalidMetadataFailure(FILE, problem.toString());
                });
        return requiresDist;
    }

    /** The versions of Python that the distribution runs on; empty if it does not say, or not in valid words, as for pip. */
    public Optional<SpecifierSet> requiresPython() {
        return requiresPython.stream().findFirst();
    }

    /** The extras that the distribution offers. */
    public SortedSet<ExtraName> providesExtra() {
        return providesExtra;
    }

    /** The fields, in lower case, that may be otherwise in a wheel built from this source distribution (PEP 643). */
    public SortedSet<String> dynamic() {
        return fields("Dynamic").stream()
                .map(field -> field.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The project in one line. */
    public Optional<String> summary() {
        return field("Summary");
    }

    /** The project at length: the body of the file, or where old formats have it. */
    public Optional<String> description() {
        return fields.body().isBlank()
                ? fields.first("Description").map(FoldedText::lines)
                : Optional.of(fields.body());
    }

    /** The licence as an SPDX expression (PEP 639). */
    public Optional<String> licenseExpression() {
        return field("License-Expression");
    }

    /** The licence in any words, maybe its whole text; superseded by {@link #licenseExpression()}. */
    public Optional<String> license() {
        return fields.first("License").map(FoldedText::lines);
    }

    /** Paths of licence files, relative to the directory {@code licenses} of a wheel's metadata directory (PEP 639). */
    public List<String> licenseFiles() {
        return fields("License-File");
    }

    /** Classifiers, among them those of licences from before there were expressions. */
    public List<String> classifiers() {
        return fields("Classifier");
    }

    /** Words to find the project by. */
    public List<String> keywords() {
        return field("Keywords").stream()
                .flatMap(text -> Arrays.stream(text.split(text.contains(",") ? "," : "\\s+", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Addresses on the web by their labels, in the order of the file. */
    public Map<String, String> projectUrls() {
        Map<String, String> urls = new LinkedHashMap<>();
        for (String text : fields("Project-URL")) {
            int comma = text.indexOf(',');
            if (comma >= 0) {
                urls.putIfAbsent(
                        text.substring(0, comma).strip(),
                        text.substring(comma + 1).strip());
            }
        }
        return Collections.unmodifiableMap(urls);
    }

    /** The first value of any field, folded lines joined by one space; the case of the name does not count. */
    public Optional<String> field(String fieldName) {
        return fields.line(fieldName);
    }

    /** Every value of any field, in the order of the file, folded lines joined by one space. */
    public List<String> fields(String fieldName) {
        return fields.lines(fieldName);
    }

    /** The fields whose values break their standards and that are passed over. */
    public List<FieldProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
