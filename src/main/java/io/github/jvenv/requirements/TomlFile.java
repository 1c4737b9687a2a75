package io.github.jvenv.requirements;

import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.toml.DocumentFailure;
import io.github.jvenv.toml.TomlDocument;
import io.github.jvenv.toml.TomlReader;
import io.github.jvenv.toml.TomlTable;

/** A TOML document with requirements in it. */
final class TomlFile {
    private final TomlDocument document;
    private final TomlReader values;

    TomlFile(TomlDocument document) {
        this.document = document;
        this.values = new TomlReader(document);
    }

    TomlTable root() {
        return document.root();
    }

    String name() {
        return document.name();
    }

    /** What it has, of the kinds that it must be of. */
    TomlReader values() {
        return values;
    }

    /** Where something stands, in words: {@code pyproject.toml line 7}. */
    String place(int position) {
        return document.name() + " line " + document.lineOf(position);
    }

    DocumentFailure failureAt(int position, String complaint) {
        return document.failureAt(position, complaint);
    }

    DocumentFailure failureOfValue(int position, String complaint) {
        return document.failureOfValue(position, complaint);
    }

    /** A dependency specifier, whose URL has to be absolute. */
    RequestedRequirement requirement(TomlReader.Word word) {
        Requirement requirement = values.parsed(word, TomlFile::requirement);
        return RequestedRequirement.of(new RequestedDistribution.Named(requirement), place(word.position()));
    }

    private static Requirement requirement(String text) {
        Requirement requirement = Requirement.parse(text);
        try {
            return requirement.reference().map(requirement::withReference).orElse(requirement);
        } catch (SyntaxFailure fault) {
            throw fault.within(text, text.indexOf(fault.text(), text.indexOf('@')));
        }
    }
}
