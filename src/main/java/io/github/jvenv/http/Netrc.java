package io.github.jvenv.http;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * User names and passwords by machine, as the file {@code .netrc} of a user's home has them for all programs.
 *
 * @see <a href="https://docs.python.org/3/library/netrc.html">Python's netrc, whose reading of the format counts here</a>
 */
public final class Netrc {
    /** A file that knows no machine. */
    public static final Netrc NONE = new Netrc(new TreeMap<>(), "");

    /** The name under which the entry stands that counts for every other machine. */
    static final String DEFAULT = "default";

    private static final long LARGEST_FILE_BYTES = 1 << 20;

    private final SortedMap<String, NetrcEntry> entries;
    private final String place;

    private Netrc(SortedMap<String, NetrcEntry> entries, String place) {
        this.entries = Collections.unmodifiableSortedMap(entries);
        this.place = place;
    }

    /**
     * The file that counts for a user: the one that the variable {@code NETRC} names, else {@code .netrc} or
     * {@code _netrc} in the home directory; empty if there is none.
     */
    public static Optional<Path> find(Map<String, String> variables, Path home) {
        String named = variables.get("NETRC");
        if (named != null) {
            Path file =
                    named.equals("~") || named.startsWith("~/") ? Path.of(home + named.substring(1)) : Path.of(named);
            return Optional.of(file).filter(Files::isRegularFile);
        }
        return Optional.of(home.resolve(".netrc"))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(home.resolve("_netrc")).filter(Files::isRegularFile));
    }

    /**
     * What a file says.
     *
     * @throws Failure if it cannot be read, or breaks the format
     */
    public static Netrc read(Path file) {
        String text;
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new Failure("The file " + file + " is longer than " + LARGEST_FILE_BYTES + " bytes.");
            }
            text = text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read.", e);
        }
        return parse(text, file.toString());
    }

    /**
     * What the text of a file says.
     *
     * @param place the file, in words that follow "in"
     */
    static Netrc parse(String text, String place) {
        return new Netrc(NetrcReader.read(text, place), place);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Who we are at a host that has an entry of its own; an IPv6 address with or without brackets. */
    public Optional<Credentials> machine(String host) {
        return host.equals(DEFAULT) ? Optional.empty() : entry(host).flatMap(NetrcEntry::credentials);
    }

    /**
     * Who we are at a host that the user named: what the file says of it, else of all hosts that it does not name. A host
     * that a page or a redirect leads to must not hear the latter.
     */
    public Optional<Credentials> named(String host) {
        return entry(host).isPresent() ? machine(host) : entry(DEFAULT).flatMap(NetrcEntry::credentials);
    }

    private Optional<NetrcEntry> entry(String host) {
        return Optional.ofNullable(entries.get(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
    }

    /** The file, in words that follow "in". */
    public String place() {
        return place;
    }

    /** Everything in the file, by machine; for tests. */
    SortedMap<String, NetrcEntry> entries() {
        return entries;
    }
}
