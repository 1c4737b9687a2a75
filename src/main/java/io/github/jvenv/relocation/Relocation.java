package io.github.jvenv.relocation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.DirectoryListing;
import io.github.jvenv.image.DirectoryScan;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.ImageEntry.FileEntry;
import io.github.jvenv.image.ImageEntry.LinkEntry;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.venv.LauncherLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Makes an environment independent of its place. */
public final class Relocation {
    private static final RelativePath CONFIGURATION = RelativePath.of(PyvenvConfiguration.FILE_NAME);
    private static final RelativePath SCRIPTS = RelativePath.of("bin");

    private static final long LARGEST_SCRIPT = 1 << 20;

    private final Path environment;
    private final Optional<Interpreter> instead;
    private final EnvironmentImage image;
    private final FormerPlaces places;
    private final TextFreeing texts;
    private final LibraryFreeing libraries;
    private final TreeMap<RelativePath, ImageEntry> changes = new TreeMap<>();
    private final TreeSet<RelativePath> dropped = new TreeSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Relocation(
            Path environment,
            Optional<Interpreter> instead,
            EnvironmentImage image,
            FormerPlaces places,
            Path destination) {
        this.environment = environment;
        this.instead = instead;
        this.image = image;
        this.places = places;
        this.libraries = new LibraryFreeing(environment, places);
        this.texts = new TextFreeing(places, new PathFreeing(places, RawText.encode(destination.toString())));
    }

    /**
     * The environment in a directory, freed from it and from where it was before. The directory is only read.
     *
     * @param destination where it shall stand: the same directory, or another
     * @param passedOver paths that are no part of the environment
     * @throws Failure if the directory is no environment
     */
    public static RelocatedEnvironment of(Path environment, Path destination, Collection<String> passedOver)
            throws IOException {
        return of(environment, destination, passedOver, Optional.empty());
    }

    /**
     * The same for an environment whose interpreter is lost.
     *
     * @param instead takes its place
     */
    public static RelocatedEnvironment of(
            Path environment, Path destination, Collection<String> passedOver, Optional<Interpreter> instead)
            throws IOException {
        if (!isEnvironment(environment)) {
            throw new Failure(
                    "There is no environment at " + environment
                            + ": it has neither a pyvenv.cfg nor the bin/activate that old versions of virtualenv make.",
                    "Name the directory that holds bin/python.");
        }
        EnvironmentImage image = DirectoryScan.of(
                environment,
                DirectoryListing.of(environment, path -> passedOver.contains(path) || TemporaryFiles.isTemporary(path)),
                EnvironmentImage.empty());
        return new Relocation(environment, instead, image, FormerPlaces.find(environment), destination).run();
    }

    private static boolean isEnvironment(Path directory) {
        return Files.isRegularFile(directory.resolve(PyvenvConfiguration.FILE_NAME))
                || Files.isRegularFile(directory.resolve("bin/activate"))
                || Files.isDirectory(directory.resolve("conda-meta"));
    }

    private RelocatedEnvironment run() throws IOException {
        Set<RelativePath> naming = naming();
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            RelativePath path = entry.getKey();
            if (entry.getValue() instanceof LinkEntry link) {
                LinkEntry own = new LinkFreeing(places).freed(path.value(), link);
                LinkEntry freed = instead.map(other -> LostInterpreter.replaced(path.value(), own, other))
                        .orElse(own);
                change(path, link, freed);
                LinkFreeing.remark(path.value(), freed).ifPresent(remarks::add);
            } else if (entry.getValue() instanceof FileEntry file) {
                if (naming.contains(path)) {
                    free(path, file);
                }
                libraries.remark(path.value()).ifPresent(remarks::add);
            }
        }
        // Conda's environments have others, and are left with them.
        if (!Files.isDirectory(environment.resolve("conda-meta"))) {
            String prompt = Prompt.find(environment, places);
            if (Files.isDirectory(environment.resolve("bin"))) {
                replaceActivators(OwnActivators.posix(image, prompt));
                addConfiguration();
            } else if (Files.isDirectory(environment.resolve("Scripts"))) {
                replaceActivators(OwnActivators.windows(image, prompt));
            }
        }
        updateRecords();
        EnvironmentImage.Builder changed = EnvironmentImage.builder();
        changes.forEach(changed::put);
        EnvironmentImage changedImage = changed.build();
        return new RelocatedEnvironment(
                image.without(dropped::contains).overlaidBy(changedImage), changedImage, dropped, summarised());
    }

    /** The files that name a former place, and the one that is always looked at. */
    private Set<RelativePath> naming() throws IOException {
        Set<RelativePath> naming = ConcurrentHashMap.newKeySet();
        Workers.forThisMachine().forEach(image.entries().entrySet(), entry -> {
            if (entry.getValue() instanceof FileEntry file) {
                try (InputStream stream = file.content().open()) {
                    // In a script the place may be written with quotes within, and in a URL with percent signs.
                    if (entry.getKey().equals(CONFIGURATION)
                            || entry.getKey().fileName().equals("direct_url.json")
                            || LauncherLine.isIn(entry.getKey())
                            || (entry.getKey().isBelow(SCRIPTS)
                                    && file.content().size() < LARGEST_SCRIPT)
                            || places.areIn(stream)) {
                        naming.add(entry.getKey());
                    }
                }
            }
        });
        return naming;
    }

    private void free(RelativePath path, FileEntry file) throws IOException {
        String value = path.value();
        String name = path.fileName();
        if (isBytecodeWithSource(value)) {
            dropped.add(path);
            return;
        }
        if (file.content().size() > 16 << 20) {
            remarks.add(new Remark(value, "is a large file that holds a path of the environment"));
            return;
        }
        String text = RawText.of(bytes(file));
        String freed;
        if (text.startsWith(LibraryFreeing.MAGIC)) {
            freed = libraries.freed(value, text);
        } else if (path.equals(CONFIGURATION)) {
            freed = ConfigurationFreeing.freed(
                    instead.map(other -> ConfigurationFreeing.with(other, text)).orElse(text), places);
        } else {
            freed = texts.freed(path, text);
        }
        if (LauncherLine.isIn(path) && !LauncherFreeing.isFree(freed)) {
            remarks.add(new Remark(value, "is a Windows launcher, which holds the path of its interpreter"));
        }
        if (!freed.equals(text)) {
            changes.put(path, new FileEntry(Content.of(RawText.bytes(freed)), file.executable()));
        }
        if (!name.equals("direct_url.json") && !name.equals("RECORD") && places.areIn(freed)) {
            remarks.add(Remark.ofContent(value, freed));
        }
    }

    private boolean isBytecodeWithSource(String path) {
        int cache = path.lastIndexOf("__pycache__/");
        if (cache < 0 || !path.endsWith(".pyc")) {
            return false;
        }
        String module = path.substring(cache + "__pycache__/".length()).replaceFirst("\\..*", "");
        return Files.exists(environment.resolve(path.substring(0, cache) + module + ".py"));
    }

    /** Ours stand in for those that are there. */
    private void replaceActivators(EnvironmentImage activators) throws IOException {
        for (Map.Entry<RelativePath, ImageEntry> entry : activators.entries().entrySet()) {
            remarks.removeIf(remark -> remark.path().equals(entry.getKey().value()));
            ImageEntry before = image.find(entry.getKey()).orElse(null);
            if (!(before instanceof FileEntry file
                    && java.util.Arrays.equals(bytes(file), bytes((FileEntry) entry.getValue())))) {
                changes.put(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Before version 20 virtualenv left none. Without a key {@code home} it changes nothing for Python. */
    private void addConfiguration() {
        if (image.find(CONFIGURATION).isPresent()) {
            return;
        }
        boolean closed = image.entries().keySet().stream()
                .anyMatch(path -> path.value().matches("lib/[^/]+/no-global-site-packages\\.txt"));
        changes.put(
                CONFIGURATION,
                new FileEntry(
                        Content.of("virtualenv = 16\ninclude-system-site-packages = " + !closed
                                + "\nrelocatable = true\n"),
                        false));
    }

    private void updateRecords() throws IOException {
        Map<String, byte[]> changed = new TreeMap<>();
        for (Map.Entry<RelativePath, ImageEntry> change : changes.entrySet()) {
            if (change.getValue() instanceof FileEntry file) {
                changed.put(change.getKey().value(), bytes(file));
            }
        }
        changes.putAll(new FreedRecords(places, changed).updated(image));
    }

    /** Old versions of virtualenv link to every module of the standard library: one remark a directory is enough. */
    private List<Remark> summarised() {
        TreeMap<String, List<Remark>> byDirectory = new TreeMap<>();
        for (Remark remark : remarks) {
            boolean library = remark.path().matches("lib/python[\\d.]+/[^/]+")
                    && remark.reason().startsWith("is a link");
            String key = library ? remark.path().substring(0, remark.path().lastIndexOf('/')) : remark.path();
            byDirectory.computeIfAbsent(key, any -> new ArrayList<>()).add(remark);
        }
        List<Remark> summarised = new ArrayList<>();
        byDirectory.forEach((path, some) -> summarised.add(
                some.size() == 1
                        ? some.get(0)
                        : new Remark(
                                path,
                                "has " + some.size() + " links to the interpreter's library, the first of which "
                                        + some.get(0).reason())));
        return summarised;
    }

    private void change(RelativePath path, ImageEntry before, ImageEntry after) {
        if (!after.equals(before)) {
            changes.put(path, after);
        }
    }

    private static byte[] bytes(FileEntry file) throws IOException {
        try (InputStream stream = file.content().open()) {
            return stream.readAllBytes();
        }
    }
}
