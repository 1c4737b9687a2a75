package io.github.jvenv.inspection;

import io.github.jvenv.spec.metadata.HeaderFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an installed distribution says of itself for people, read with no demand on its values.
 *
 * @param summary what it is, in one line; maybe empty
 * @param author who made it, without an address; maybe empty
 * @param licenseExpression the field {@code License-Expression} (PEP 639)
 * @param license the field {@code License}
 * @param classifiers all classifiers
 * @param urls addresses on the web by their labels, in the order of the file; that of the home page is {@code Homepage}
 */
public record Description(
        String summary,
        String author,
        Optional<String> licenseExpression,
        Optional<String> license,
        List<String> classifiers,
        Map<String, String> urls) {
    /** With the blank before it; starts nowhere within one, so that a long blank is looked through once. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\s)\\s*+<[^<>]*+>");

    public Description {
        classifiers = List.copyOf(classifiers);
        urls = Collections.unmodifiableMap(new LinkedHashMap<>(urls));
    }

    /** That of a distribution; empty in all its parts if the distribution has no metadata that can be read. */
    public static Description of(FoundDistribution distribution) throws IOException {
        Path metadata = distribution.metadata();
        HeaderFields fields = Files.isDirectory(metadata)
                ? MetadataFile.read(metadata.resolve("METADATA"), metadata.resolve("PKG-INFO"))
                : MetadataFile.read(metadata);
        return new Description(
                fields.line("Summary").filter(Description::isKnown).orElse(""),
                author(fields),
                fields.line("License-Expression"),
                fields.line("License"),
                fields.lines("Classifier"),
                urls(fields));
    }

    /** Newer metadata has names and addresses in one field: {@code Ann Lee <ann@example.org>, Bo <bo@example.org>}. */
    private static String author(HeaderFields fields) {
        Optional<String> name = fields.line("Author").filter(Description::isKnown);
        return name.orElseGet(() -> fields.line("Author-email")
                .map(text ->
                        ADDRESS.matcher(text).replaceAll("").replace("\"", "").strip())
                .filter(text -> isKnown(text) && !text.contains("@"))
                .orElse(""));
    }

    private static Map<String, String> urls(HeaderFields fields) {
        Map<String, String> urls = new LinkedHashMap<>();
        fields.line("Home-page").filter(Description::isKnown).ifPresent(url -> urls.put("Homepage", url));
        for (String text : fields.lines("Project-URL")) {
            int comma = text.indexOf(',');
            if (comma >= 0) {
                urls.putIfAbsent(
                        text.substring(0, comma).strip(),
                        text.substring(comma + 1).strip());
            }
        }
        return urls;
    }

    /** Old tools wrote this word where nothing was said. */
    private static boolean isKnown(String text) {
        return !text.isBlank() && !text.equals("UNKNOWN");
    }
}
