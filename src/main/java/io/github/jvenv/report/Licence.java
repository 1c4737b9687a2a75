package io.github.jvenv.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The licence of a distribution, as far as its metadata tells: an expression, or names of licences of which the metadata
 * does not say how they relate, or neither.
 *
 * @param expression an SPDX expression; empty if there is none
 * @param names SPDX identifiers, or the authors' own words where no identifier is certain
 */
public record Licence(String expression, List<String> names) {
    /** Nothing is known. */
    public static final Licence UNKNOWN = new Licence("", List.of());

    /** Whole texts of licences stand in the field, too. */
    private static final int LONGEST_NAME = 80;

    private static final String CLASSIFIER = "License :: ";

    public Licence {
        names = List.copyOf(names);
    }

    /**
     * What metadata says. The field that was made for it counts first (PEP 639), then the old field if it names a known
     * licence, then classifiers, and at last whatever the old field says in few words.
     *
     * @param expression the field {@code License-Expression}
     * @param license the field {@code License}
     * @param classifiers all classifiers
     */
    public static Licence of(Optional<String> expression, Optional<String> license, List<String> classifiers) {
        if (expression.filter(text -> !text.isBlank()).isPresent()) {
            return new Licence(expression.get().strip(), List.of());
        }
        String words = license.orElse("").strip();
        Optional<String> known = SpdxIdentifiers.findExpression(words);
        if (known.isPresent()) {
            return new Licence(known.get(), List.of());
        }
        List<String> names = new ArrayList<>();
        for (String classifier : classifiers) {
            if (classifier.startsWith(CLASSIFIER)) {
                String name =
                        classifier.substring(classifier.lastIndexOf(":: ") + 3).strip();
                if (!name.equals("OSI Approved") && !name.isEmpty()) {
                    names.add(SpdxIdentifiers.findByClassifier(name).orElse(name));
                }
            }
        }
        if (!names.isEmpty()) {
            return new Licence("", names.stream().distinct().toList());
        }
        boolean isName = !words.isEmpty() && words.length() <= LONGEST_NAME && !words.equalsIgnoreCase("UNKNOWN");
        return isName ? new Licence("", List.of(words)) : UNKNOWN;
    }

    /** For people: the expression, the names, or a word that says that nothing is known. */
    @Override
    public String toString() {
        if (!expression.isEmpty()) {
            return expression;
        }
        return names.isEmpty() ? "unknown" : String.join(", ", names);
    }
}
