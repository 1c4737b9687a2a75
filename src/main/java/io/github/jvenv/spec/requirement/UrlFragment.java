package io.github.jvenv.spec.requirement;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the fragment of a URL says about the distribution: {@code #egg=name&subdirectory=path&sha256=digest}. Where a key
 * comes twice, the first one counts, as it does to pip. Other keys say nothing.
 */
final class UrlFragment {
    /** Algorithms by their names in Python's {@code hashlib}, and how many hexadecimal digits their digests have. */
    private static final Map<String, Integer> DIGITS =
            Map.of("sha512", 128, "sha384", 96, "sha256", 64, "sha224", 56, "sha1", 40, "md5", 32);

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private final UrlText url;
    private final int start;

    UrlFragment(UrlText url) {
        this.url = url;
        this.start = url.whole().length() - url.fragment().length();
    }

    /** The project that the distribution is said to be of. */
    Optional<ProjectName> egg() {
        int at = valueOf("egg");
        if (at < 0) {
            return Optional.empty();
        }
        String name = valueAt(at);
        return Optional.of(ProjectName.find(name)
                .orElseThrow(() -> new SyntaxFailure(
                        "Expected the name of a project after 'egg=', and nothing else; extras are written as in"
                                + " \"name[extra] @ URL\"",
                        url.whole(),
                        at,
                        at + name.length())));
    }

    /** The directory of the distribution below what the URL points to. */
    Optional<String> subdirectory() {
        int at = valueOf("subdirectory");
        String path = at < 0 ? "" : valueAt(at);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        faultOfSubdirectory(path).ifPresent(fault -> {
            throw new SyntaxFailure(fault, url.whole(), at, at + path.length());
        });
        return Optional.of(path);
    }

    /** Digests of the file that the URL points to, in lower case, by algorithm. */
    SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String algorithm : DIGITS.keySet()) {
            int at = valueOf(algorithm);
            if (at >= 0) {
                String digest = valueAt(at);
                if (!isDigest(algorithm, digest)) {
                    throw new SyntaxFailure(
                            "Expected " + DIGITS.get(algorithm) + " hexadecimal digits after '" + algorithm + "='",
                            url.whole(),
                            at,
                            at + digest.length());
                }
                hashes.put(algorithm, digest.toLowerCase(Locale.ROOT));
            }
        }
        return Collections.unmodifiableSortedMap(hashes);
    }

    /** Whether a text can be a digest of an algorithm that may stand in a URL. */
    static boolean isDigest(String algorithm, String digest) {
        return DIGITS.getOrDefault(algorithm, -1) == digest.length()
                && digest.chars().allMatch(HexFormat::isHexDigit);
    }

    /** What is wrong with a text as a subdirectory, a sentence without its full stop. */
    static Optional<String> faultOfSubdirectory(String path) {
        boolean absolute = path.startsWith("/")
                || path.startsWith("\\")
                || DRIVE.matcher(path).lookingAt();
        boolean climbs = List.of(path.split("[/\\\\]", -1)).contains("..");
        return absolute || climbs || path.isEmpty() || path.chars().anyMatch(Character::isISOControl)
                ? Optional.of("Expected a relative path below what the URL points to")
                : Optional.empty();
    }

    /** Where in the whole text the value of a key begins, or -1; a key begins the fragment, or follows an ampersand or hash sign. */
    private int valueOf(String key) {
        for (int at = url.whole().indexOf(key + "=", start);
                at >= 0;
                at = url.whole().indexOf(key + "=", at + 1)) {
            char before = url.whole().charAt(at - 1);
            if (!url.fragment().isEmpty() && (before == '#' || before == '&')) {
                return at + key.length() + 1;
            }
        }
        return -1;
    }

    private String valueAt(int index) {
        int end = url.whole().indexOf('&', index);
        return url.whole().substring(index, end < 0 ? url.whole().length() : end);
    }
}
