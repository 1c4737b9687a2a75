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

    /**
     * The next file; empty if it is not taken. There is one place that reads texts and one that reads digests, since the JIT
     * puts what reads them into each place that does, and takes its time for that.
     */
    private Optional<ListedFile> file() {
        FileMembers file = new FileMembers();
        json.pass('{');
        do {
            String name = json.name();
            switch (json.next()) {
                case '"' -> setText(file, name, json.text());
                case '{' -> setObject(file, name);
                default -> setWord(file, name);
            }
        } while (json.goesOn('}'));
        if (file.filename.isEmpty() || !file.url.startsWith("https://")) {
            throw new NotFlatException();
        }
        return file.file(context);
    }

    private static void setText(FileMembers file, String name, String text) {
        switch (name) {
            case "filename" -> file.filename = text;
            case "url" -> file.url = text;
            case "requires-python" -> file.requiresPython = text;
            case "yanked" -> file.yankReason = Optional.of(text);
            case "upload-time" -> file.uploadTime = text;
            case "hashes", "size", "core-metadata", "dist-info-metadata" -> throw new NotFlatException();
            default -> {}
        }
    }

    private void setObject(FileMembers file, String name) {
        switch (name) {
            case "hashes", "core-metadata", "dist-info-metadata" -> setDigests(file, name, hashes());
            case "filename", "url", "requires-python", "yanked", "upload-time", "size" -> throw new NotFlatException();
            default -> json.passValue();
        }
    }

    private static void setDigests(FileMembers file, String name, SortedMap<String, String> digests) {
        switch (name) {
            case "hashes" -> file.hashes = digests;
            case "core-metadata" -> file.coreMetadata(Optional.of(digests));
            default -> file.oldMetadata(Optional.of(digests));
        }
    }

    /** Sets what is a number, {@code true}, {@code false} or {@code null}. */
    private void setWord(FileMembers file, String name) {
        switch (name) {
            case "size" -> file.size = json.passes("null") ? -1 : json.number();
            case "requires-python" -> file.requiresPython = nothing();
            case "upload-time" -> file.uploadTime = nothing();
            case "yanked" -> file.yankReason = flag().map(yes -> "");
            case "core-metadata" -> file.coreMetadata(flag().map(yes -> new TreeMap<>()));
            case "dist-info-metadata" -> file.oldMetadata(flag().map(yes -> new TreeMap<>()));
            case "filename", "url", "hashes" -> throw new NotFlatException();
            default -> json.passValue();
        }
    }

    private String nothing() {
        if (!json.passes("null")) {
            throw new NotFlatException();
        }
        return "";
    }

    /** Whether something is so; {@code null} says as little as {@code false}. */
    private Optional<Boolean> flag() {
        if (json.passes("false") || json.passes("null")) {
            return Optional.empty();
        }
        if (!json.passes("true")) {
            throw new NotFlatException();
        }
        return Optional.of(true);
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
