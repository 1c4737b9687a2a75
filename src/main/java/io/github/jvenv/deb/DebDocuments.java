package io.github.jvenv.deb;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.packaging.FileAttributes;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The papers that every package has to bring: copyright, changelog, and what lintian is asked to overlook. */
final class DebDocuments {
    /**
     * Where an environment with an interpreter and libraries of its own departs from what Debian wants of its own packages:
     * tags of lintian, each after the reason to overlook it below the environment's directory.
     */
    private static final List<Map.Entry<String, List<String>>> OVERLOOKED = List.of(
            Map.entry("Add-on software belongs into /opt by the FHS.", List.of("dir-or-file-in-opt")),
            Map.entry(
                    "Distributions bring libraries of their own, built and linked by their makers, and find them by "
                            + "$ORIGIN.",
                    List.of(
                            "custom-library-search-path",
                            "embedded-library",
                            "library-not-linked-against-libc",
                            "shared-library-lacks-stack-section",
                            "unstripped-binary-or-object")),
            Map.entry(
                    "First lines of modules: the environment's own interpreter imports them, and nobody runs them.",
                    List.of(
                            "interpreter-in-usr-local",
                            "python3-script-but-no-python3-dep",
                            "wrong-path-for-interpreter")));

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int EXTRA_FLAGS = 8;

    private DebDocuments() {}

    /** The papers, and the package's own files. */
    static PackageFiles with(PackageFiles files, PackageDescription description) throws IOException {
        String documents = "usr/share/doc/" + description.name();
        PackageFiles own = PackageFiles.builder()
                .file(
                        RelativePath.of(documents + "/copyright"),
                        Content.of(copyright(description)),
                        FileAttributes.PLAIN)
                .file(
                        RelativePath.of(documents + "/changelog.Debian.gz"),
                        Content.of(compressed(changelog(description))),
                        FileAttributes.PLAIN)
                .file(
                        RelativePath.of("usr/share/lintian/overrides/" + description.name()),
                        Content.of(overrides(description)),
                        FileAttributes.PLAIN)
                .build();
        return new PackageFiles(own.image().overlaidBy(files.image()), files.special());
    }

    private static String copyright(PackageDescription description) {
        return "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
                + "Upstream-Name: " + description.name() + "\n"
                + (description.url().isEmpty() ? "" : "Source: " + description.url() + "\n")
                + "Comment: The Python distributions in this package have licences of their own, which stand in the\n"
                + " directories that end in .dist-info.\n"
                + "\nFiles: *\n"
                + "Copyright: "
                + (description.vendor().isEmpty() ? description.maintainer() : description.vendor()) + "\n"
                + "License: " + description.license().value() + "\n";
    }

    private static String changelog(PackageDescription description) {
        return description.name() + " (" + ControlFile.version(description) + ") unstable; urgency=medium\n\n"
                + "  * Version " + description.version().text() + ".\n\n"
                + " -- " + description.maintainer() + "  " + DATE.format(description.time()) + "\n";
    }

    /** Lines as lintian's manual has them. Up to 2.114 paths stood bare, and stand in brackets since. */
    private static String overrides(PackageDescription description) {
        return OVERLOOKED.stream()
                .map(entry -> "# " + entry.getKey() + "\n"
                        + entry.getValue().stream()
                                .map(tag -> description.name() + ": " + tag + " *" + description.directory() + "/*\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        byte[] file = bytes.toByteArray();
        file[EXTRA_FLAGS] = 2; // RFC 1952: compressed as well as can be
        return file;
    }
}
