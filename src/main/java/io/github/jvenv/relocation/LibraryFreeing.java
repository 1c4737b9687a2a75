package io.github.jvenv.relocation;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.elf.ElfSearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs and libraries that say where their own libraries are. */
final class LibraryFreeing {
    static final String MAGIC = "\u007fELF";

    private static final String NAME = "(?:.*/)?(?:[^/]*\\.so(?:\\.[0-9.]+)?|bin/[^/]+)";

    private final Path environment;
    private final FormerPlaces places;

    LibraryFreeing(Path environment, FormerPlaces places) {
        this.environment = environment;
        this.places = places;
    }

    /** The raw file with the directories of the environment named from its own; as it was if there is no room for that. */
    String freed(String path, String raw) throws IOException {
        Optional<ElfSearchPath> search = ElfFile.read(environment.resolve(path)).searchPath();
        if (search.isEmpty() || !places.areIn(RawText.encode(search.get().text()))) {
            return raw;
        }
        List<String> directories = search.get().directories().stream()
                .map(directory -> places.within(RawText.encode(directory))
                        .map(rest -> ElfSearchPath.fromOrigin(PathFreeing.relative(path, RawText.decode(rest))))
                        .orElse(directory))
                .toList();
        Optional<byte[]> replacement = search.get().replacedBy(directories);
        if (replacement.isEmpty()) {
            return raw;
        }
        int start = (int) search.get().offset();
        String text = RawText.of(replacement.get());
        return raw.substring(0, start) + text + raw.substring(start + text.length());
    }

    /** What it loads from a place that is no part of the environment. */
    Optional<Remark> remark(String path) throws IOException {
        if (!path.matches(NAME) || !Files.isRegularFile(environment.resolve(path))) {
            return Optional.empty();
        }
        ElfFile file = ElfFile.read(environment.resolve(path));
        for (String directory :
                file.searchPath().map(ElfSearchPath::directories).orElse(List.of())) {
            if (directory.startsWith("/")
                    && places.within(RawText.encode(directory)).isEmpty()) {
                Optional<String> loaded = file.libraries().stream()
                        .filter(library -> isIn(directory, library))
                        .findFirst();
                if (loaded.isPresent()) {
                    return Optional.of(new Remark(
                            path,
                            "loads " + loaded.get() + " from " + directory
                                    + ", which has to be there wherever it runs"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(String directory, String library) {
        try {
            return Files.exists(Path.of(directory, library));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
