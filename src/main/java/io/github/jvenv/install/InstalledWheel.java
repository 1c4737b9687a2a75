package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.ImageEntry.FileEntry;
import io.github.jvenv.spec.metadata.EntryPoint;
import io.github.jvenv.spec.metadata.EntryPoints;
import io.github.jvenv.spec.metadata.ObjectReference;
import io.github.jvenv.store.UnpackedFile;
import io.github.jvenv.store.UnpackedWheel;
import io.github.jvenv.venv.Layout;
import io.github.jvenv.wheel.RecordFile;
import io.github.jvenv.wheel.RecordHash;
import io.github.jvenv.wheel.RecordLine;
import io.github.jvenv.wheel.Scheme;
import io.github.jvenv.wheel.SchemePath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one wheel in an environment, by the steps of the PyPA "Binary distribution format", "Installing a wheel":
 * spread into the schemes (step 2), programs made or completed, {@code INSTALLER} and {@code REQUESTED} added, RECORD
 * written anew for where the files now stand.
 */
final class InstalledWheel {
    private final Layout layout;
    private final ProgramForm form;
    private final EnvironmentImage bare;
    private final UnpackedWheel wheel;
    private final RelativePath sitePackages;
    private final Map<String, RecordLine> packed = new HashMap<>();
    private final Map<RelativePath, FileEntry> files = new LinkedHashMap<>();
    private final Map<String, RecordLine> lines = new LinkedHashMap<>();

    /**
     * The files of a wheel.
     *
     * @param bare what is there before it
     */
    InstalledWheel(Layout layout, ProgramForm form, EnvironmentImage bare, WheelToInstall install) throws IOException {
        this.layout = layout;
        this.form = form;
        this.bare = bare;
        this.wheel = install.wheel();
        this.sitePackages = wheel.root() == Scheme.PURELIB ? layout.purelib() : layout.platlib();
        RelativePath record = wheel.structure().distInfo("RECORD");
        for (RecordLine line : RecordFile.parse(metadata("RECORD")).lines()) {
            packed.put(line.path(), line);
        }
        for (UnpackedFile file : wheel.files().values()) {
            if (!wheel.structure().isOutsideRecord(file.path())) {
                spread(file);
            }
        }
        addPrograms();
        addMade(wheel.structure().distInfo("INSTALLER"), InstalledDistribution.OURS + "\n");
        if (install.requested()) {
            addMade(wheel.structure().distInfo("REQUESTED"), "");
        }
        install.directUrl().ifPresent(url -> addMade(wheel.structure().distInfo("direct_url.json"), url.toJson()));
        RelativePath installedRecord = sitePackages.resolve(record);
        record(RecordLine.unhashed(record.value()));
        files.put(
                installedRecord,
                new FileEntry(Content.of(RecordFile.sorted(lines.values()).text()), false));
    }

    /** Every file by its path in the environment, those of the wheel first and in its order. */
    Map<RelativePath, FileEntry> files() {
        return files;
    }

    private void spread(UnpackedFile file) throws IOException {
        SchemePath place = wheel.structure().place(file.path(), wheel.root());
        RelativePath path = directory(place.scheme())
                .map(directory -> directory.resolve(place.path()))
                .orElseGet(() -> behindLink(place.path()));
        if (place.scheme() == Scheme.SCRIPTS && DataScript.startsLikeOne(file.file())) {
            byte[] script = Files.readAllBytes(file.file());
            form.beside(path.fileName(), script)
                    .filter(program -> !files.containsKey(layout.scripts().resolve(program.name())))
                    .ifPresent(this::addProgram);
            byte[] rewritten = form.replaced(script).orElse(null);
            if (rewritten != null) {
                addMade(path, rewritten, true);
                return;
            }
        }
        boolean executable = place.scheme() == Scheme.SCRIPTS || file.member().executable();
        files.put(
                path, new FileEntry(new Content.Stored(file.file(), file.modifiedNanos(), file.member()), executable));
        RecordLine line = packed.get(file.path().value());
        record(line == null ? RecordLine.unhashed(recorded(path)) : line.withPath(recorded(path)));
    }

    /** Where a file stands that is to be below {@code lib64}, which is a link to {@code lib}. */
    private RelativePath behindLink(RelativePath path) {
        int slash = path.value().indexOf('/');
        return slash > 0
                        && bare.find(RelativePath.of(path.value().substring(0, slash)))
                                        .orElse(null)
                                instanceof ImageEntry.LinkEntry link
                        && RelativePath.find(link.target()).isPresent()
                ? RelativePath.of(link.target() + path.value().substring(slash))
                : path;
    }

    private Optional<RelativePath> directory(Scheme scheme) {
        return switch (scheme) {
            case PURELIB -> Optional.of(layout.purelib());
            case PLATLIB -> Optional.of(layout.platlib());
            case SCRIPTS -> Optional.of(layout.scripts());
            case HEADERS ->
                Optional.of(
                        layout.headers().resolve(wheel.wheel().filename().name().value()));
            case DATA -> Optional.empty();
        };
    }

    private void addPrograms() throws IOException {
        EntryPoints entryPoints =
                EntryPoints.parse(wheel.findMetadata("entry_points.txt").orElse(new byte[0]));
        for (EntryPoint program : PipPrograms.of(wheel.wheel().filename().name(), entryPoints.consoleScripts(), layout)
                .values()) {
            addProgram(program, ProgramForm.Kind.CONSOLE);
        }
        for (EntryPoint program : entryPoints.guiScripts().values()) {
            addProgram(program, ProgramForm.Kind.WINDOW);
        }
    }

    private void addProgram(ProgramForm.Program program) {
        addMade(layout.scripts().resolve(program.name()), program.content().bytes(), true);
    }

    private void addProgram(EntryPoint program, ProgramForm.Kind kind) {
        String name = program.name();
        ObjectReference function = program.reference();
        if (function.attribute().isEmpty()
                || name.indexOf('/') >= 0
                || RelativePath.find(name).isEmpty()) {
            throw new Failure("The wheel " + wheel.wheel().filename() + " declares the program '" + program
                    + "', and expected is the name of a file and a function such as package.module:function.");
        }
        addProgram(form.calling(name, function.module(), function.attribute().orElseThrow(), kind));
    }

    private String metadata(String name) throws IOException {
        return new String(wheel.findMetadata(name).orElse(new byte[0]), UTF_8);
    }

    /** Adds a file of the metadata that the wheel does not bring, or brings for no good: an installer writes it. */
    private void addMade(RelativePath inWheel, String text) {
        addMade(sitePackages.resolve(inWheel), text.getBytes(UTF_8), false);
    }

    private void addMade(RelativePath path, byte[] bytes, boolean executable) {
        files.put(path, new FileEntry(Content.of(bytes), executable));
        record(RecordLine.of(recorded(path), RecordHash.of(bytes), bytes.length));
    }

    private void record(RecordLine line) {
        lines.put(line.path(), line);
    }

    /** The path as RECORD has it: relative to the directory that holds {@code .dist-info}. */
    private String recorded(RelativePath path) {
        String text = path.value();
        String site = sitePackages.value();
        if (path.isBelow(sitePackages)) {
            return text.substring(site.length() + 1);
        }
        int levels = 1;
        for (int slash = site.indexOf('/'); slash >= 0; slash = site.indexOf('/', slash + 1)) {
            levels++;
        }
        return "../".repeat(levels) + text;
    }
}
