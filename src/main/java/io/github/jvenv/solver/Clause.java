package io.github.jvenv.solver;

/**
 * An incompatibility in words. Clauses with the same beginning can be told as one: {@code flask 3.0 needs} and {@code
 * jinja2}, {@code flask 3.0 needs} and {@code werkzeug} make {@code flask 3.0 needs jinja2 and werkzeug}.
 *
 * @param beginning subject and verb
 * @param end the rest, which a beginning can have several of; may be empty
 */
public record Clause(String beginning, String end) {
    /** A clause that cannot be told as one with others. */
    public static Clause of(String words) {
        return new Clause(words, "");
    }

    @Override
    public String toString() {
        return end.isEmpty() ? beginning : beginning + " " + end;
    }
}
