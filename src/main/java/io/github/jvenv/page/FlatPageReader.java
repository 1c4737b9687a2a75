package io.github.jvenv.page;

import io.github.jvenv.page.FlatJson.NotFlatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages whose JSON is as plain as nearly all are. A first build reads tens of megabytes of it in a virtual machine that
 * has not warmed up, where the small loops of {@link FlatJson} cost a third of what a general parser does. It takes only what
 * it is sure of; {@link JsonPageReader} reads every other page, and says what is wrong with a page that is.
 */
final class FlatPageReader {
    private final FlatJson json;
    private final PageContext context;
    private final List<ListedFile> files = new ArrayList<>();
    private String version = "";

    private FlatPageReader(byte[] page, PageContext context) {
        this.json = new FlatJson(page);
        this.context = context;
    }

    /** What the page says; empty if it is not plain enough. */
    static Optional<PageContent> find(byte[] page, PageContext context) {
        FlatPageReader reader = new FlatPageReader(page, context);
        try {
            reader.page();
        } catch (NotFlatException e) {
            return Optional.empty();
        }
        ApiVersion.check(reader.version, context);
        return Optional.of(PageContent.of(reader.files));
    }

    private void page() {
        json.pass('{');
        do {
            switch (json.name()) {
                case "meta" -> meta();
                case "files" -> files();
                case "alternate-locations" -> noPlaces();
                default -> json.passValue();
            }
        } while (json.goesOn('}'));
        if (json.next() != 0 || version.isEmpty()) {
            throw new NotFlatException();
        }
    }

    private void meta() {
        json.pass('{');
        do {
            switch (json.name()) {
                case "api-version" -> version = json.text();
                case "tracks" -> noPlaces();
                default -> json.passValue();
            }
        } while (json.goesOn('}'));
    }

    /** Other indexes (PEP 708), which few pages name. */
    private void noPlaces() {
        json.pass('[');
        json.pass(']');
    }

    private void files() {
        json.pass('[');
        if (json.passes(']')) {
            return;
        }
        do {
            ListedFile file = file();
            if (file != null) {
                files.add(file);
                context.requireCount(files.size());
            }
        } while (json.goesOn(']'));
    }

    /** The next file, or null if it is not taken. */
    private @Nullable ListedFile file() {
        String filename = "";
        String url = "";
        SortedMap<String, String> hashes = new TreeMap<>();
        long size = -1;
        String requiresPython = "";
        Optional<String> yankReason = Optional.empty();
        String uploadTime = "";
        Optional<SortedMap<String, String>> coreMetadata = Optional.empty();
        Optional<SortedMap<String, String>> oldMetadata = Optional.empty();
        boolean namedAnew = false;
        json.pass('{');
        do {
            switch (json.name()) {
                case "filename" -> filename = json.text();
                case "url" -> url = json.text();
                case "hashes" -> hashes = hashes();
                case "size" -> size = json.passes("null") ? -1 : json.number();
                case "requires-python" -> requiresPython = textOrNull();
                case "yanked" -> yankReason = yankReason();
                case "upload-time" -> uploadTime = textOrNull();
                case "core-metadata" -> {
                    coreMetadata = metadata();
                    namedAnew = true;
                }
                case "dist-info-metadata" -> oldMetadata = metadata();
                default -> json.passValue();
            }
        } while (json.goesOn('}'));
        if (filename.isEmpty() || !url.startsWith("https://")) {
            throw new NotFlatException();
        }
        Optional<String> place =
                ListedFile.isPlausibleName(filename) ? context.fileUrl(context.url(), url) : Optional.empty();
        return place.isEmpty()
                ? null
                : new ListedFile(
                        filename,
                        place.get(),
                        hashes,
                        size,
                        requiresPython,
                        yankReason,
                        uploadTime,
                        namedAnew ? coreMetadata : oldMetadata);
    }

    private String textOrNull() {
        return json.passes("null") ? "" : json.text();
    }

    private Optional<String> yankReason() {
        if (json.passes("false") || json.passes("null")) {
            return Optional.empty();
        }
        return Optional.of(json.passes("true") ? "" : json.text());
    }

    private Optional<SortedMap<String, String>> metadata() {
        if (json.passes("false") || json.passes("null")) {
            return Optional.empty();
        }
        return Optional.of(json.passes("true") ? new TreeMap<>() : hashes());
    }

    private SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        json.pass('{');
        if (json.passes('}')) {
            return hashes;
        }
        do {
            Hashes.put(hashes, json.name(), json.text());
        } while (json.goesOn('}'));
        return hashes;
    }
}
