package io.github.jvenv.spec.metadata;

import io.github.jvenv.spec.filename.BuildTag;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a wheel says of itself: the file {@code WHEEL} ("Binary distribution format", PEP 427). */
public final class WheelMetadata {
    private static final String FILE = "WHEEL";

    /** A greater major version means a format that this code does not know; a greater minor version adds to it. */
    private static final int SUPPORTED_MAJOR = 1;

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})");

    private final int majorVersion;
    private final int minorVersion;
    private final boolean rootIsPurelib;
    private final SortedSet<Tag> tags;
    private final @Nullable BuildTag buildTag;
    private final String generator;

    private WheelMetadata(HeaderFields fields) {
        Matcher version = version(fields);
        majorVersion = Integer.parseInt(version.group(1));
        minorVersion = Integer.parseInt(version.group(2));
        if (majorVersion > SUPPORTED_MAJOR) {
            throw new InvalidMetadataFailure(
                    FILE,
                    "Wheel-Version " + version.group() + " is newer than " + SUPPORTED_MAJOR
                            + ".x, which is what can be installed.");
        }
        rootIsPurelib = fields.first("Root-Is-Purelib").orElse("").equalsIgnoreCase("true");
        tags = tags(fields);
        buildTag = fields.first("Build").map(WheelMetadata::buildTag).orElse(null);
        generator = fields.first("Generator").orElse("");
    }

    /** The metadata with the given bytes. */
    public static WheelMetadata parse(byte[] bytes) {
        return new WheelMetadata(HeaderFields.parse(FILE, bytes));
    }

    private static Matcher version(HeaderFields fields) {
        String text = fields.first("Wheel-Version")
                .orElseThrow(() -> new InvalidMetadataFailure(FILE, "It has no field Wheel-Version."));
        Matcher version = VERSION.matcher(text);
        if (!version.matches()) {
            throw new InvalidMetadataFailure(FILE, "Wheel-Version should be like 1.0, but is '" + text + "'.");
        }
        return version;
    }

    private static SortedSet<Tag> tags(HeaderFields fields) {
        SortedSet<Tag> tags = new TreeSet<>();
        for (String tag : fields.all("Tag")) {
            try {
                tags.addAll(Tag.parseSet(tag));
            } catch (SyntaxFailure e) {
                throw new InvalidMetadataFailure(FILE, new FieldProblem("Tag", tag, e).toString());
            }
        }
        return Collections.unmodifiableSortedSet(tags);
    }

    private static BuildTag buildTag(String text) {
        try {
            return BuildTag.parse(text);
        } catch (SyntaxFailure e) {
            throw new InvalidMetadataFailure(FILE, new FieldProblem("Build", text, e).toString());
        }
    }

    /** First number of the version of the wheel format, at most 1. */
    public int majorVersion() {
        return majorVersion;
    }

    /** Second number of the version of the wheel format. */
    public int minorVersion() {
        return minorVersion;
    }

    /** Whether the files at the wheel's top belong into the directory for pure Python, not the one for a platform. */
    public boolean rootIsPurelib() {
        return rootIsPurelib;
    }

    /** Every tag of the wheel, expanded. */
    public SortedSet<Tag> tags() {
        return tags;
    }

    /** Which build of its version the wheel is. */
    public Optional<BuildTag> buildTag() {
        return Optional.ofNullable(buildTag);
    }

    /** The program that made the wheel, maybe an empty text. */
    public String generator() {
        return generator;
    }

    @Override
    public String toString() {
        return "Wheel-Version: " + majorVersion + '.' + minorVersion + ", Root-Is-Purelib: " + rootIsPurelib
                + ", Tags: " + tags;
    }
}
