package io.github.jvenv.packaging;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the run bit from files that cannot be run. Many wheels were packed on file systems where every file has it, and
 * what checks packages takes each of them for a broken program.
 */
public final class RunBits {
    private static final Pattern LIBRARY = Pattern.compile("(?:.*/)?[^/]+\\.so(?:\\.[\\w.]+)?");
    private static final String PROGRAMS = "bin/";

    private RunBits() {}

    /** An environment in which no module or data has it: what is neither a script nor machine code, outside {@code bin}. */
    public static EnvironmentImage ofPrograms(EnvironmentImage environment) throws IOException {
        Set<RelativePath> wrong = new HashSet<>();
        for (var entry : environment.entries().entrySet()) {
            if (entry.getValue() instanceof ImageEntry.FileEntry file
                    && file.executable()
                    && !entry.getKey().value().startsWith(PROGRAMS)
                    && !canRun(file)) {
                wrong.add(entry.getKey());
            }
        }
        return without(environment, wrong);
    }

    /** Files in which no library has it: Debian's policy wants it so, and Fedora's the opposite. */
    public static EnvironmentImage notOfLibraries(EnvironmentImage image) {
        Set<RelativePath> libraries = new HashSet<>();
        image.entries().forEach((path, entry) -> {
            if (entry instanceof ImageEntry.FileEntry file
                    && file.executable()
                    && LIBRARY.matcher(path.value()).matches()) {
                libraries.add(path);
            }
        });
        return without(image, libraries);
    }

    private static boolean canRun(ImageEntry.FileEntry file) throws IOException {
        try (InputStream in = file.content().open()) {
            byte[] start = in.readNBytes(4);
            return (start.length > 1 && start[0] == '#' && start[1] == '!') || NativeFiles.isStart(start);
        }
    }

    private static EnvironmentImage without(EnvironmentImage image, Set<RelativePath> wrong) {
        EnvironmentImage.Builder changed = EnvironmentImage.builder();
        wrong.forEach(path -> {
            if (image.find(path).orElseThrow() instanceof ImageEntry.FileEntry file) {
                changed.put(path, new ImageEntry.FileEntry(file.content(), false));
            }
        });
        return wrong.isEmpty() ? image : image.overlaidBy(changed.build());
    }
}
