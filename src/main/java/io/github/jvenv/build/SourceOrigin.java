package io.github.jvenv.build;

/** Where a source tree comes from, which decides which of its files can be believed before it is built. */
public enum SourceOrigin {
    /** The archive of a source distribution: made once, so that its PKG-INFO describes it. */
    ARCHIVE,
    /** A directory that somebody works in, or a repository: whatever was generated in it may be out of date. */
    WORKING_TREE
}
