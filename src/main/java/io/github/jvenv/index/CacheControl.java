package io.github.jvenv.index;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directives of an answer's {@code Cache-Control} field (RFC 9111, section 5.2.2), as far as a private cache
 * heeds them.
 */
final class CacheControl {
    private static final Pattern DIRECTIVE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:=(?:\"([^\"]*)\"|([^,\\s\"]*)))?");

    private final Map<String, String> directives;

    private CacheControl(Map<String, String> directives) {
        this.directives = directives;
    }

    static CacheControl parse(String field) {
        Map<String, String> directives = new HashMap<>();
        Matcher matcher = DIRECTIVE.matcher(field);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String plain = matcher.group(3);
            String value = quoted != null ? quoted : plain != null ? plain : "";
            directives.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return new CacheControl(directives);
    }

    /** Whether the answer may not be kept at all. */
    boolean forbidsStoring() {
        return directives.containsKey("no-store");
    }

    /** Whether the answer may be kept, but not be used again before the server was asked. */
    boolean forbidsUnaskedUse() {
        return directives.containsKey("no-cache");
    }

    /** For how long the answer is fresh. Text that is no number counts as zero (section 4.2.1). */
    Optional<Duration> maxAge() {
        return Optional.ofNullable(directives.get("max-age"))
                .map(text -> text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO);
    }
}
