package io.github.jvenv.spec.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Under which licence something is, as far as its description tells. Its text is for people. */
public sealed interface License {
    /** Nothing is said. */
    record Unsaid() implements License {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public LicenseExpression toExpression() {
            return LicenseExpression.reference("unspecified");
        }

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** An expression, given as such or certain from names. */
    record Expression(LicenseExpression expression) implements License {
        @Override
        public List<String> names() {
            return List.of(expression.value());
        }

        @Override
        public LicenseExpression toExpression() {
            return expression;
        }

        @Override
        public String toString() {
            return expression.value();
        }
    }

    /**
     * Licences of which the user may choose any, at least one of which has no identifier.
     *
     * @param names identifiers, or the author's words; at least one
     */
    record AnyOf(List<String> names) implements License {
        public AnyOf {
            names = List.copyOf(names);
        }

        @Override
        public LicenseExpression toExpression() {
            return LicenseExpression.anyOf(expressions(names));
        }

        @Override
        public String toString() {
            return String.join(" OR ", names);
        }
    }

    /**
     * Licences of which is not said how they relate.
     *
     * @param names identifiers, or the author's words; at least one
     */
    record Several(List<String> names) implements License {
        public Several {
            names = List.copyOf(names);
        }

        /** The careful reading: all of them hold. */
        @Override
        public LicenseExpression toExpression() {
            return LicenseExpression.allOf(expressions(names));
        }

        @Override
        public String toString() {
            return String.join(", ", names);
        }
    }

    /** What is named: expressions, or the author's words where none is certain. */
    List<String> names();

    /** An SPDX expression in any case: where there is no identifier, one of the user's own, made from the name. */
    LicenseExpression toExpression();

    /**
     * An SPDX expression that somebody wrote.
     *
     * @throws InvalidLicenseFailure if it is none
     */
    static License parse(String expression) {
        return new Expression(LicenseExpression.parse(expression));
    }

    /**
     * What a distribution's metadata says. The field that was made for it counts first (PEP 639), then the old field if it
     * names a known licence, then classifiers, and at last whatever the old field says in few words.
     *
     * @param expression the field {@code License-Expression}
     * @param license the field {@code License}
     * @param classifiers all classifiers
     */
    static License ofMetadata(Optional<String> expression, Optional<String> license, List<String> classifiers) {
        if (expression.filter(text -> !text.isBlank()).isPresent()) {
            return LicenseExpression.find(expression.get())
                    .<License>map(Expression::new)
                    .orElseGet(() -> ofWords(expression.get()));
        }
        Optional<LicenseExpression> known = LicenseNames.find(license.orElse(""));
        if (known.isPresent()) {
            return new Expression(known.get());
        }
        List<String> names = LicenseNames.ofClassifiers(classifiers);
        return names.isEmpty() ? ofWords(license.orElse("")) : ofNames(names);
    }

    /**
     * What a POM's licences come to. As Maven has it, users may choose any of several. A licence that is known neither by its
     * name nor, where it has none, by its address leaves only words.
     */
    static License ofPom(List<Named> licenses) {
        List<String> names = new ArrayList<>();
        List<LicenseExpression> known = new ArrayList<>();
        for (Named license : licenses) {
            Optional<LicenseExpression> found =
                    license.name().isBlank() ? LicenseNames.at(license.url()) : LicenseNames.find(license.name());
            found.ifPresent(known::add);
            String words = line(license.name().isBlank() ? license.url() : license.name());
            names.add(found.map(LicenseExpression::value).orElse(words));
        }
        names.removeIf(String::isEmpty);
        if (names.isEmpty()) {
            return new Unsaid();
        }
        return known.size() == names.size()
                ? new Expression(LicenseExpression.anyOf(known))
                : new AnyOf(names.stream().distinct().toList());
    }

    private static License ofNames(List<String> names) {
        return names.size() == 1 && LicenseExpression.find(names.get(0)).isPresent()
                ? new Expression(LicenseExpression.parse(names.get(0)))
                : new Several(names);
    }

    private static License ofWords(String words) {
        return LicenseNames.isName(words) ? new Several(List.of(words.strip())) : new Unsaid();
    }

    private static List<LicenseExpression> expressions(List<String> names) {
        return names.stream()
                .map(name -> LicenseExpression.find(name).orElseGet(() -> LicenseExpression.reference(name)))
                .toList();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /**
     * A licence as a POM names it; either may be empty.
     *
     * @param url where it can be read
     */
    record Named(String name, String url) {}
}
