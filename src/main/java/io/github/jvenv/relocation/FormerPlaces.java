package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.venv.ScriptBeginning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directories that an environment takes for its own: the one it stands in, and those that its scripts and its
 * configuration name because it was made or used there.
 *
 * @param raw absolute paths as raw texts without a slash at the end, longer ones first
 */
record FormerPlaces(List<String> raw) {
    private static final Pattern ACTIVATE =
            Pattern.compile("(?m)^\\s*VIRTUAL_ENV=(?:'(/[^\n]*)'|\"(/[^\"$`\n]*)\"|(/\\S*))\\s*$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^command\\s*=.*\\s(/[^\n]*?)\\s*$");
    private static final long LARGEST_SCRIPT = 1 << 20;
    private static final int CHUNK = 1 << 18;

    FormerPlaces {
        raw = List.copyOf(raw);
    }

    /** Places given as paths. */
    static FormerPlaces of(Collection<String> paths) {
        Set<String> places =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String path : paths) {
            String plain = path.replaceFirst("/+$", "");
            if (plain.startsWith("/")) { // what is left of the root does not
                places.add(RawText.encode(plain));
            }
        }
        return new FormerPlaces(List.copyOf(places));
    }

    /** Reads them from an environment. */
    static FormerPlaces find(Path environment) throws IOException {
        Set<String> places = new TreeSet<>();
        places.add(environment.toAbsolutePath().normalize().toString());
        places.add(environment.toRealPath().toString());
        Path scripts = environment.resolve("bin");
        Matcher activate = ACTIVATE.matcher(read(scripts.resolve("activate")));
        while (activate.find()) {
            places.add(RawText.decode(shellText(activate)));
        }
        Matcher command = COMMAND.matcher(read(environment.resolve(PyvenvConfiguration.FILE_NAME)));
        if (command.find()) {
            String made = RawText.decode(command.group(1));
            if (!isForeign(environment, made)) {
                places.add(made);
            }
        }
        if (Files.isDirectory(scripts)) {
            for (Path file : DirectoryChildren.of(scripts)) {
                ScriptBeginning.of(read(file))
                        .flatMap(ScriptBeginning::environment)
                        .map(RawText::decode)
                        .filter(place -> !isForeign(environment, place))
                        .ifPresent(places::add);
            }
        }
        return of(places);
    }

    /** What comes after a former place in a raw path: empty for the place itself, without a slash at its beginning. */
    Optional<String> within(String path) {
        for (String place : raw) {
            if (path.equals(place)) {
                return Optional.of("");
            }
            if (path.startsWith(place + "/")) {
                return Optional.of(path.substring(place.length()).replaceFirst("^/+", ""));
            }
        }
        return Optional.empty();
    }

    /** Whether a raw text names a place. */
    boolean areIn(String text) {
        return raw.stream().anyMatch(place -> contains(text, place, place.lastIndexOf('/') == 0));
    }

    /** Whether a stream of bytes may name a place. */
    boolean areIn(InputStream stream) throws IOException {
        if (raw.isEmpty()) {
            return false;
        }
        int overlap = raw.get(0).length() + 1;
        byte[] buffer = new byte[CHUNK + overlap];
        int kept = 0;
        for (int count = stream.readNBytes(buffer, 0, CHUNK);
                count > 0;
                count = stream.readNBytes(buffer, kept, CHUNK)) {
            int length = kept + count;
            String part = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            if (raw.stream().anyMatch(place -> contains(part, place, false))) {
                return true;
            }
            kept = Math.min(overlap, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return false;
    }

    /**
     * A place ends where no letter of a longer name goes on. One of a single name, such as {@code /venv}, is also the end of
     * many longer paths. In a text it therefore begins where no name is before it; in bytecode any byte can be there.
     *
     * @param whole whether no name may be before it
     */
    private static boolean contains(String text, String place, boolean whole) {
        for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
            int end = at + place.length();
            boolean begins = !whole || at == 0 || !(isPartOfName(text.charAt(at - 1)) || text.charAt(at - 1) >= 128);
            if (begins && (end == text.length() || !isPartOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfName(char c) {
        return c == '-' || c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** A script's interpreter may stand where no environment ever was: in {@code /usr}, or where the interpreter is. */
    private static boolean isForeign(Path environment, String place) {
        try {
            return isForeign(environment, Path.of(place));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static boolean isForeign(Path environment, Path place) {
        if (place.getNameCount() < 1 || place.startsWith("/usr")) {
            return true;
        }
        String home = PyvenvConfiguration.findIn(environment)
                .flatMap(configuration -> configuration.find("home"))
                .orElse("");
        if (!home.isEmpty() && Path.of(home).startsWith(place)) {
            return true;
        }
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                && PyvenvConfiguration.findIn(place).isEmpty()
                && !Files.exists(place.resolve("bin/activate"))
                && !Files.exists(place.resolve("conda-meta"));
    }

    private static String shellText(Matcher match) {
        if (match.group(1) != null) {
            return match.group(1).replace("'\"'\"'", "'").replace("'\\''", "'");
        }
        return match.group(2) == null ? match.group(3) : match.group(2);
    }

    private static String read(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST_SCRIPT
                ? RawText.of(Files.readAllBytes(file))
                : "";
    }
}
