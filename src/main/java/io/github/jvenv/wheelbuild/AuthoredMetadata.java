package io.github.jvenv.wheelbuild;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What its authors say of a distribution, and METADATA tells. The format is 2.4 where a licence is told in its words, else
 * 2.1, which more tools read.
 *
 * @param name as its authors spell it
 * @param summary the project in one line
 * @param description the project at length
 * @param license under which licence it is
 * @param licenseFiles paths of licences, as they stand in {@code .dist-info} below their own directory
 * @param urls addresses by their labels, in order
 * @param requiresPython the versions of Python that it runs on; empty if nothing is said
 * @param requirements what it needs
 * @param extras what it needs besides with its extras
 * @see <a href="https://packaging.python.org/en/latest/specifications/core-metadata/">Core metadata specifications</a>
 */
public record AuthoredMetadata(
        String name,
        Version version,
        Optional<String> summary,
        Optional<LongDescription> description,
        List<String> keywords,
        List<Person> authors,
        List<Person> maintainers,
        License license,
        List<RelativePath> licenseFiles,
        List<String> classifiers,
        Map<String, String> urls,
        Optional<SpecifierSet> requiresPython,
        List<Requirement> requirements,
        SortedMap<ExtraName, List<Requirement>> extras) {
    /** Longer ones are refused by the public index. */
    private static final int MOST_LABEL_CHARACTERS = 32;

    public AuthoredMetadata {
        ProjectName.parse(name);
        keywords = List.copyOf(keywords);
        authors = List.copyOf(authors);
        maintainers = List.copyOf(maintainers);
        licenseFiles = licenseFiles.stream().sorted().toList();
        classifiers = List.copyOf(classifiers);
        urls = Collections.unmodifiableMap(new LinkedHashMap<>(urls));
        requirements = List.copyOf(requirements);
        extras = Collections.unmodifiableSortedMap(new TreeMap<>(extras));
    }

    /** The same, described at length. */
    public AuthoredMetadata withDescription(LongDescription text) {
        return new AuthoredMetadata(
                name,
                version,
                summary,
                Optional.of(text),
                keywords,
                authors,
                maintainers,
                license,
                licenseFiles,
                classifiers,
                urls,
                requiresPython,
                requirements,
                extras);
    }

    /** The same, needing these. */
    public AuthoredMetadata withRequirements(List<Requirement> needed) {
        return new AuthoredMetadata(
                name,
                version,
                summary,
                description,
                keywords,
                authors,
                maintainers,
                license,
                licenseFiles,
                classifiers,
                urls,
                requiresPython,
                needed,
                extras);
    }

    /** The same, with these files of licences. */
    AuthoredMetadata withLicenseFiles(List<RelativePath> files) {
        return new AuthoredMetadata(
                name,
                version,
                summary,
                description,
                keywords,
                authors,
                maintainers,
                license,
                files,
                classifiers,
                urls,
                requiresPython,
                requirements,
                extras);
    }

    /** The file. */
    byte[] file() {
        Fields fields = new Fields();
        boolean toldInWords = license instanceof License.Expression || !licenseFiles.isEmpty();
        fields.add("Metadata-Version", toldInWords ? "2.4" : "2.1");
        fields.add("Name", name);
        fields.add("Version", version.toString());
        fields.add("Summary", summary.orElse(""));
        fields.add("Keywords", String.join(",", keywords));
        fields.add("Author", Person.names(authors));
        fields.add("Author-email", Person.addresses(authors));
        fields.add("Maintainer", Person.names(maintainers));
        fields.add("Maintainer-email", Person.addresses(maintainers));
        if (license instanceof License.Expression spdx) {
            fields.add("License-Expression", spdx.expression().value());
        } else if (!(license instanceof License.Unsaid)) {
            fields.add("License", license.toString());
        }
        licenseFiles.forEach(file -> fields.add("License-File", file.value()));
        classifiers.forEach(classifier -> fields.add("Classifier", classifier));
        urls.forEach((label, url) -> fields.add("Project-URL", label(label) + ", " + url));
        requiresPython.ifPresent(versions -> fields.add("Requires-Python", versions.toString()));
        requirements.forEach(requirement -> fields.add("Requires-Dist", requirement.text()));
        extras.forEach((extra, needed) -> {
            fields.add("Provides-Extra", extra.value());
            Marker asked = Marker.parse("extra == \"" + extra.value() + "\"");
            needed.forEach(requirement -> fields.add(
                    "Requires-Dist",
                    requirement
                            .withMarker(requirement
                                    .marker()
                                    .map(marker -> marker.and(asked))
                                    .orElse(asked))
                            .text()));
        });
        description.ifPresent(text -> fields.add("Description-Content-Type", text.contentType()));
        return fields.text(description.map(LongDescription::text).orElse("")).getBytes(StandardCharsets.UTF_8);
    }

    /** A comma would end the label. */
    private static String label(String label) {
        String line = FieldText.line(label).replace(",", "");
        return line.substring(0, Math.min(line.length(), MOST_LABEL_CHARACTERS));
    }

    /** Fields of a header, each in one line; what has no value is left out. */
    private static final class Fields {
        private final StringBuilder text = new StringBuilder();

        void add(String field, String value) {
            String line = FieldText.line(value);
            if (!line.isEmpty()) {
                text.append(field).append(": ").append(line).append('\n');
            }
        }

        String text(String body) {
            String end = body.isEmpty() || body.endsWith("\n") ? "" : "\n";
            return body.isBlank() ? text.toString() : text + "\n" + body + end;
        }
    }
}
