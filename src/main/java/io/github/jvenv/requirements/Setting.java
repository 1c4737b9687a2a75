package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import java.util.function.Function;

/** The value of an option, which knows where it stands. */
public final class Setting {
    private final GivenOption option;
    private final String value;

    private Setting(GivenOption option, String value) {
        this.option = option;
        this.value = value;
    }

    /**
     * The value of an option.
     *
     * @param value as it was written, or what that comes to where it stands; empty if the option takes none
     */
    static Setting of(GivenOption option, String value) {
        return new Setting(option, value);
    }

    String value() {
        return value;
    }

    /**
     * What the value means to somebody.
     *
     * @throws UnreadableRequirementFailure if it means nothing, with that complaint, shown where the value stands
     */
    public <T> T read(Function<String, T> meaning) {
        try {
            return meaning.apply(value);
        } catch (Failure fault) {
            UnreadableRequirementFailure shown = option.valueFailure(complaint(fault));
            throw fault.hint().map(shown::withHint).orElse(shown);
        }
    }

    private static String complaint(Failure fault) {
        String sentences = fault.getMessage();
        return sentences.endsWith(".") ? sentences.substring(0, sentences.length() - 1) : sentences;
    }

    /** Which option stands where: its value may be a URL with a password. */
    @Override
    public String toString() {
        return option.option() + " (" + option.name().place() + ")";
    }
}
