package io.github.jvenv.page;

import io.github.jvenv.page.FlatJson.NotFlatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
            file().ifPresent(file -> {
                files.add(file);
                context.requireCount(files.size());
            });
        } while (json.goesOn(']'));
    }

    /** The next file; empty if it is not taken. */
    private Optional<ListedFile> file() {
        FileMembers file = new FileMembers();
        json.pass('{');
        do {
            switch (json.name()) {
                case "filename" -> file.filename = json.text();
                case "url" -> file.url = json.text();
                case "hashes" -> file.hashes = hashes();
                case "size" -> file.size = json.passes("null") ? -1 : json.number();
                case "requires-python" -> file.requiresPython = textOrNull();
                case "yanked" -> file.yankReason = yankReason();
                case "upload-time" -> file.uploadTime = textOrNull();
                case "core-metadata" -> file.coreMetadata(metadata());
                case "dist-info-metadata" -> file.oldMetadata(metadata());
                default -> json.passValue();
            }
        } while (json.goesOn('}'));
        if (file.filename.isEmpty() || !file.url.startsWith("https://")) {
            throw new NotFlatException();
        }
        return file.file(context);
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
