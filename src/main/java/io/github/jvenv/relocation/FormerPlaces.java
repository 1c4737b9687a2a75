package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.interpreter.PyvenvConfiguration;
import io.github.jvenv.venv.LauncherLine;
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
 * @param places longer ones first
 */
record FormerPlaces(List<Place> places) {
    private static final Pattern ACTIVATE =
            Pattern.compile("(?m)^[ \\t]*VIRTUAL_ENV=(?:'(/[^\n]*)'|\"(/[^\"$`\n]*)\"|(/\\S*))\\s*$");
    /** No path of Windows has a quote of this kind, so that none has to be undone. */
    private static final Pattern BATCH = Pattern.compile(
            "(?im)^@?(?:set \"?VIRTUAL_ENV=|for %%i in \\(\")([A-Z]:[\\\\/][^\"\r\n]*?)(?:\"[^\r\n]*)?[ \\t]*\r?$");

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^command\\s*=.*\\s((?:[A-Za-z]:[\\\\/]|/)[^\n]*?)\\s*$");
    private static final long LARGEST_SCRIPT = 1 << 20;
    private static final int CHUNK = 1 << 18;

    FormerPlaces {
        places = List.copyOf(places);
    }

    /** Places given as paths; what is none is passed over. */
    static FormerPlaces of(Collection<String> paths) {
        Set<Place> places = new TreeSet<>(
                Comparator.<Place>comparingInt(place -> place.path().length())
                        .reversed()
                        .thenComparing(Place::path));
        for (String path : paths) {
            Place.of(RawText.encode(path)).ifPresent(places::add);
        }
        return new FormerPlaces(List.copyOf(places));
    }

    /** Reads them from an environment. */
    static FormerPlaces find(Path environment) throws IOException {
        Set<String> places = new TreeSet<>();
        places.add(environment.toAbsolutePath().normalize().toString());
        places.add(environment.toRealPath().toString());
        Matcher activate = ACTIVATE.matcher(read(environment.resolve("bin/activate")));
        while (activate.find()) {
            places.add(RawText.decode(shellText(activate)));
        }
        Matcher batch = BATCH.matcher(read(environment.resolve("Scripts/activate.bat")));
        while (batch.find()) {
            places.add(RawText.decode(batch.group(1)));
        }
        Matcher command = COMMAND.matcher(read(environment.resolve(PyvenvConfiguration.FILE_NAME)));
        if (command.find()) {
            String made = RawText.decode(command.group(1));
            if (!isForeign(environment, made)) {
                places.add(made);
            }
        }
        for (Path file : DirectoryChildren.ifAny(environment.resolve("bin"))) {
            ScriptBeginning.of(read(file))
                    .flatMap(ScriptBeginning::environment)
                    .map(RawText::decode)
                    .filter(place -> !isForeign(environment, place))
                    .ifPresent(places::add);
        }
        for (Path file : DirectoryChildren.ifAny(environment.resolve("Scripts"))) {
            if (LauncherLine.isIn(RelativePath.of("Scripts").resolve(String.valueOf(file.getFileName())))) {
                LauncherLine.of(read(file))
                        .flatMap(LauncherLine::environment)
                        .map(RawText::decode)
                        .filter(place -> !isForeign(environment, place))
                        .ifPresent(places::add);
            }
        }
        return of(places);
    }

    /** What comes after a former place in a raw path: empty for the place itself, without a slash at its beginning. */
    Optional<String> within(String path) {
        return places.stream().flatMap(place -> place.within(path).stream()).findFirst();
    }

    /** Whether a raw text names a place. */
    boolean areIn(String text) {
        return places.stream().anyMatch(place -> place.isIn(text));
    }

    /** Whether a stream of bytes may name a place. */
    boolean areIn(InputStream stream) throws IOException {
        int overlap = places.stream().mapToInt(Place::longest).max().orElse(0);
        if (overlap == 0) {
            return false;
        }
        byte[] buffer = new byte[CHUNK + overlap];
        int kept = 0;
        for (int count = stream.readNBytes(buffer, 0, CHUNK);
                count > 0;
                count = stream.readNBytes(buffer, kept, CHUNK)) {
            int length = kept + count;
            String part = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            if (places.stream().anyMatch(place -> place.isInBytes(part))) {
                return true;
            }
            kept = Math.min(overlap, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return false;
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
