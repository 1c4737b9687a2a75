package io.github.jvenv.rpm;

import io.github.jvenv.packaging.PackageDescription;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What rpmlint is asked to overlook of a package: a file that it reads by itself when it stands beside the package. All of
 * it is below the environment's directory and the doing of what was installed there, whose files a package must not change:
 * RECORD has their hashes.
 */
public final class RpmLintFilter {
    private static final List<Map.Entry<String, String>> OVERLOOKED = List.of(
            Map.entry("Add-on software belongs into /opt by the FHS.", "dir-or-file-in-opt"),
            Map.entry(
                    "Distributions bring libraries of their own, built and linked by their makers, and find them by $ORIGIN.",
                    "binary-or-shlib-defines-rpath|executable-stack|library-not-linked-against-libc|missing-hash-section"
                            + "|missing-PT_GNU_STACK-section|shared-library-without-dependency-information"
                            + "|static-library-without-debuginfo|statically-linked-binary|undefined-non-weak-symbol"
                            + "|unused-direct-shlib-dependency"),
            Map.entry(
                    "These libraries are for the environment alone; the system's linker must not find them.",
                    "executable-in-library-package|invalid-soname|library-without-ldconfig-post(?:in|un)|no-soname"
                            + "|non-versioned-file-in-library-package|shlib-with-non-pic-code"),
            Map.entry(
                    "First lines of modules: the environment's own interpreter imports them, and nobody runs them.",
                    "env-script-interpreter|non-executable-script|wrong-script-end-of-line-encoding"
                            + "|wrong-script-interpreter"),
            Map.entry(
                    "Templates, markers and tests of distributions; they are what their makers made them.",
                    "backup-file-in-package|hidden-file-or-dir|version-control-internal-file|zero-length"));

    private RpmLintFilter() {}

    /** The name of the file. */
    public static String fileName(PackageDescription description) {
        return description.name() + ".rpmlintrc";
    }

    /** Its text. All filters are one, since rpmlint takes it for an error if one is not needed. */
    public static String text(PackageDescription description) {
        String comments = OVERLOOKED.stream()
                .map(entry -> "# " + entry.getKey() + "\n#   "
                        + entry.getValue().replace("(?:in|un)", "*").replace("|", " ") + "\n")
                .collect(Collectors.joining());
        String tags = OVERLOOKED.stream().map(Map.Entry::getValue).collect(Collectors.joining("|"));
        return comments
                + "# A package is signed after it was made, by rpmsign; and distributions have files in common.\n"
                + "#   no-signature files-duplicated-waste\n"
                + "addFilter(r\"(?: (?:" + tags + ") /"
                + Pattern.compile("[.+]").matcher(description.directory()).replaceAll("\\\\$0")
                + "(?:[/ ]|$)| no-signature$| files-duplicated-waste )\")\n";
    }
}
