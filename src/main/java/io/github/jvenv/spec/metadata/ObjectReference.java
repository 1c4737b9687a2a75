package io.github.jvenv.spec.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry point points to ("Entry points specification"): a module, or an object within one. Written
 * {@code package.module} or {@code package.module:object.attribute}.
 */
public final class ObjectReference {
    /** The rare forms: other letters than ASCII's, white space, extras. Takes a while to be compiled. */
    private static final class Grammar {
        static final Pattern ANY = Pattern.compile(
                "(?<module>[\\w.]+)\\s*(?::\\s*(?<attribute>[\\w.]+)\\s*)?(?:\\[.*\\]\\s*)?",
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    private final String module;
    private final @Nullable String attribute;

    private ObjectReference(String module, @Nullable String attribute) {
        this.module = module;
        this.attribute = attribute;
    }

    /** The reference with the given text; extras in brackets after it, a form of old, are passed over. */
    static Optional<ObjectReference> find(String text) {
        int colon = text.indexOf(':');
        if (colon > 0 && isPlain(text, 0, colon) && isPlain(text, colon + 1, text.length())) {
            return Optional.of(new ObjectReference(text.substring(0, colon), text.substring(colon + 1)));
        }
        Matcher matcher = Grammar.ANY.matcher(text);
        return matcher.matches()
                ? Optional.of(new ObjectReference(matcher.group("module"), matcher.group("attribute")))
                : Optional.empty();
    }

    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '.') {
                return false;
            }
        }
        return start < end;
    }

    /** The module to import, for example {@code pip._internal.cli.main}. */
    public String module() {
        return module;
    }

    /** The object within the module, as a dotted path from its top level, for example {@code main}. */
    public Optional<String> attribute() {
        return Optional.ofNullable(attribute);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectReference that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return attribute == null ? module : module + ':' + attribute;
    }
}
