package io.github.jvenv.relocation;

import java.util.Optional;

/**
 * A place on Linux or macOS.
 *
 * @param path {@code /opt/env}
 */
record PosixPlace(String path) implements Place {
    static Optional<PosixPlace> find(String path) {
        String plain = path.replaceFirst("/+$", "");
        return plain.startsWith("/") ? Optional.of(new PosixPlace(plain)) : Optional.empty(); // the root is none
    }

    @Override
    public Optional<String> within(String other) {
        if (other.equals(path)) {
            return Optional.of("");
        }
        return other.startsWith(path + "/")
                ? Optional.of(other.substring(path.length()).replaceFirst("^/+", ""))
                : Optional.empty();
    }

    /** One of a single name, such as {@code /venv}, is also the end of many longer paths, so no name may be before it. */
    @Override
    public boolean isIn(String text) {
        return isIn(text, path.lastIndexOf('/') == 0);
    }

    @Override
    public boolean isInBytes(String bytes) {
        return isIn(bytes, false);
    }

    @Override
    public int longest() {
        return path.length() + 1;
    }

    private boolean isIn(String text, boolean whole) {
        for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
            int end = at + path.length();
            boolean begins =
                    !whole || at == 0 || !(Place.isPartOfName(text.charAt(at - 1)) || text.charAt(at - 1) >= 128);
            if (begins && (end == text.length() || !Place.isPartOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
