package io.github.jvenv.install;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.wheel.RecordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What is installed in an environment, as its {@code .dist-info} directories say. Other forms (eggs, files without
 * metadata) are nobody's here, and so is a directory whose METADATA cannot be read: what has no known owner stays.
 *
 * @param environment the environment's root
 * @param all ordered by name, then by directory; a broken environment may have two of one name
 */
public record InstalledDistributions(Path environment, List<InstalledDistribution> all) {
    private static final int MAXIMUM_METADATA_BYTES = 64 << 20;

    public InstalledDistributions {
        all = List.copyOf(all);
    }

    /**
     * Looks through an environment.
     *
     * @param environment its root
     * @param libraries the directories that hold distributions ({@code purelib} and {@code platlib}), relative to the root;
     *     one that is missing, or leads through a link to another one, holds nothing
     */
    public static InstalledDistributions read(Path environment, Collection<RelativePath> libraries) throws IOException {
        OwnedPaths paths = new OwnedPaths(environment);
        SortedMap<String, InstalledDistribution> found = new TreeMap<>();
        for (RelativePath library : new TreeSet<>(libraries)) {
            if (paths.isWithoutLinks(library)) {
                for (String metadata : distInfos(environment, library)) {
                    find(environment, library, metadata)
                            .ifPresent(one -> found.put(one.name() + "\n" + library + "/" + metadata, one));
                }
            }
        }
        return new InstalledDistributions(environment, new ArrayList<>(found.values()));
    }

    /**
     * Every path that some distribution owns, as the RECORD files say that are there now: what an installer may remove.
     * Relative to the environment, all of them below it, none behind a link; those that exist and those that do not, and
     * what bytecode Python cached for a module if it exists. What a distribution without RECORD owns nobody can say.
     */
    public SortedSet<RelativePath> files() throws IOException {
        return files(one -> true, new OwnedPaths(environment));
    }

    /** The paths that belong to distributions of these projects and to none of another project. */
    public SortedSet<RelativePath> filesOf(Set<ProjectName> projects) throws IOException {
        OwnedPaths paths = new OwnedPaths(environment);
        SortedSet<RelativePath> files = files(one -> projects.contains(one.name()), paths);
        if (!files.isEmpty()) {
            files.removeAll(files(one -> !projects.contains(one.name()), paths));
        }
        return files;
    }

    private SortedSet<RelativePath> files(Predicate<InstalledDistribution> which, OwnedPaths paths) throws IOException {
        SortedSet<RelativePath> files = new TreeSet<>();
        for (InstalledDistribution one : all) {
            RecordFile record = which.test(one) ? record(one).orElse(null) : null;
            if (record != null) {
                files.addAll(paths.of(one.library(), record));
            }
        }
        return files;
    }

    private Optional<RecordFile> record(InstalledDistribution one) throws IOException {
        Path file = one.library().below(environment).resolve(one.metadata()).resolve("RECORD");
        try {
            return content(file).map(RecordFile::parse);
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static List<String> distInfos(Path environment, RelativePath library) throws IOException {
        List<String> directories = new ArrayList<>();
        for (Path child : DirectoryChildren.ifAny(library.below(environment))) {
            String name = child.getFileName().toString();
            if (name.endsWith(".dist-info") && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                directories.add(name);
            }
        }
        return directories;
    }

    private static Optional<InstalledDistribution> find(Path environment, RelativePath library, String directory)
            throws IOException {
        Path metadata = library.below(environment).resolve(directory);
        Optional<byte[]> text = content(metadata.resolve("METADATA"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        CoreMetadata core;
        try {
            core = CoreMetadata.parse(text.get());
        } catch (Failure e) {
            return Optional.empty();
        }
        return Optional.of(new InstalledDistribution(
                core.name(),
                core.version(),
                library,
                directory,
                content(metadata.resolve("INSTALLER")).map(InstalledDistributions::firstLine)));
    }

    private static Optional<byte[]> content(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAXIMUM_METADATA_BYTES) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file));
    }

    private static String firstLine(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
