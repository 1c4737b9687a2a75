package io.github.jvenv.inspection;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.spec.version.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How metadata is looked for in a directory, which decides what counts where two distributions have one name. Python has a
 * module for it that pip uses from 3.11 on; before, pip brings one of setuptools.
 */
enum MetadataOrder {
    /** As the file system has them, those of one project together where the first of them is. */
    PYTHON {
        @Override
        List<Path> arranged(List<Path> found) {
            Map<String, List<Path>> grouped = new LinkedHashMap<>();
            for (Path info : found) {
                String name = info.getFileName().toString();
                String project = name.substring(0, name.lastIndexOf('.')).split("-", 2)[0];
                grouped.computeIfAbsent(
                                project.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(info);
            }
            return grouped.values().stream().flatMap(List::stream).toList();
        }
    },
    /** By name, as pip does since version 23.1. */
    BY_NAME {
        @Override
        List<Path> arranged(List<Path> found) {
            return found.stream()
                    .filter(MetadataOrder::holdsSomething)
                    .sorted(Comparator.comparing(info -> info.getFileName().toString()))
                    .toList();
        }
    },
    /** The highest version first, as pip did before. */
    HIGHEST_FIRST {
        @Override
        List<Path> arranged(List<Path> found) {
            return found.stream()
                    .filter(MetadataOrder::holdsSomething)
                    .sorted(Collections.reverseOrder(MetadataOrder::compareByParts))
                    .toList();
        }
    };

    private static final Version PYTHONS_SINCE = Version.parse("22.2");
    private static final Version BY_NAME_SINCE = Version.parse("23.1");

    abstract List<Path> arranged(List<Path> found);

    /**
     * That of an environment's pip.
     *
     * @param pip its version; empty if it is not there, and then that of a new one is meant
     */
    static MetadataOrder ofPip(Optional<Version> pip, int major, int minor) {
        boolean young = major > 3 || (major == 3 && minor >= 11);
        if (young && pip.filter(version -> version.compareTo(PYTHONS_SINCE) < 0).isEmpty()) {
            return PYTHON;
        }
        return major == 2
                        || pip.filter(version -> version.compareTo(BY_NAME_SINCE) < 0)
                                .isPresent()
                ? HIGHEST_FIRST
                : BY_NAME;
    }

    /** Whether an {@code .egg-link} is followed even if no {@code .pth} file names its sources. */
    boolean followsLinks() {
        return this == PYTHON;
    }

    /** The metadata in a directory. */
    List<Path> in(Path directory) throws IOException {
        return arranged(DirectoryChildren.asTheyCome(directory).stream()
                .filter(child -> isMetadata(child.getFileName().toString()))
                .toList());
    }

    private static boolean isMetadata(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.endsWith(".dist-info") || low.endsWith(".egg-info");
    }

    /** An empty directory is none for setuptools, nor is a link to nowhere. */
    private static boolean holdsSomething(Path info) {
        String[] children = info.toFile().list();
        return children == null ? Files.isRegularFile(info) : children.length > 0;
    }

    private static int compareByParts(Path one, Path other) {
        Iterator<String> left = parts(one).iterator();
        Iterator<String> right = parts(other).iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = compare(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private static List<String> parts(Path info) {
        String name = info.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        List<String> parts = new ArrayList<>(List.of(name.substring(0, dot).split("-")));
        parts.add(name.substring(dot + 1));
        return parts;
    }

    /** What is no version is below all versions. */
    private static int compare(String one, String other) {
        Optional<Version> left = Version.find(one);
        Optional<Version> right = Version.find(other);
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get());
        }
        return left.isEmpty() && right.isEmpty()
                ? one.compareTo(other)
                : Boolean.compare(left.isPresent(), right.isPresent());
    }
}
