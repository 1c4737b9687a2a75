package io.github.jvenv.page;

import io.github.jvenv.page.FlatJson.NotFlatException;
import io.github.jvenv.resolution.ProjectStatus;
import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads projects' pages whose JSON is as plain as nearly all are. A first build reads tens of megabytes of it in a virtual machine
 * that has not warmed up: here texts go from the page into its kept form without ever being one. It takes only what it is sure
 * of; {@link JsonPageReader} reads every other page, and says what is wrong with a page that is.
 */
final class FlatPageReader {
    private final FlatJson json;
    private final PageContext context;
    private final List<RawFile> files = new ArrayList<>();
    private String version = "";
    private ProjectStatus status = ProjectStatus.ACTIVE;

    private FlatPageReader(byte[] page, PageContext context) {
        this.json = new FlatJson(page);
        this.context = context;
    }

    /** What the page says; empty if it is not plain enough. */
    static Optional<CompactPage> find(byte[] page, PageContext context, ProjectName project) {
        FlatPageReader reader = new FlatPageReader(page, context);
        try {
            reader.page();
        } catch (NotFlatException e) {
            return Optional.empty();
        }
        ApiVersion.check(reader.version, context);
        return Optional.of(new VersionGroups(reader.files, project).page(Collections.emptySortedSet(), reader.status));
    }

    private void page() {
        json.pass('{');
        do {
            switch (json.name().toString()) {
                case "meta" -> meta();
                case "files" -> files();
                case "alternate-locations" -> noPlaces();
                case "project-status" -> status();
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
            switch (json.name().toString()) {
                case "api-version" -> version = json.text().toString();
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

    private void status() {
        String word = "";
        String reason = "";
        json.pass('{');
        do {
            switch (json.name().toString()) {
                case "status" -> word = json.text().toString();
                case "reason" -> reason = json.text().toString();
                default -> json.passValue();
            }
        } while (json.goesOn('}'));
        status = ProjectStatus.of(word, reason);
    }

    private void files() {
        json.pass('[');
        if (json.passes(']')) {
            return;
        }
        do {
            RawFile file = file();
            if (ListedFile.isPlausibleName(file.filename)) {
                files.add(file);
                context.requireCount(files.size());
            }
        } while (json.goesOn(']'));
    }

    /**
     * The next file. There is one place that reads texts and one that reads digests, since the JIT puts what reads them into
     * each place that does, and takes its time for that.
     */
    private RawFile file() {
        RawFile file = new RawFile();
        json.pass('{');
        do {
            Member member = Member.NAMES.getOrDefault(json.name(), Member.OTHER);
            switch (json.next()) {
                case '"' -> setText(file, member, json.text());
                case '{' -> setObject(file, member);
                default -> setWord(file, member);
            }
        } while (json.goesOn('}'));
        if (file.filename.isEmpty() || !PageContext.isPlainHttps(file.url)) {
            throw new NotFlatException();
        }
        return file;
    }

    private static void setText(RawFile file, Member member, Slice text) {
        switch (member) {
            case FILENAME -> file.filename = text;
            case URL -> file.url = text;
            case REQUIRES_PYTHON -> file.requiresPython = text;
            case YANKED -> file.yankReason = Optional.of(text).filter(reason -> !reason.isEmpty());
            case UPLOAD_TIME -> file.uploadTime = text;
            case HASHES, SIZE, CORE_METADATA, DIST_INFO_METADATA -> throw new NotFlatException();
            case OTHER -> {}
        }
    }

    private void setObject(RawFile file, Member member) {
        switch (member) {
            case HASHES, CORE_METADATA, DIST_INFO_METADATA -> setDigests(file, member, digests());
            case FILENAME, URL, REQUIRES_PYTHON, YANKED, UPLOAD_TIME, SIZE -> throw new NotFlatException();
            case OTHER -> json.passValue();
        }
    }

    private static void setDigests(RawFile file, Member member, List<RawFile.Digest> digests) {
        if (member == Member.HASHES) {
            file.hashes = digests;
        } else if (member == Member.CORE_METADATA) {
            file.metadata.set(Optional.of(digests));
        } else {
            file.metadata.setOld(Optional.of(digests));
        }
    }

    /** Sets what is a number, {@code true}, {@code false} or {@code null}. */
    private void setWord(RawFile file, Member member) {
        switch (member) {
            case SIZE -> file.size = json.passes("null") ? -1 : json.number();
            case REQUIRES_PYTHON -> file.requiresPython = nothing();
            case UPLOAD_TIME -> file.uploadTime = nothing();
            case YANKED -> file.yankReason = flag().map(yes -> Slice.EMPTY);
            case CORE_METADATA -> file.metadata.set(flag().map(yes -> List.of()));
            case DIST_INFO_METADATA -> file.metadata.setOld(flag().map(yes -> List.of()));
            case FILENAME, URL, HASHES -> throw new NotFlatException();
            case OTHER -> json.passValue();
        }
    }

    private Slice nothing() {
        if (!json.passes("null")) {
            throw new NotFlatException();
        }
        return Slice.EMPTY;
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

    private List<RawFile.Digest> digests() {
        List<RawFile.Digest> digests = new ArrayList<>(1);
        json.pass('{');
        if (json.passes('}')) {
            return digests;
        }
        do {
            Slice algorithm = json.name();
            Slice digits = json.text();
            if (!Hashes.isDigest(algorithm, digits)) {
                throw new NotFlatException();
            }
            digests.add(new RawFile.Digest(algorithm, digits));
        } while (json.goesOn('}'));
        return digests;
    }

    /** What a page may say of a file. */
    private enum Member {
        FILENAME("filename"),
        URL("url"),
        HASHES("hashes"),
        SIZE("size"),
        REQUIRES_PYTHON("requires-python"),
        YANKED("yanked"),
        UPLOAD_TIME("upload-time"),
        CORE_METADATA("core-metadata"),
        DIST_INFO_METADATA("dist-info-metadata"),
        OTHER("");

        private static final Map<Slice, Member> NAMES = Stream.of(values())
                .collect(Collectors.toUnmodifiableMap(one -> Slice.of(one.name), Function.identity()));

        private final String name;

        Member(String name) {
            this.name = name;
        }
    }
}
