package io.github.jvenv.wheelbuild;

import io.github.jvenv.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Under which licence a distribution is, as METADATA says it. */
public sealed interface License {
    /** Nothing is said. */
    record Unsaid() implements License {}

    /**
     * An SPDX expression (PEP 639).
     *
     * @param expression for example {@code Apache-2.0 OR MIT}
     */
    record Expression(String expression) implements License {}

    /** Any words, where no SPDX identifier is known for them. */
    record Words(String words) implements License {}

    /**
     * An SPDX expression that somebody wrote. Identifiers are not looked up, as the list of them grows.
     *
     * @throws Failure if it is none
     */
    static License parse(String text) {
        String expression = FieldText.line(text);
        if (!SpdxExpression.isValid(expression)) {
            throw new Failure(
                    "The licence '" + expression + "' is no SPDX expression.",
                    "Write identifiers of the SPDX list, joined by AND, OR and WITH: Apache-2.0 OR MIT.");
        }
        return new Expression(expression);
    }

    /**
     * What a POM's licences come to. As Maven has it, users may choose any of several. A licence that is not known by its name
     * or its address leaves only words.
     *
     * @param licenses names and addresses
     */
    static License ofPom(List<Named> licenses) {
        if (licenses.isEmpty()) {
            return new Unsaid();
        }
        List<Optional<String>> found = licenses.stream()
                .map(license -> SpdxLicense.find(license.name(), license.url()))
                .toList();
        if (found.stream().allMatch(Optional::isPresent)) {
            return new Expression(
                    found.stream().map(Optional::orElseThrow).distinct().collect(Collectors.joining(" OR ")));
        }
        return new Words(licenses.stream()
                .map(license -> license.name().isBlank() ? license.url() : license.name())
                .map(FieldText::line)
                .distinct()
                .collect(Collectors.joining(" OR ")));
    }

    /**
     * A licence as a POM names it; either may be empty.
     *
     * @param url where it can be read
     */
    record Named(String name, String url) {}
}
