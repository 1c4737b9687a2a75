package io.github.jvenv.spec.version;

/** The comparison operators of version specifiers, in the order in which a parser has to try them. */
public enum VersionOperator {
    /** {@code ===}, the same text. */
    IDENTICAL("==="),
    /** {@code ~=}, at least this version, and the same release but for its last number. */
    COMPATIBLE("~="),
    /** {@code ==}, the same version, or a release that starts with the same numbers. */
    EQUAL("=="),
    /** {@code !=}, the opposite of {@link #EQUAL}. */
    NOT_EQUAL("!="),
    /** {@code <=}, this version or an earlier one. */
    AT_MOST("<="),
    /** {@code >=}, this version or a later one. */
    AT_LEAST(">="),
    /** {@code <}, an earlier version, which is no pre-release of this one unless this one is a pre-release. */
    LESS("<"),
    /** {@code >}, a later version, which is no post-release of this one unless this one is a post-release. */
    GREATER(">");

    private final String symbol;

    VersionOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as it is written. */
    public String symbol() {
        return symbol;
    }

    boolean takesPrefixesAndLocalVersions() {
        return this == EQUAL || this == NOT_EQUAL;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
