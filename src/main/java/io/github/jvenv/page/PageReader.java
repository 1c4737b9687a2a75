package io.github.jvenv.page;

import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a project's page in whichever form the server chose to send it (PEP 691, "Version + format selection"). */
public final class PageReader {
    /** What is asked for: JSON, which says more, before either name of the HTML form. */
    public static final String ACCEPT =
            "application/vnd.pypi.simple.v1+json," + " application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1";

    /** Many times the largest known page. */
    public static final int LARGEST_PAGE_BYTES = 64 * 1024 * 1024;

    private static final Pattern SIMPLE =
            Pattern.compile("application/vnd\\.pypi\\.simple\\.v(\\d{1,4})\\+(json|html)");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([A-Za-z0-9][A-Za-z0-9_.:-]*)");

    private PageReader() {}

    /**
     * What a page says.
     *
     * @param contentType the field of that name, empty when the server sent none
     */
    public static PageContent read(byte[] page, String contentType, PageContext context) {
        PageContent content = content(page, contentType, context);
        context.warnOfInsecureFiles();
        return content;
    }

    /**
     * What a project's page says, in the form in which it is kept.
     *
     * @param contentType the field of that name, empty when the server sent none
     */
    public static CompactPage readProject(byte[] page, String contentType, PageContext context, ProjectName project) {
        Optional<CompactPage> flat = form(contentType, context) == Form.JSON
                ? FlatPageReader.find(page, context, project)
                : Optional.empty();
        return flat.orElseGet(() -> CompactPage.of(read(page, contentType, context), project));
    }

    /** What a page on disk says, which is HTML always. */
    public static PageContent readHtml(Path file, PageContext context) throws IOException {
        if (Files.size(file) > LARGEST_PAGE_BYTES) {
            throw context.failure("it is longer than " + LARGEST_PAGE_BYTES + " bytes");
        }
        return read(Files.readAllBytes(file), "text/html", context);
    }

    private static PageContent content(byte[] page, String contentType, PageContext context) {
        return switch (form(contentType, context)) {
            case JSON -> JsonPageReader.parse(page, context);
            case HTML -> HtmlPageReader.read(page, charset(contentType.toLowerCase(Locale.ROOT)), context);
        };
    }

    private static Form form(String contentType, PageContext context) {
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        Matcher simple = SIMPLE.matcher(type);
        if (simple.matches()) {
            ApiVersion.check(simple.group(1) + ".0", context);
            return simple.group(2).equals("json") ? Form.JSON : Form.HTML;
        }
        return switch (type) {
            case "application/json" -> Form.JSON;
            case "", "text/html", "application/xhtml+xml" -> Form.HTML;
            default -> throw context.failure("it is of type " + printable(type) + ", and neither HTML nor JSON");
        };
    }

    private static @Nullable String charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
    }

    private static String printable(String type) {
        return type.matches("[\\x21-\\x7e]{1,100}") ? type : "that cannot be printed";
    }

    private enum Form {
        JSON,
        HTML
    }
}
