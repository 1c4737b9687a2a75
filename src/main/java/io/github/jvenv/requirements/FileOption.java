package io.github.jvenv.requirements;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An option that pip 26.3 reads in a requirements file.
 *
 * @see <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/#supported-options">Requirements file
 *     format</a>
 */
public enum FileOption {
    /** The index, in place of all that were given before. */
    INDEX_URL(true, "-i --index-url --pypi-url"),
    /** One more index. */
    EXTRA_INDEX_URL(true, "--extra-index-url"),
    /** No index at all. */
    NO_INDEX(false, "--no-index"),
    /** A file of constraints. */
    CONSTRAINT(true, "-c --constraint"),
    /** A file of requirements. */
    REQUIREMENT(true, "-r --requirement"),
    /** A project that is installed where it lies. */
    EDITABLE(true, "-e --editable"),
    /** A directory or page of files, beside the indexes. */
    FIND_LINKS(true, "-f --find-links"),
    /** Projects of which no wheels are used. */
    NO_BINARY(true, "--no-binary"),
    /** Projects of which only wheels are used. */
    ONLY_BINARY(true, "--only-binary"),
    /** An older wheel rather than a newer source distribution. */
    PREFER_BINARY(false, "--prefer-binary"),
    /** Every file has to have a hash among the requirements. */
    REQUIRE_HASHES(false, "--require-hashes"),
    /** One requirement with a hash does not mean that all need one. */
    NO_REQUIRE_HASHES(false, "--no-require-hashes"),
    /** Pre-releases of every project. */
    PRE(false, "--pre"),
    /** Projects whose pre-releases count as other versions do. */
    ALL_RELEASES(true, "--all-releases"),
    /** Projects whose pre-releases never count. */
    ONLY_FINAL(true, "--only-final"),
    /** A host, maybe with a port, whose certificate is not checked. */
    TRUSTED_HOST(true, "--trusted-host"),
    /** A feature of pip that is not in general use. */
    USE_FEATURE(true, "--use-feature"),
    /** A hash that one of the requirement's files has to have. */
    HASH(true, "--hash"),
    /** A setting for the backend that builds the requirement. */
    CONFIG_SETTINGS(true, "-C --config-settings");

    private static final SortedMap<String, FileOption> BY_NAME = new TreeMap<>();

    static {
        for (FileOption option : values()) {
            for (String name : option.names.split(" ", -1)) {
                BY_NAME.put(name, option);
            }
        }
    }

    private final boolean takesValue;

    /** With spaces between. */
    private final String names;

    FileOption(boolean takesValue, String names) {
        this.takesValue = takesValue;
        this.names = names;
    }

    boolean takesValue() {
        return takesValue;
    }

    /** Its first long name. */
    String longName() {
        return names.substring(names.indexOf("--")).split(" ", -1)[0];
    }

    /** Names of options by what they stand for, sorted. */
    static SortedMap<String, FileOption> byName() {
        return BY_NAME;
    }

    @Override
    public String toString() {
        return longName();
    }
}
