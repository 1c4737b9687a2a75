package io.github.jvenv.venv;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.Interpreter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An environment in which every file is a regular one, for consumers that lose links, and which still runs.
 *
 * <p>An interpreter finds its standard library from where its program stands, so a copied program in {@code bin} finds
 * none when the library is in {@code python/lib}. Where the interpreter is inside, the two trees are therefore laid over
 * each other: {@code bin/python} is the program, {@code lib/python3.x} the standard library with the environment's
 * {@code site-packages} in it, and the environment is the interpreter's own prefix. Where it stays outside, {@code
 * bin/python} is a copy of its program, and {@code pyvenv.cfg} says where its library is.
 */
public final class FlatEnvironment {
    private static final String BUNDLE = BareEnvironment.BUNDLE + "/";
    private static final RelativePath LIB64 = RelativePath.of("lib64");
    private static final int MOST_LINKS = 40;

    private final EnvironmentImage image;
    private final Path directory;
    private final Layout layout;
    private final TreeMap<RelativePath, ImageEntry> flat = new TreeMap<>();

    /** The links whose trees are being copied: one that is met again leads into itself. */
    private final Set<RelativePath> open = new HashSet<>();

    private FlatEnvironment(EnvironmentImage image, Path directory, Layout layout) {
        this.image = image;
        this.directory = directory;
        this.layout = layout;
    }

    /**
     * The environment without links.
     *
     * @param image the environment as {@link BareEnvironment} arranges it, with all that is in it
     * @param directory where it stands on this machine, which is what links that leave it lead away from
     * @param bare what it was made from
     */
    public static EnvironmentImage of(EnvironmentImage image, Path directory, BareEnvironment bare) throws IOException {
        if (bare.interpreter().target().isWindows()) { // which has none but those that somebody made
            FlatEnvironment environment = new FlatEnvironment(image, directory, bare.layout());
            environment.addRest(Optional.empty());
            return environment.build();
        }
        if (bare.placement() instanceof Placement.Bundled bundled) {
            return of(image, directory, bare.layout(), bundled.bundle().program());
        }
        FlatEnvironment environment = new FlatEnvironment(image, directory, bare.layout());
        environment.addRest(Optional.of(copyOf(bare.interpreter())));
        return environment.build();
    }

    /**
     * The same of an environment that carries its interpreter.
     *
     * @param program the interpreter's program, within its own directory
     */
    static EnvironmentImage of(EnvironmentImage image, Path directory, Layout layout, RelativePath program)
            throws IOException {
        FlatEnvironment environment = new FlatEnvironment(image, directory, layout);
        environment.mergeBundle();
        environment.addRest(image.find(RelativePath.of(BUNDLE + program)));
        return environment.build();
    }

    private static ImageEntry copyOf(Interpreter interpreter) throws IOException {
        if (interpreter.managed().isPresent() || !interpreter.sharedLibrary().isEmpty()) {
            throw new Failure(
                    "The archive cannot do without links while its interpreter stays at " + interpreter.executable()
                            + ": a copy of that program does not find its library.",
                    "Put the interpreter into the archive with <archive><interpreter>bundle</interpreter></archive> and"
                            + " <python>managed</python>, or allow links.");
        }
        Path program = interpreter.executable().toRealPath();
        return new ImageEntry.FileEntry(new Content.OnDisk(program, Files.size(program)), true);
    }

    /**
     * The interpreter's tree goes where the environment is. Its own programs and packages stay behind, and so does the file
     * that forbids to install any (PEP 668): what is its prefix here is that of the environment.
     */
    private void mergeBundle() {
        image.entries().forEach((path, entry) -> {
            if (path.value().startsWith(BUNDLE)) {
                RelativePath merged = RelativePath.of(path.value().substring(BUNDLE.length()));
                if (!merged.value().startsWith("bin/")
                        && !merged.isBelow(layout.purelib())
                        && !merged.fileName().equals("EXTERNALLY-MANAGED")) {
                    flat.put(merged, entry);
                }
            }
        });
    }

    /**
     * What the environment itself has counts where both have something.
     *
     * @param program what stands in place of links to it
     */
    private void addRest(Optional<ImageEntry> program) throws IOException {
        boolean merged = !flat.isEmpty();
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            RelativePath path = entry.getKey();
            if (merged && path.value().startsWith(BUNDLE)) {
                continue;
            }
            if (!(entry.getValue() instanceof ImageEntry.LinkEntry link)) {
                flat.put(path, entry.getValue());
            } else if (program.isPresent() && isProgram(path)) {
                flat.put(path, program.get());
            } else if (!path.equals(LIB64)) {
                addTarget(path, link);
            }
        }
    }

    private boolean isProgram(RelativePath path) {
        String name = path.fileName();
        return path.equals(layout.scripts().resolve(name)) && name.matches("(python|pypy)[0-9.]*t?");
    }

    /** A link becomes a copy of what it leads to. */
    private void addTarget(RelativePath path, ImageEntry.LinkEntry link) throws IOException {
        Path target = directory.resolve(path.value()).resolveSibling(link.target());
        for (int links = 0; links < MOST_LINKS; links++) {
            target = target.normalize();
            if (!target.startsWith(directory)) {
                break;
            }
            String inside = directory.relativize(target).toString().replace(File.separatorChar, '/');
            RelativePath found = RelativePath.find(inside).orElse(null);
            ImageEntry entry = found == null ? null : image.find(found).orElse(null);
            if (entry instanceof ImageEntry.LinkEntry next) {
                target = target.resolveSibling(next.target());
            } else if (entry != null) {
                flat.put(path, entry);
                return;
            } else {
                if (found != null && !path.isBelow(found) && open.add(path)) {
                    boolean added = addTree(path, found);
                    open.remove(path);
                    if (added) {
                        return;
                    }
                }
                break;
            }
        }
        if (Files.isRegularFile(target)) {
            flat.put(
                    path,
                    new ImageEntry.FileEntry(
                            new Content.OnDisk(target, Files.size(target)), Files.isExecutable(target)));
            return;
        }
        throw new Failure(
                "The archive cannot do without the link " + path + " to " + link.target()
                        + ", because no copy of that can stand in its place.",
                "Remove the link, leave it out with <archive><excludes>, or allow links.");
    }

    private boolean addTree(RelativePath path, RelativePath directoryInside) throws IOException {
        SortedMap<RelativePath, ImageEntry> tree = at(directoryInside, image.entries());
        for (Map.Entry<RelativePath, ImageEntry> below : tree.entrySet()) {
            if (below.getValue() instanceof ImageEntry.LinkEntry link) {
                addTarget(below.getKey(), link);
                // What a link became is one file, or all of a tree.
                at(below.getKey(), flat).forEach((file, entry) -> flat.put(moved(file, directoryInside, path), entry));
            } else {
                flat.put(moved(below.getKey(), directoryInside, path), below.getValue());
            }
        }
        return !tree.isEmpty();
    }

    private static RelativePath moved(RelativePath file, RelativePath from, RelativePath to) {
        return to.resolve(file.value().substring(from.value().length() + 1));
    }

    /** What stands at a path and below it. */
    private static SortedMap<RelativePath, ImageEntry> at(
            RelativePath path, SortedMap<RelativePath, ImageEntry> entries) {
        SortedMap<RelativePath, ImageEntry> found = new TreeMap<>();
        for (Map.Entry<RelativePath, ImageEntry> entry : entries.tailMap(path).entrySet()) {
            if (!entry.getKey().value().startsWith(path.value())) {
                break;
            }
            if (entry.getKey().equals(path) || entry.getKey().isBelow(path)) {
                found.put(entry.getKey(), entry.getValue());
            }
        }
        return found;
    }

    private EnvironmentImage build() {
        EnvironmentImage.Builder builder = EnvironmentImage.builder();
        flat.forEach(builder::put);
        return builder.build();
    }
}
