package io.github.jvenv.requirements;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Reads the value of {@code --editable}: a directory, a {@code file:} URL, a repository, or one of these after a name. */
final class EditableText {
    private static final List<String> VERSION_CONTROL = List.of("git", "hg", "svn", "bzr");

    private final LocalPaths paths;
    private final RequirementText requirements;

    EditableText(LocalPaths paths, RequirementText requirements) {
        this.paths = paths;
        this.requirements = requirements;
    }

    RequestedDistribution read(TracedText text) {
        // 1. A requirement with a URL.
        Optional<Requirement> requirement = requirement(text.text());
        if (requirement.isPresent()) {
            DirectReference place = requirements.place(text, requirement.get());
            requireSource(text, place);
            return new RequestedDistribution.Named(requirement.get().withReference(place));
        }
        // 2. A directory, maybe with extras.
        WithExtras split = WithExtras.split(text);
        Optional<Path> directory = paths.find(split.subject().text()).filter(Files::isDirectory);
        if (directory.isPresent()) {
            requireProject(split.subject(), directory.get());
            URI url = URI.create(PathUrl.of(directory.get()));
            return new RequestedDistribution.Unnamed(
                    new DirectReference.Directory(url, Optional.empty()), split.extras(), Optional.empty());
        }
        // 3. A file: URL, maybe with extras.
        if (text.text().regionMatches(true, 0, "file:", 0, "file:".length())) {
            return located(split.subject(), split.subject().text(), split.extras());
        }
        // 4. A repository, whose protocol may be the name of its version control system.
        return located(text, withSystem(text.text()), Collections.emptySortedSet());
    }

    private static Optional<Requirement> requirement(String text) {
        try {
            return Optional.of(Requirement.parse(text))
                    .filter(found -> found.url().isPresent());
        } catch (SyntaxFailure e) {
            // Then it is a path or a URL.
            return Optional.empty();
        }
    }

    private static String withSystem(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return VERSION_CONTROL.stream()
                .filter(system -> lower.startsWith(system + ":"))
                .findFirst()
                .map(system -> system + "+" + text)
                .orElse(text);
    }

    private RequestedDistribution located(TracedText text, String url, SortedSet<ExtraName> extras) {
        if (!DirectReference.isUrl(url)) {
            throw text.failure(
                            RequirementText.SUBJECT,
                            "Expected the directory of a project, or the URL of one or of a repository, such as git+https:")
                    .withHint(paths.find(text.text())
                            .map(path -> "There is no directory " + path + ".")
                            .orElse("Neither is it a path that this system can have."));
        }
        URI base = paths.baseUrl();
        int shift = url.length() - text.length();
        DirectReference place = RequirementText.onDisk(text, text.read(RequirementText.SUBJECT, ignored -> {
            try {
                return DirectReference.parse(url, base);
            } catch (SyntaxFailure fault) {
                throw new SyntaxFailure(
                        fault.complaint(),
                        text.text(),
                        Math.max(0, fault.start() - shift),
                        Math.max(0, fault.end() - shift));
            }
        }));
        requireSource(text, place);
        Optional<ProjectName> name = DirectReference.egg(url);
        if (name.isEmpty() && place instanceof DirectReference.Repository) {
            throw text.failure(RequirementText.SUBJECT, "An editable repository has to have a name before it")
                    .withHint("Write \"name @ " + place + "\", in quotes.");
        }
        return name.isEmpty()
                ? new RequestedDistribution.Unnamed(place, extras, Optional.empty())
                : new RequestedDistribution.Named(
                        Requirement.of(name.get()).withExtras(extras).withReference(place));
    }

    private static void requireSource(TracedText text, DirectReference place) {
        if (place instanceof DirectReference.Archive) {
            throw text.failure(
                    RequirementText.SUBJECT,
                    "An editable requirement is a directory or a repository, and this is an archive");
        }
    }

    private static void requireProject(TracedText text, Path directory) {
        if (!LocalPaths.isProject(directory)) {
            throw text.failure(
                    RequirementText.SUBJECT,
                    "The directory has neither a pyproject.toml nor a setup.py, so there is nothing to install");
        }
    }
}
