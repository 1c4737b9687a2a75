package io.github.jvenv.spec.filename;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.version.Version;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The name of a wheel (PEP 427): {@code <name>-<version>(-<build tag>)?-<tags>.whl}. Two are equal if their texts are.
 */
public final class WheelFilename implements DistributionFilename, Comparable<WheelFilename> {
    static final String EXTENSION = ".whl";

    private final String text;
    private final ProjectName name;
    private final Version version;
    private final @Nullable BuildTag buildTag;
    private final SortedSet<Tag> tags;

    WheelFilename(String text, ProjectName name, Version version, @Nullable BuildTag buildTag, SortedSet<Tag> tags) {
        this.text = text;
        this.name = name;
        this.version = version;
        this.buildTag = buildTag;
        this.tags = tags;
    }

    /** The wheel with the given file name. */
    public static WheelFilename parse(String filename) {
        return new WheelFilenameParser(filename, null).parse();
    }

    /**
     * The wheel with the given file name. Where its name and version are written as in a sibling, which is another wheel, the
     * sibling's are taken; that makes reading a list of a project's many wheels several times faster.
     */
    public static WheelFilename parse(String filename, WheelFilename sibling) {
        return new WheelFilenameParser(filename, sibling).parse();
    }

    @Override
    public ProjectName name() {
        return name;
    }

    @Override
    public Version version() {
        return version;
    }

    /** Which build of the version it is. */
    public Optional<BuildTag> buildTag() {
        return Optional.ofNullable(buildTag);
    }

    /** Every tag of its compressed tag set, ordered by text. */
    public SortedSet<Tag> tags() {
        return tags;
    }

    /** Name and version as they are written, joined by a hyphen: what the wheel's own directories begin with. */
    public String stem() {
        return text.substring(0, text.indexOf('-', text.indexOf('-') + 1));
    }

    @Override
    public int compareTo(WheelFilename other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WheelFilename that && text.equals(that.text);
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
