package io.github.jvenv.requirements;

import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.url.PathUrl;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * Reads what can stand where a requirement does: a dependency specifier, a URL, or the path of a project or archive. What it
 * is depends on what is on the disk, as it does for pip.
 */
final class RequirementText {
    static final String SUBJECT = "The requirement";

    private final LocalPaths paths;
    private final Consumer<String> warnings;

    RequirementText(LocalPaths paths, Consumer<String> warnings) {
        this.paths = paths;
        this.warnings = warnings;
    }

    /** Reads a whole requirement without options. */
    RequestedDistribution read(TracedText text) {
        // 1. A semicolon starts the marker. One in a URL has a space after it, since a URL may have semicolons of its
        // own.
        String separator = isUrl(text) ? "; " : ";";
        int end = text.text().indexOf(separator);
        TracedText subject = (end < 0 ? text : text.part(0, end)).stripped();
        Optional<Marker> marker = end < 0 ? Optional.empty() : marker(text.from(end + separator.length()));
        // 2. A URL, then a path, then a name.
        if (isUrl(subject)) {
            return distribution(subject, reference(subject), Collections.emptySortedSet(), marker);
        }
        WithExtras path = WithExtras.split(subject);
        Optional<DirectReference> local = local(subject, path.subject());
        if (local.isPresent()) {
            return distribution(subject, local.get(), path.extras(), marker);
        }
        return named(subject, marker);
    }

    /** A URL that has tabs in it is one, too, though a bad one, and no path. */
    private static boolean isUrl(TracedText text) {
        return DirectReference.isUrl(text.text().replace("\t", ""));
    }

    private static Optional<Marker> marker(TracedText text) {
        TracedText stripped = text.stripped();
        return stripped.length() == 0 ? Optional.empty() : Optional.of(stripped.read(SUBJECT, Marker::parse));
    }

    private DirectReference reference(TracedText text) {
        URI base = paths.baseUrl();
        return onDisk(text, text.read(SUBJECT, url -> DirectReference.parse(url, base)));
    }

    /** What a {@code file:} URL leads to on this machine: a directory may have a name that ends as an archive's does. */
    static DirectReference onDisk(TracedText text, DirectReference reference) {
        if (!reference.url().getScheme().equals("file")) {
            return reference;
        }
        Path path;
        try {
            path = Path.of(reference.url());
        } catch (IllegalArgumentException e) {
            throw text.failure(SUBJECT, "The URL stands for no path that this system can have");
        }
        return reference instanceof DirectReference.Archive && Files.isDirectory(path)
                ? new DirectReference.Directory(reference.url(), reference.subdirectory())
                : reference;
    }

    /** The project or archive that a path leads to, or nothing when the text is no path. */
    private Optional<DirectReference> local(TracedText text, TracedText withoutExtras) {
        Optional<Path> found = paths.find(withoutExtras.text());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path path = found.get();
        if (LocalPaths.looksLikePath(text.text()) && Files.isDirectory(path)) {
            if (!LocalPaths.isProject(path)) {
                throw withoutExtras.failure(
                        SUBJECT,
                        "The directory has neither a pyproject.toml nor a setup.py, so there is nothing to install");
            }
            return Optional.of(new DirectReference.Directory(URI.create(PathUrl.of(path)), Optional.empty()));
        }
        if (!DirectReference.isArchive(path.toString())) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            int at = text.text().indexOf('@');
            if (at >= 0 && !LocalPaths.looksLikePath(text.text().substring(0, at))) {
                // A name, and a URL that ends as an archive does.
                return Optional.empty();
            }
            warnings.accept("The requirement in " + text.place() + " is the path of an archive, and there is no file "
                    + path + ".");
        }
        return Optional.of(DirectReference.parse(PathUrl.of(path)));
    }

    /** The name is that of the wheel, or what the URL says. */
    private static RequestedDistribution distribution(
            TracedText text, DirectReference reference, SortedSet<ExtraName> extras, Optional<Marker> marker) {
        Optional<ProjectName> name = reference instanceof DirectReference.Archive archive && archive.isWheel()
                ? Optional.of(wheelName(text, archive.filename()))
                : text.read(SUBJECT, DirectReference::egg);
        if (name.isEmpty()) {
            return new RequestedDistribution.Unnamed(reference, extras, marker);
        }
        Requirement requirement = Requirement.of(name.get()).withExtras(extras).withReference(reference);
        return new RequestedDistribution.Named(
                marker.map(requirement::withMarker).orElse(requirement));
    }

    private static ProjectName wheelName(TracedText text, String filename) {
        try {
            return WheelFilename.parse(filename).name();
        } catch (SyntaxFailure fault) {
            int start = text.text().lastIndexOf(filename);
            throw start < 0
                    ? text.failure(SUBJECT, fault.complaint())
                    : text.failure(SUBJECT, fault.complaint(), start + fault.start(), start + fault.end());
        }
    }

    private RequestedDistribution named(TracedText text, Optional<Marker> marker) {
        Requirement requirement = parsed(text);
        Requirement placed =
                requirement.url().isEmpty() ? requirement : requirement.withReference(place(text, requirement));
        return new RequestedDistribution.Named(marker.map(placed::withMarker).orElse(placed));
    }

    private Requirement parsed(TracedText text) {
        try {
            return text.read(SUBJECT, Requirement::parse);
        } catch (UnreadableRequirementFailure e) {
            boolean path = LocalPaths.looksLikePath(text.text()) && !text.text().contains("://");
            throw path ? e.withHint(pathHint(text.text())) : e;
        }
    }

    private String pathHint(String text) {
        Optional<Path> path = paths.find(text);
        return path.filter(Files::isRegularFile).isPresent()
                ? "It is the path of a file that is no archive. If it is a file of requirements, write -r before it."
                : "It looks like a path, and there is nothing at "
                        + path.map(Path::toString).orElse(text) + ".";
    }

    /** The place that a URL in a requirement stands for; a path is taken, too, as uv takes it. */
    DirectReference place(TracedText text, Requirement requirement) {
        String url = requirement.url().orElseThrow();
        int start = text.text().indexOf(url, text.text().indexOf('@'));
        TracedText part = text.part(start, start + url.length());
        if (DirectReference.isUrl(url) || !LocalPaths.looksLikePath(url) || url.contains("://")) {
            return reference(part);
        }
        return local(part, part)
                .orElseThrow(() ->
                        part.failure(SUBJECT, "There is no directory of that path, and it is not that of an archive"));
    }
}
