package io.github.jvenv.bundle;

import io.github.jvenv.elf.ElfFile;
import io.github.jvenv.elf.ElfSearchPath;
import io.github.jvenv.elf.SystemNeeds;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of an interpreter where it goes: with the libraries of its own directory that they need, and with paths to
 * these that hold there.
 */
final class MovedLibraries {
    private static final Pattern BINARY = Pattern.compile("bin/[^/]+|.*\\.so(?:\\.[\\w.]+)?");
    private static final Pattern CONFIGURATION = Pattern.compile("lib[^/]*/[^/]+/_sysconfigdata[^/]*\\.py");
    private static final Pattern INTERPRETER = Pattern.compile("libpython[\\w.-]*");

    private final InstalledFiles installed;
    private final Path work;
    private final SortedMap<RelativePath, Path> files;
    private final SortedMap<RelativePath, Path> changed = new TreeMap<>();
    private final SortedMap<RelativePath, ElfFile> binaries = new TreeMap<>();

    MovedLibraries(InstalledFiles installed, Path work) throws IOException, RootedException {
        this.installed = installed;
        this.work = work;
        this.files = new TreeMap<>(installed.files());
        Deque<RelativePath> open = files.keySet().stream()
                .filter(path -> BINARY.matcher(path.value()).matches())
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            RelativePath path = open.remove();
            Path file = files.get(path);
            if (file != null && ElfFile.isOne(file) && !binaries.containsKey(path)) {
                ElfFile binary = ElfFile.read(file);
                binaries.put(path, binary);
                open.addAll(follow(path, file, binary));
            }
        }
    }

    RelativePath program() {
        return installed.program();
    }

    SystemNeeds needs() {
        return SystemNeeds.of(
                binaries.values(),
                files.keySet().stream().map(RelativePath::fileName).collect(Collectors.toSet()));
    }

    EnvironmentImage image() throws IOException {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        for (Map.Entry<RelativePath, Path> entry : files.entrySet()) {
            RelativePath path = entry.getKey();
            Path file = changed.getOrDefault(path, entry.getValue());
            Content content = CONFIGURATION.matcher(path.value()).matches()
                    ? MovedConfiguration.of(file, List.of(installed.name(), installed.prefix()))
                    : new Content.OnDisk(file, Files.size(file));
            image.put(path, new ImageEntry.FileEntry(content, Files.isExecutable(entry.getValue())));
        }
        return image.build();
    }

    /** Sees to it that a binary's libraries are taken along and found, and returns those that were not known yet. */
    private List<RelativePath> follow(RelativePath path, Path file, ElfFile binary)
            throws IOException, RootedException {
        List<LibraryPlace> places =
                LibraryPlace.of(binary, installed.prefix().resolve(path.value()), installed.prefix());
        List<RelativePath> found = new ArrayList<>();
        SortedSet<Integer> needed = new TreeSet<>();
        for (String name : binary.libraries()) {
            Optional<LibraryPlace> place =
                    places.stream().filter(one -> one.has(name)).findFirst();
            if (place.isEmpty()) {
                if (path.equals(installed.program())
                        && INTERPRETER.matcher(name).matches()) {
                    throw new RootedException("its program finds " + name + " only by how this machine is configured");
                }
            } else if (place.get().isInside()) {
                RelativePath library = place.get().within(name);
                if (files.putIfAbsent(
                                library, place.get().directory().resolve(name).toRealPath())
                        == null) {
                    found.add(library);
                }
                needed.add(places.indexOf(place.get()));
            } else if (!place.get().isOfSystem()) {
                throw new RootedException("its " + path + " takes " + name + " from "
                        + place.get().directory() + ", outside of its own directory " + installed.prefix());
            }
        }
        if (binary.searchPath().isPresent() && !places.stream().allMatch(LibraryPlace::moves)) {
            change(path, file, binary.searchPath().get(), places, needed);
        }
        return found;
    }

    private void change(
            RelativePath path, Path file, ElfSearchPath old, List<LibraryPlace> places, SortedSet<Integer> needed)
            throws IOException, RootedException {
        List<String> all = places.stream()
                .filter(LibraryPlace::isInside)
                .map(LibraryPlace::moved)
                .distinct()
                .toList();
        List<String> least = needed.stream()
                .map(places::get)
                .map(LibraryPlace::moved)
                .distinct()
                .toList();
        // An empty path means the working directory to some loaders; the file's own holds nothing else.
        byte[] bytes = old.replacedBy(all.isEmpty() ? List.of("$ORIGIN") : all)
                .or(() -> old.replacedBy(least.isEmpty() ? List.of("$ORIGIN") : least))
                .orElseThrow(() -> new RootedException("its " + path + " has its libraries looked for in " + old.text()
                        + ", and has no room for " + String.join(":", least.isEmpty() ? all : least)
                        + " in place of that"));
        Path copy = work.resolve(String.valueOf(changed.size()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        copy.toFile().setWritable(true);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, old.offset() + buffer.position());
            }
        }
        changed.put(path, copy);
    }
}
