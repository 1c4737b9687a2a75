package io.github.jvenv.maven;

import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.wheelbuild.AuthoredMetadata;
import io.github.jvenv.wheelbuild.MavenVersion;
import io.github.jvenv.wheelbuild.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.model.Developer;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a POM says of its project, in the words of Python's core metadata. */
public final class PomMetadata {
    private PomMetadata() {}

    /**
     * The metadata of a project's own distribution. Developers whose role is maintainer look after it, all others wrote it.
     *
     * @param version what the version is called in Python, where the POM's own is not to be read
     */
    public static AuthoredMetadata of(MavenProject project, Optional<String> version) {
        List<Person> authors = new ArrayList<>();
        List<Person> maintainers = new ArrayList<>();
        for (Developer developer : project.getDevelopers()) {
            Person person = new Person(orEmpty(developer.getName()), orEmpty(developer.getEmail()));
            if (!person.name().isEmpty() || !person.email().isEmpty()) {
                (isMaintainer(developer) ? maintainers : authors).add(person);
            }
        }
        String summary = orEmpty(project.getDescription()).strip();
        return new AuthoredMetadata(
                project.getArtifactId(),
                version.map(Version::parse).orElseGet(() -> new MavenVersion(project.getVersion()).python()),
                Optional.of(summary.isEmpty() ? title(project) : firstParagraph(summary)),
                Optional.empty(),
                List.of(),
                authors,
                maintainers,
                license(project),
                List.of(),
                List.of(),
                urls(project),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }

    /** Under which licence a project is. */
    public static License license(MavenProject project) {
        return License.ofPom(project.getLicenses().stream()
                .map(license -> new License.Named(orEmpty(license.getName()), orEmpty(license.getUrl())))
                .toList());
    }

    private static boolean isMaintainer(Developer developer) {
        return developer.getRoles().stream()
                .anyMatch(role -> role.toLowerCase(Locale.ROOT).contains("maintainer"));
    }

    /** What a POM calls its project, if that says more than the name. */
    private static String title(MavenProject project) {
        String name = orEmpty(project.getName());
        return name.equals(project.getArtifactId()) ? "" : name;
    }

    /** The public index takes one line of 512 characters, and a POM may have paragraphs. */
    private static String firstParagraph(String description) {
        String line =
                description.split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " ").strip();
        return line.length() <= 512 ? line : line.substring(0, 509) + "...";
    }

    private static Map<String, String> urls(MavenProject project) {
        Map<String, String> urls = new LinkedHashMap<>();
        put(urls, "Homepage", project.getUrl());
        if (project.getScm() != null) {
            put(urls, "Source", project.getScm().getUrl());
        }
        if (project.getIssueManagement() != null) {
            put(urls, "Issues", project.getIssueManagement().getUrl());
        }
        return urls;
    }

    private static void put(Map<String, String> urls, String label, @Nullable String url) {
        if (!orEmpty(url).isBlank()) {
            urls.put(label, orEmpty(url).strip());
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
