package io.github.jvenv.build;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a backend is: a module, and maybe an object within it, whose attributes are the hooks (PEP 517).
 *
 * @param text {@code module.path} or {@code module.path:object.path}
 */
public record BackendReference(String text) {
    private static final String NAMES = "[\\p{L}\\p{Nl}_][\\w\\p{L}]*(\\.[\\p{L}\\p{Nl}_][\\w\\p{L}]*)*";
    private static final Pattern SYNTAX = Pattern.compile(NAMES + "(:" + NAMES + ")?");

    /** The one for trees that name none: setuptools, as it was when {@code setup.py} was run. */
    static final BackendReference LEGACY = new BackendReference("setuptools.build_meta:__legacy__");

    public BackendReference {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("not a module, with or without an object: " + text);
        }
    }

    /** The reference that a text is, if it is one. */
    static Optional<BackendReference> find(String text) {
        return SYNTAX.matcher(text).matches() ? Optional.of(new BackendReference(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
