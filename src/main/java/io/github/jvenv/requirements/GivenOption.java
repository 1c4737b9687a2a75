package io.github.jvenv.requirements;

/**
 * An option where it stands on a line.
 *
 * @param name as it is written: the long name, an abbreviation of it, or one letter
 * @param value empty if the option takes none; what the faults of the value are shown in
 */
record GivenOption(FileOption option, TracedText name, TracedText value) {
    static final String SUBJECT = "The option";

    UnreadableRequirementFailure failure(String complaint) {
        return name.failure(SUBJECT, complaint);
    }

    UnreadableRequirementFailure valueFailure(String complaint) {
        return value.failure(SUBJECT, complaint);
    }
}
