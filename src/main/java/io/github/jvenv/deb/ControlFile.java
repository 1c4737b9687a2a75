package io.github.jvenv.deb;

import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageRequirement;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the file {@code control}: what dpkg knows of a package. */
final class ControlFile {
    private static final Map<String, String> STRICT = Map.of("<", "<<", ">", ">>");

    private ControlFile() {}

    /** Its text, with the size of what will be installed in units of 1024 bytes. */
    static String of(PackageDescription description, long installedKibibytes) {
        StringBuilder text = new StringBuilder();
        field("Package", description.name(), text);
        field("Version", version(description), text);
        field("Architecture", DebArchitecture.of(description.machine()), text);
        field("Maintainer", description.maintainer(), text);
        field("Installed-Size", Long.toString(installedKibibytes), text);
        field(
                "Depends",
                description.requires().stream().map(ControlFile::dependency).collect(Collectors.joining(", ")),
                text);
        field(
                "Recommends",
                description.libraries().stream()
                        .map(LibraryPackage::of)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                text);
        field("Section", "misc", text);
        field("Priority", "optional", text);
        field("Homepage", description.url(), text);
        field("Description", description.summary(), text);
        text.append(indented(rest(description)));
        return text.toString();
    }

    /** The description without its first line where that is the summary once more, which Debian's rules forbid. */
    private static String rest(PackageDescription description) {
        String whole = description.description().strip();
        String first = whole.lines().findFirst().orElse("").strip();
        if (!withoutPoint(first).equals(withoutPoint(description.summary()))) {
            return whole;
        }
        String rest = whole.lines().skip(1).collect(Collectors.joining("\n")).strip();
        return rest.isEmpty() ? "This is a Python environment in /" + description.directory() + "." : rest;
    }

    private static String withoutPoint(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** A version with its revision. */
    static String version(PackageDescription description) {
        return description.version().deb() + "-" + description.release();
    }

    private static void field(String name, String value, StringBuilder text) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static String dependency(PackageRequirement requirement) {
        return requirement.relation().isEmpty()
                ? requirement.name()
                : requirement.name() + " (" + STRICT.getOrDefault(requirement.relation(), requirement.relation()) + " "
                        + requirement.version() + ")";
    }

    /** Lines of a longer text: each after a space, and an empty one as a point; so a point at the start needs two. */
    static String indented(String text) {
        return text.strip()
                .lines()
                .map(line ->
                        line.isBlank() ? " .\n" : (line.strip().startsWith(".") ? "  " : " ") + line.strip() + "\n")
                .collect(Collectors.joining());
    }
}
