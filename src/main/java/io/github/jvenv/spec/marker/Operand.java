package io.github.jvenv.spec.marker;

/** One side of a comparison. Its text is how it is written in a marker. */
sealed interface Operand permits MarkerVariable, Operand.Literal {
    /**
     * A quoted string.
     *
     * @param value what stands between the quotes, which never holds both kinds of quote
     */
    record Literal(String value) implements Operand {
        @Override
        public String toString() {
            return value.indexOf('"') < 0 ? '"' + value + '"' : "'" + value + "'";
        }
    }
}
