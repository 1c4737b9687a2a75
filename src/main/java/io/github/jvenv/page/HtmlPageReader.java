package io.github.jvenv.page;

import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.resolution.ProjectStatus;
import io.github.jvenv.url.PercentCoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML form of a project's page (PEP 503, 592, 658, 708, 714, 792): every anchor is a file.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
final class HtmlPageReader {
    private final PageContext context;

    private HtmlPageReader(PageContext context) {
        this.context = context;
    }

    /**
     * What the page says.
     *
     * @param charset the encoding that the server named, {@code null} to let the page say it
     */
    static PageContent read(byte[] page, @Nullable String charset, PageContext context) {
        try {
            Document document = Jsoup.parse(
                    new ByteArrayInputStream(page), charset, context.url().toString());
            return new HtmlPageReader(context).content(document);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private PageContent content(Document document) {
        Element version = document.selectFirst("meta[name=pypi:repository-version]");
        if (version != null) {
            ApiVersion.check(version.attr("content"), context);
        }
        Element declared = document.selectFirst("base[href]");
        URI base = declared == null
                ? context.url()
                : LenientUrl.resolve(context.url(), declared.attr("href"))
                        .orElseThrow(() -> context.failure("the href of its base element is not a URL"));
        List<ListedFile> files = new ArrayList<>();
        for (Element anchor : document.getElementsByTag("a")) {
            if (anchor.hasAttr("href")) {
                file(base, anchor).ifPresent(files::add);
                context.requireCount(files.size());
            }
        }
        ProjectStatus status =
                ProjectStatus.of(meta(document, "pypi:project-status"), meta(document, "pypi:project-status-reason"));
        return new PageContent(files, elsewhere(document), status);
    }

    /** The content of a meta element; empty if there is none. */
    private static String meta(Document document, String name) {
        Element meta = document.selectFirst("meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content");
    }

    private static SortedSet<String> elsewhere(Document document) {
        SortedSet<String> elsewhere = new TreeSet<>();
        document.select("meta[name=pypi:tracks], meta[name=pypi:alternate-locations]").stream()
                .limit(PageContent.MOST_PLACES)
                .forEach(meta -> elsewhere.add(meta.attr("content").strip()));
        return elsewhere;
    }

    private Optional<ListedFile> file(URI base, Element anchor) {
        String reference = anchor.attr("href").strip();
        int hash = reference.indexOf('#');
        SortedMap<String, String> hashes = new TreeMap<>();
        if (hash >= 0) {
            // More than one hash, joined by "&", is not in the standard, but seen.
            for (String part : reference.substring(hash + 1).split("&", -1)) {
                Hashes.put(hashes, part);
            }
        }
        String filename = filename(hash < 0 ? reference : reference.substring(0, hash));
        if (!ListedFile.isPlausibleName(filename)) {
            return Optional.empty();
        }
        return context.fileUrl(base, reference)
                .map(url -> new ListedFile(
                        filename,
                        url,
                        hashes,
                        -1,
                        anchor.attr("data-requires-python").strip(),
                        anchor.hasAttr("data-yanked") ? Optional.of(anchor.attr("data-yanked")) : Optional.empty(),
                        "",
                        metadata(anchor)));
    }

    /** The last segment of a URL's path, which the standard wants to be the file's name. */
    private static String filename(String reference) {
        int query = reference.indexOf('?');
        String path = query < 0 ? reference : reference.substring(0, query);
        return PercentCoding.decode(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether there is a metadata file beside the file: the attribute is "true", or the file's hash. */
    private static Optional<SortedMap<String, String>> metadata(Element anchor) {
        // The second is the name before PEP 714; whoever uses both means the first.
        for (String attribute : List.of("data-core-metadata", "data-dist-info-metadata")) {
            if (anchor.hasAttr(attribute)) {
                SortedMap<String, String> hashes = new TreeMap<>();
                Hashes.put(hashes, anchor.attr(attribute));
                return anchor.attr(attribute).strip().equalsIgnoreCase("false")
                        ? Optional.empty()
                        : Optional.of(hashes);
            }
        }
        return Optional.empty();
    }
}
