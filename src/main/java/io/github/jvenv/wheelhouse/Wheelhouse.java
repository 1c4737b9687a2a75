package io.github.jvenv.wheelhouse;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.SdistFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A directory of distribution files. It keeps what it has: only files of the same name are replaced, if they differ. */
public final class Wheelhouse {
    private static final String SUMS = "SHA256SUMS";

    private final Path directory;
    private final SortedMap<String, Sha256> known = new TreeMap<>();

    private Wheelhouse(Path directory) {
        this.directory = directory;
    }

    /**
     * A directory, which is made when something is put into it.
     *
     * @throws Failure if there is something else
     */
    public static Wheelhouse at(Path directory) {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
            throw new Failure(
                    "Files cannot be downloaded into " + directory + ", which is no directory.",
                    "Choose another directory with <destination>.");
        }
        return new Wheelhouse(directory);
    }

    /**
     * Puts a copy of a file here. A file that is there already, whole, is left alone, so that an interrupted download is
     * taken up where it was.
     *
     * @return whether it was not there
     */
    public boolean put(DistributionFilename name, Sha256 digest, Path source) throws IOException {
        Path file = directory.resolve(name.toString());
        known.put(name.toString(), digest);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == Files.size(source)
                && Sha256.of(file).equals(digest)) {
            return false;
        }
        AtomicFile.write(file, out -> Files.copy(source, out));
        return true;
    }

    /** Writes the check-sums and the pages of an index over all that is here, what was here before included. */
    public void describe() throws IOException {
        SortedMap<String, Sha256> sums = new TreeMap<>();
        WheelhousePages pages = new WheelhousePages();
        for (Path file : DirectoryChildren.ifAny(directory)) {
            Optional<DistributionFilename> name =
                    distribution(file.getFileName().toString());
            if (name.isPresent() && Files.isRegularFile(file)) {
                Sha256 digest = known.containsKey(name.get().toString())
                        ? known.get(name.get().toString())
                        : Sha256.of(file);
                sums.put(name.get().toString(), digest);
                pages.add(name.get(), digest, file);
            }
        }
        StringBuilder text = new StringBuilder();
        sums.forEach(
                (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        write(SUMS, text.toString());
        for (Map.Entry<String, String> page : pages.texts().entrySet()) {
            write(page.getKey(), page.getValue());
        }
    }

    private void write(String path, String text) throws IOException {
        AtomicFile.write(directory.resolve(path), text);
    }

    private static Optional<DistributionFilename> distribution(String filename) {
        try {
            return Optional.of(
                    filename.endsWith(".whl") ? WheelFilename.parse(filename) : SdistFilename.parse(filename));
        } catch (SyntaxFailure e) {
            return Optional.empty();
        }
    }
}
