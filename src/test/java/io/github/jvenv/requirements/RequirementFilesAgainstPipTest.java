package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.ReleaseControl;
import io.github.jvenv.resolution.Selection;
import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.testing.PythonOracle;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Made-up requirements files, read by pip and by us. What pip drops without a word we refuse, which the oracle tells apart from
 * what both refuse.
 */
class RequirementFilesAgainstPipTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("JV_HOST", "files.example", "JV_NAME", "flask", "JV_REF", "${JV_NAME}");

    private static final Pattern EMPTY_BUT_JOINED = Pattern.compile("(?m)^\\s*\\\\$");

    @TempDir
    private Path directory;

    @Test
    void everyFileSaysTheSame() throws IOException {
        PythonOracle oracle = PythonOracle.orSkip();
        String version = oracle.answer("requirement_files.py", List.of(List.of("version")))
                .get(0)
                .get(0);
        Assumptions.assumeTrue(
                Double.parseDouble(version.replaceFirst("^(\\d+\\.\\d+).*", "$1")) >= 26.3, "Its pip is " + version);
        directory = directory.toRealPath();
        surroundings();
        RequirementFileTexts texts = new RequirementFileTexts(263);
        List<List<String>> questions = new ArrayList<>();
        int cases = PythonOracle.cases(3_000);
        for (int i = 0; i < cases; i++) {
            String name = "case" + i + ".txt";
            Files.write(directory.resolve(name), texts.next());
            questions.add(List.of("read", directory.toString(), name, i % 5 == 0 ? "constraints" : "requirements"));
        }
        List<List<String>> theirs = oracle.answer("requirement_files.py", questions);
        int agreed = 0;
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            List<String> answer = theirs.get(i);
            List<String> ours =
                    read(questions.get(i).get(2), questions.get(i).get(3).equals("constraints"));
            List<String> expected = answer.equals(List.of("dropped")) ? List.of("error") : answer;
            if (!answer.equals(List.of("undecided")) && !placed(i, expected).equals(placed(i, withoutReason(ours)))) {
                differences.add(shown(questions.get(i).get(2)) + "\n  pip: " + answer + "\n  we:  " + ours);
            }
            agreed += answer.size() > 1 ? 1 : 0;
        }
        assertEquals(
                "",
                differences.stream().limit(20).collect(Collectors.joining("\n\n")),
                differences.size() + " differences");
        assertTrue(agreed > cases / 4, "Only " + agreed + " files could be read at all");
    }

    /** We count a joined line from the first line that has something to say, and pip from its first backslash. */
    private List<String> placed(int number, List<String> answer) throws IOException {
        boolean backslash =
                EMPTY_BUT_JOINED.matcher(shown("case" + number + ".txt")).find();
        return backslash
                ? answer.stream()
                        .map(line -> line.replaceFirst("\\|[0-9]+$", ""))
                        .toList()
                : answer;
    }

    private static List<String> withoutReason(List<String> answer) {
        return answer.get(0).equals("error") ? List.of("error") : answer;
    }

    private String shown(String name) throws IOException {
        return new String(Files.readAllBytes(directory.resolve(name)), StandardCharsets.UTF_8)
                .replace("\r", "\\r")
                .replace("\f", "\\f")
                .replace("\0", "")
                .replace("\u2028", "\\u2028");
    }

    private void surroundings() throws IOException {
        for (String project : List.of("proj", "named.zip")) {
            Files.createDirectories(directory.resolve(project));
            Files.writeString(directory.resolve(project).resolve("pyproject.toml"), "");
        }
        Files.createDirectories(directory.resolve("legacy"));
        Files.writeString(directory.resolve("legacy/setup.py"), "");
        Files.createDirectories(directory.resolve("empty"));
        Files.createDirectories(directory.resolve("links"));
        Files.createDirectories(directory.resolve("sub/links"));
        for (String file : List.of("x-1.0-py3-none-any.whl", "s-1.0.tar.gz", "text.txt")) {
            Files.writeString(directory.resolve(file), "");
        }
        RequirementFileTexts texts = new RequirementFileTexts(1);
        Files.writeString(directory.resolve("more.txt"), texts.harmlessLine() + "\n-r sub/nested.txt\n");
        Files.writeString(directory.resolve("sub/nested.txt"), "nested==1\n-f links\n--pre\n-c deeper.txt\n");
        Files.writeString(directory.resolve("sub/deeper.txt"), "deeper<2 ; python_version > '3'\n");
    }

    private List<String> read(String name, boolean constraints) {
        try {
            RequirementsReader reader = new RequirementsReader(
                    directory,
                    variable -> Optional.ofNullable(ENVIRONMENT.get(variable)),
                    (url, most) -> {
                        throw new IOException("no network");
                    },
                    warning -> {});
            return described(constraints ? reader.constraintsFile(name) : reader.requirementsFile(name));
        } catch (Failure e) {
            return List.of("error", String.valueOf(e.getMessage()));
        }
    }

    private static List<String> described(ReadRequirements read) {
        List<String> lines = new ArrayList<>();
        read.requirements().forEach(requirement -> lines.add(described("requirement", requirement)));
        read.constraints().forEach(constraint -> lines.add(described("constraint", constraint)));
        RequirementOptions options = read.options();
        List<String> indexes = new ArrayList<>();
        if (!options.noIndex()) {
            indexes.add(options.indexUrl().map(Setting::value).orElse("https://default.example/simple"));
        }
        indexes.addAll(values(options.extraIndexUrls()));
        FormatControl formats = options.formats(FormatControl.ANY);
        ReleaseControl releases = options.releases(ReleaseControl.UNSAID);
        lines.add("indexes " + String.join(" ", indexes));
        lines.add("no index " + python(options.noIndex()));
        lines.add("links " + String.join(" ", values(options.findLinks())));
        lines.add("no binary " + words(formats.noBinary()));
        lines.add("only binary " + words(formats.onlyBinary()));
        lines.add("all releases " + words(releases.allReleases()));
        lines.add("only final " + words(releases.onlyFinal()));
        lines.add("prefer binary " + python(options.preferBinary()));
        lines.add("hashes " + python(options.requireHashes()) + " " + python(options.noRequireHashes()));
        lines.add("features " + String.join(" ", new LinkedHashSet<>(values(options.all(FileOption.USE_FEATURE)))));
        lines.add("trusted " + String.join(" ", values(options.trustedHosts())));
        return lines;
    }

    private static String described(String kind, RequestedRequirement requirement) {
        RequestedDistribution requested = requirement.requested();
        Optional<DirectReference> place = requested.reference();
        Optional<RequestedDistribution.Named> named =
                requested instanceof RequestedDistribution.Named found ? Optional.of(found) : Optional.empty();
        return String.join(
                "|",
                kind,
                requirement.editable() ? "editable" : "",
                named.map(found -> found.requirement().name().value()).orElse(""),
                requested.extras().stream().map(ExtraName::value).collect(Collectors.joining(",")),
                place.isPresent()
                        ? ""
                        : named.orElseThrow().requirement().specifiers().toString(),
                place.map(RequirementFilesAgainstPipTest::described).orElse(""),
                place.flatMap(DirectReference::subdirectory).orElse(""),
                place.map(found -> found instanceof DirectReference.Archive archive
                                ? String.join(" ", archive.hashes().values())
                                : "")
                        .orElse(""),
                requested.marker().map(Marker::toString).orElse(""),
                requirement.hashes().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(digest -> entry.getKey() + ":" + digest))
                        .collect(Collectors.joining(" ")),
                requirement.configSettings().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + value))
                        .collect(Collectors.joining(" ")),
                requirement.origin().replaceFirst(".* line ", ""));
    }

    private static String described(DirectReference place) {
        if (place instanceof DirectReference.Repository repository) {
            return repository.vcs() + " " + decoded(repository.url().toString()) + " "
                    + repository.revision().orElse("");
        }
        URI url = place.url();
        String where = url.getScheme().equals("file") ? Path.of(url).toString() : decoded(url.toString());
        return (place instanceof DirectReference.Directory && Files.isDirectory(Path.of(url)) ? "directory " : "file ")
                + where;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static List<String> values(List<Setting> settings) {
        return settings.stream().map(Setting::value).toList();
    }

    private static String words(Selection selection) {
        SortedSet<String> words = new TreeSet<>();
        if (selection.all()) {
            words.add(":all:");
        }
        selection.names().stream().map(ProjectName::value).forEach(words::add);
        return String.join(" ", words);
    }

    private static String python(boolean value) {
        return value ? "True" : "False";
    }
}
