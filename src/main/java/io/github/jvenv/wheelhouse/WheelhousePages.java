package io.github.jvenv.wheelhouse;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.wheel.Wheel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pages of an index over files in one directory, in HTML.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
final class WheelhousePages {
    private final SortedMap<ProjectName, SortedSet<String>> anchors = new TreeMap<>();

    /** Adds a file, which is looked into for the versions of Python that it is for. */
    void add(DistributionFilename name, Sha256 digest, Path file) throws IOException {
        String requiresPython = name instanceof WheelFilename wheel
                ? requiresPython(file, wheel)
                        .map(required -> " data-requires-python=\"" + escaped(required.toString()) + "\"")
                        .orElse("")
                : "";
        anchors.computeIfAbsent(name.name(), any -> new TreeSet<>())
                .add("<a href=\"../../" + inUrl(name.toString()) + "#sha256=" + digest + "\"" + requiresPython + ">"
                        + escaped(name.toString()) + "</a><br>");
    }

    /** The pages by their paths below the directory. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> pages = new TreeMap<>();
        SortedSet<String> projects = new TreeSet<>();
        anchors.forEach((name, files) -> {
            projects.add("<a href=\"" + name + "/\">" + name + "</a><br>");
            pages.put("simple/" + name + "/index.html", page("Links for " + name, files));
        });
        pages.put("simple/index.html", page("Projects", projects));
        return pages;
    }

    private static String page(String title, SortedSet<String> lines) {
        return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"pypi:repository-version\" content=\"1.0\">\n<title>" + title
                + "</title>\n</head>\n<body>\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")
                + "</body>\n</html>\n";
    }

    /** A damaged wheel is listed as it is: whoever installs it is told of the damage. */
    private static Optional<SpecifierSet> requiresPython(Path file, WheelFilename name) throws IOException {
        try {
            return Wheel.open(file, name).coreMetadata().requiresPython();
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Of what names of distribution files are made of, only these have a meaning in URLs. */
    private static String inUrl(String filename) {
        return filename.replace("%", "%25").replace("+", "%2B").replace("!", "%21");
    }
}
