package io.github.jvenv.deb;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package in which Debian and those who follow it have a shared library.
 *
 * @see <a href="https://www.debian.org/doc/debian-policy/ch-sharedlibs.html">Debian Policy, 8.1, Run-time shared libraries</a>
 */
final class LibraryPackage {
    private static final Pattern NAME = Pattern.compile("(?<name>.+)\\.so\\.(?<version>[0-9.]+)");

    /** Libraries that have the version in their own name. */
    private static final Pattern VERSIONED = Pattern.compile("(?<name>.*[^-0-9.])-?(?<version>[0-9][0-9.]*)\\.so");

    /** Its library stands beside the other one of OpenSSL. */
    private static final String CRYPTO = "libcrypto.so.";

    /** Packages that are older than the rule, or hold more than one library. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "libz.so.1", "zlib1g",
            "libpanel.so.6", "libncurses6",
            "libpanelw.so.6", "libncursesw6");

    private LibraryPackage() {}

    /** The package by the library's name and version; with a hyphen between these where a digit would follow another. */
    static String of(String library) {
        String exception = EXCEPTIONS.get(library);
        if (exception != null) {
            return exception;
        }
        if (library.startsWith(CRYPTO)) {
            return of("libssl.so." + library.substring(CRYPTO.length()));
        }
        Matcher versioned = VERSIONED.matcher(library);
        if (versioned.matches()) {
            return plain(versioned.group("name")) + versioned.group("version");
        }
        Matcher matcher = NAME.matcher(library);
        if (!matcher.matches()) {
            return plain(library);
        }
        String name = plain(matcher.group("name"));
        boolean digit = Character.isDigit(name.charAt(name.length() - 1));
        return name + (digit ? "-" : "") + matcher.group("version");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
