package io.github.jvenv.spec.filename;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of a source distribution: {@code <name>-<version>.tar.gz} (PEP 625), or with an older extension. Before the
 * standard, names and versions were written with hyphens too, so where a name ends may only follow from the project that
 * the file is expected to belong to. Two are equal if their texts are, and they mean the same project and version.
 */
public final class SdistFilename implements DistributionFilename, Comparable<SdistFilename> {
    /** The standard's own, the one it took over, then those that old files on indexes have. */
    private static final List<String> EXTENSIONS = List.of(
            ".tar.gz",
            ".zip",
            ".tgz",
            ".tar.bz2",
            ".tbz",
            ".tar.xz",
            ".txz",
            ".tar.lzma",
            ".tar.lz",
            ".tlz",
            ".tar.Z",
            ".tar");

    private final String text;
    private final ProjectName name;
    private final Version version;
    private final String extension;

    private SdistFilename(String text, ProjectName name, Version version, String extension) {
        this.text = text;
        this.name = name;
        this.version = version;
        this.extension = extension;
    }

    /** The source distribution with the given file name, of whatever project: the last hyphen ends the name. */
    public static SdistFilename parse(String filename) {
        String extension = extensionOf(filename)
                .orElseThrow(() -> new SyntaxFailure(
                        "Expected the name of a source distribution, which ends in .tar.gz or .zip",
                        filename,
                        0,
                        filename.length()));
        String stem = filename.substring(0, filename.length() - extension.length());
        int hyphen = stem.lastIndexOf('-');
        if (hyphen < 0) {
            throw new SyntaxFailure("Expected '-' and a version", filename, stem.length(), stem.length());
        }
        ProjectName name;
        try {
            name = ProjectName.parse(stem.substring(0, hyphen));
        } catch (SyntaxFailure e) {
            throw e.within(filename, 0);
        }
        try {
            return new SdistFilename(filename, name, Version.parse(stem.substring(hyphen + 1)), extension);
        } catch (SyntaxFailure e) {
            throw e.within(filename, hyphen + 1);
        }
    }

    /** The source distribution of the given project with the given file name; empty if it is none. */
    static Optional<SdistFilename> find(String filename, ProjectName expected) {
        String extension = extensionOf(filename).orElse("");
        String stem = filename.substring(0, filename.length() - extension.length());
        for (int hyphen = stem.indexOf('-');
                hyphen > 0 && !extension.isEmpty();
                hyphen = stem.indexOf('-', hyphen + 1)) {
            boolean ends = ProjectName.find(stem.substring(0, hyphen))
                    .filter(expected::equals)
                    .isPresent();
            if (ends) {
                return Version.find(stem.substring(hyphen + 1))
                        .map(version -> new SdistFilename(filename, expected, version, extension));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> extensionOf(String filename) {
        return EXTENSIONS.stream().filter(filename::endsWith).findFirst();
    }

    @Override
    public ProjectName name() {
        return name;
    }

    @Override
    public Version version() {
        return version;
    }

    /** How the archive is packed, for example {@code .tar.gz}. */
    public String extension() {
        return extension;
    }

    @Override
    public int compareTo(SdistFilename other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SdistFilename that && text.equals(that.text) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
