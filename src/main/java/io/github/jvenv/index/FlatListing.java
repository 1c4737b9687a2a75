package io.github.jvenv.index;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.Response;
import io.github.jvenv.page.CompactLinks;
import io.github.jvenv.page.Hashes;
import io.github.jvenv.page.ListedFile;
import io.github.jvenv.page.PageContext;
import io.github.jvenv.page.PageReader;
import io.github.jvenv.page.Warnings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists what {@link FlatLocation}s have, by pip's rules: of a directory its distribution files and the links of its HTML
 * files, of a page its links, of a file itself.
 */
final class FlatListing {
    private final HttpAdapter http;
    private final PageCache<List<ListedFile>> pages;
    private final Warnings warnings;

    FlatListing(HttpAdapter http, IndexCache cache, Warnings warnings) {
        this.http = http;
        this.pages = new PageCache<>("links ", http, cache, CompactLinks::read, CompactLinks::write);
        this.warnings = warnings;
    }

    List<ListedFile> list(FlatLocation location) throws IOException {
        if (!location.isOnDisk()) {
            return isDistribution(name(location.url())) ? itself(location.url()) : linksAt(location);
        }
        Path path = Path.of(location.url());
        return Files.isDirectory(path) ? directory(path) : file(path);
    }

    private List<ListedFile> directory(Path directory) throws IOException {
        List<ListedFile> files = new ArrayList<>();
        for (Path entry : DirectoryChildren.of(directory)) {
            if (Files.isRegularFile(entry)) {
                files.addAll(file(entry));
            }
        }
        return files;
    }

    private List<ListedFile> file(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (isHtml(name)) {
            URI url = file.toUri();
            return PageReader.readHtml(file, context(url)).files();
        }
        return isDistribution(name) ? List.of(ListedFile.of(name, file.toUri().toString(), Map.of())) : List.of();
    }

    private static List<ListedFile> itself(URI url) {
        SortedMap<String, String> hashes = new TreeMap<>();
        if (url.getRawFragment() != null) {
            for (String part : url.getRawFragment().split("&", -1)) {
                Hashes.put(hashes, part);
            }
        }
        String text = url.toString();
        int fragment = text.indexOf('#');
        return List.of(ListedFile.of(name(url), fragment < 0 ? text : text.substring(0, fragment), hashes));
    }

    private List<ListedFile> linksAt(FlatLocation location) throws IOException {
        Request request = Request.of(location.wanted(), location.url()).withHeader("Accept", PageReader.ACCEPT);
        return pages.get(request, this::links).orElseThrow();
    }

    private List<ListedFile> links(Response response) throws IOException {
        byte[] bytes = response.bytes(PageReader.LARGEST_PAGE_BYTES);
        String type = response.header("Content-Type").orElse("");
        return PageReader.read(bytes, type, context(response.url())).files().stream()
                .filter(file -> isDistribution(file.filename()))
                .toList();
    }

    private PageContext context(URI url) {
        return new PageContext("The links", url, http::trusts, warnings);
    }

    private static String name(URI url) {
        String path = String.valueOf(url.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isHtml(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return lowerCase.endsWith(".html") || lowerCase.endsWith(".htm");
    }

    private static boolean isDistribution(String name) {
        return ListedFile.isPlausibleName(name)
                && !FlatContents.possibleNames(name).isEmpty();
    }
}
