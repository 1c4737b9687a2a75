package io.github.jvenv.store;

/** A part of the store, in the order in which people are told of them. */
public enum StoreArea {
    /** Wheels and their trees. */
    WHEELS("wheels"),
    /** Source distributions. */
    SOURCES("sources"),
    /** Mirrors of repositories that distributions come from. */
    REPOSITORIES("repositories"),
    /** Unpacked interpreters of the Maven repository. Environments lead to them, so they are never pruned. */
    INTERPRETERS("interpreters"),
    /** What is computed once from files outside. */
    DERIVED("derived"),
    /** Answers of package indexes. */
    INDEX("index"),
    /** What interpreters said of themselves. */
    PROBES("probes"),
    /** What failed builds wrote. */
    LOGS("logs"),
    /** What is being made, and what killed processes left. */
    INCOMING("incoming");

    private final String directory;

    StoreArea(String directory) {
        this.directory = directory;
    }

    /** The name of its directory within the store, which is also what it is called. */
    @Override
    public String toString() {
        return directory;
    }
}
