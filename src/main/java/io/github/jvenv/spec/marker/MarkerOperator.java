package io.github.jvenv.spec.marker;

/** How the two sides of a comparison relate. Those that begin with another one's symbol stand before it. */
enum MarkerOperator {
    ARBITRARY_EQUAL("==="),
    EQUAL("=="),
    COMPATIBLE("~="),
    NOT_EQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">"),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    MarkerOperator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
