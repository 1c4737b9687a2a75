package io.github.jvenv.toml;

/** The text has something that the plain reader does not know; what and where is of no interest. */
final class NotPlain extends Exception {
    NotPlain() {
        super("not plain", null, false, false);
    }
}
