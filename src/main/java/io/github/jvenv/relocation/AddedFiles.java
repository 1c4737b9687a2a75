package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.image.ImageEntry.FileEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was added to an environment after it was made independent of its place: pip gives its scripts the path of the
 * interpreter whatever {@code pyvenv.cfg} says.
 */
public final class AddedFiles {
    private static final long LARGEST_TEXT = 1 << 20;

    private AddedFiles() {}

    /** Whether a script or program of an environment is run by the Python of that place, or of a place where it was. */
    public static boolean nameTheirPlace(Path environment) throws IOException {
        List<Path> scripts = DirectoryChildren.ifAny(environment.resolve("bin"));
        List<Path> programs = DirectoryChildren.ifAny(environment.resolve("Scripts"));
        FormerPlaces places =
                scripts.isEmpty() && programs.isEmpty() ? FormerPlaces.of(List.of()) : FormerPlaces.find(environment);
        for (Path file : scripts) {
            if (isText(file) && ScriptFreeing.freed(raw(file), places).isPresent()) {
                return true;
            }
        }
        for (Path file : programs) {
            if (isText(file)
                    && (LauncherFreeing.freed(raw(file)).isPresent()
                            || ScriptFreeing.freedOnWindows(raw(file), places).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) < LARGEST_TEXT;
    }

    private static String raw(Path file) throws IOException {
        return RawText.of(Files.readAllBytes(file));
    }

    /**
     * An image with the scripts, and the lists of paths that Python reads, freed from their place. Only what stands on disk
     * is looked at: all else was made by this project, or comes from wheels, which know no place.
     *
     * @param image of the environment
     * @param environment where it stands
     */
    public static RelocatedEnvironment freed(EnvironmentImage image, Path environment) throws IOException {
        Map<RelativePath, FileEntry> texts = texts(image);
        FormerPlaces places = texts.isEmpty() ? FormerPlaces.of(List.of()) : FormerPlaces.find(environment);
        TextFreeing freeing = new TextFreeing(places, new PathFreeing(places, RawText.encode(environment.toString())));
        TreeMap<RelativePath, ImageEntry> changes = new TreeMap<>();
        Map<String, byte[]> changed = new TreeMap<>();
        List<Remark> remarks = new ArrayList<>();
        for (Map.Entry<RelativePath, FileEntry> entry : texts.entrySet()) {
            RelativePath path = entry.getKey();
            String text = RawText.of(bytes(entry.getValue()));
            String freed = freeing.freed(path, text);
            if (!freed.equals(text)) {
                byte[] bytes = RawText.bytes(freed);
                changed.put(path.value(), bytes);
                changes.put(
                        path, new FileEntry(Content.of(bytes), entry.getValue().executable()));
            }
            if (places.areIn(freed)) {
                remarks.add(Remark.ofContent(path.value(), freed));
            }
        }
        if (!changed.isEmpty()) {
            changes.putAll(new FreedRecords(places, changed).updated(image));
        }
        EnvironmentImage.Builder difference = EnvironmentImage.builder();
        changes.forEach(difference::put);
        EnvironmentImage changedImage = difference.build();
        return new RelocatedEnvironment(
                changes.isEmpty() ? image : image.overlaidBy(changedImage), changedImage, new TreeSet<>(), remarks);
    }

    private static Map<RelativePath, FileEntry> texts(EnvironmentImage image) {
        Map<RelativePath, FileEntry> texts = new TreeMap<>();
        image.entries().forEach((path, entry) -> {
            if (entry instanceof FileEntry file
                    && file.content() instanceof Content.OnDisk content
                    && content.size() < LARGEST_TEXT
                    && TextFreeing.decides(path)) {
                texts.put(path, file);
            }
        });
        return texts;
    }

    private static byte[] bytes(FileEntry file) throws IOException {
        try (InputStream stream = file.content().open()) {
            return stream.readAllBytes();
        }
    }
}
