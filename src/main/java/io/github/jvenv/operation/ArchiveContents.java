package io.github.jvenv.operation;

import io.github.jvenv.archive.ArchiveManifest.InterpreterArtifact;
import io.github.jvenv.archive.Selection;
import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.managed.ManagedInterpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of an environment goes into an archive, and how.
 *
 * @param links whether there may be links; every file is a regular one otherwise
 * @param prefix the directory of the archive that holds it all; none for its root
 * @param selection which files go in
 * @param stripped what is left out besides
 * @param compiled whether modules have bytecode
 * @param lockFile the lock that was installed from, if there is one; it need not exist
 */
public record ArchiveContents(
        boolean links,
        Optional<RelativePath> prefix,
        Selection selection,
        Set<Stripped> stripped,
        boolean compiled,
        Optional<Path> lockFile) {
    public ArchiveContents {
        stripped = Set.copyOf(stripped);
    }

    /** What an archive's manifest says of an interpreter of the Maven repository. */
    static InterpreterArtifact described(ManagedInterpreter managed) {
        SortedMap<String, String> oldest = new TreeMap<>();
        managed.oldestSystem()
                .ifPresent(system -> oldest.put(
                        system.kind().name().toLowerCase(Locale.ROOT),
                        system.version().toString()));
        return new InterpreterArtifact(managed.coordinates(), oldest);
    }

    /** An image as it stands in the archive. */
    EnvironmentImage placed(EnvironmentImage image) {
        return prefix.map(image::in).orElse(image);
    }

    /** The digest of the lock that was installed from, if it is there. */
    Optional<Sha256> lock() throws IOException {
        return contentOfLock().map(Sha256::of);
    }

    private Optional<byte[]> contentOfLock() throws IOException {
        return lockFile.isPresent() && Files.isRegularFile(lockFile.get())
                ? Optional.of(Files.readAllBytes(lockFile.get()))
                : Optional.empty();
    }

    /** Adds what decides of the archive. */
    void addTo(Fingerprint inputs) throws IOException {
        byte[] lock = contentOfLock().orElse(new byte[0]);
        inputs.with("links", Boolean.toString(links))
                .with("prefix", prefix.map(RelativePath::value).orElse(""))
                .with("selection", whole().toString())
                .with("compiled", Boolean.toString(compiled))
                .with("lock", QuickDigest.of(lock).hex());
    }

    /** What is to go in of an image. Patterns that none of it fits are taken for a slip. */
    EnvironmentImage selectedOf(EnvironmentImage whole) {
        EnvironmentImage selected = whole().of(whole);
        if (selected.entries().isEmpty() && !whole.entries().isEmpty()) {
            throw new Failure(
                    "Nothing of the environment would be in the archive: <archive><includes> and <archive><excludes> leave"
                            + " none of its " + whole.entries().size() + " files.",
                    "Their patterns are meant from the environment's own directory on, such as lib/**.");
        }
        return selected;
    }

    /** The patterns and what is stripped, in one. */
    Selection whole() {
        Selection whole = selection;
        for (Stripped one : new TreeSet<>(stripped)) {
            whole = whole.without(one.patterns());
        }
        return whole;
    }
}
