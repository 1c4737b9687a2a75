package io.github.jvenv.resolution;

import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.version.SpecifierSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Distributions in memory. */
final class FakeCandidates implements CandidateSource {
    /** A file to be offered, and what is in its metadata. */
    static final class FakeFile {
        private final String filename;
        private final List<String> fields = new ArrayList<>();
        private final SortedMap<String, String> hashes = new TreeMap<>();
        private Optional<SpecifierSet> requiresPython = Optional.empty();
        private Yank yank = Yank.NONE;

        private FakeFile(String filename) {
            this.filename = filename;
        }

        FakeFile requires(String... requirements) {
            for (String requirement : requirements) {
                fields.add("Requires-Dist: " + requirement);
            }
            return this;
        }

        /** Offers an extra; a marker of its requirements is extended. */
        FakeFile extra(String name, String... requirements) {
            fields.add("Provides-Extra: " + name);
            for (String requirement : requirements) {
                String[] parts = requirement.split(";", 2);
                String marker = parts.length > 1 ? "(" + parts[1].strip() + ") and " : "";
                fields.add("Requires-Dist: " + parts[0].strip() + " ; " + marker + "extra == '" + name + "'");
            }
            return this;
        }

        /** Requires versions of Python, and lets the index say so. */
        FakeFile python(String specifiers) {
            requiresPython = Optional.of(SpecifierSet.parse(specifiers));
            return pythonInMetadata(specifiers);
        }

        FakeFile pythonInMetadata(String specifiers) {
            return field("Requires-Python: " + specifiers);
        }

        FakeFile yanked(String reason) {
            yank = new Yank.Yanked(reason);
            return this;
        }

        FakeFile sha256(String digest) {
            hashes.put("sha256", digest);
            return this;
        }

        FakeFile field(String line) {
            fields.add(line);
            return this;
        }
    }

    private final Map<ProjectName, List<DistributionFile>> files = new TreeMap<>();
    private final Map<ProjectName, ProjectStatus> statuses = new TreeMap<>();
    private final Map<String, FakeFile> contents = new TreeMap<>();
    private final Map<String, FakeFile> places = new TreeMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** Offers a wheel for everything: {@code release("flask 3.0", file -> file.requires("werkzeug"))}. */
    FakeCandidates release(String nameAndVersion, UnaryOperator<FakeFile> content) {
        String[] words = nameAndVersion.split(" ");
        return file(words[0], words[0] + "-" + words[1] + "-py3-none-any.whl", content);
    }

    /** Offers a wheel for everything that needs other projects. */
    FakeCandidates release(String nameAndVersion, String... requirements) {
        return release(nameAndVersion, file -> file.requires(requirements));
    }

    FakeCandidates file(String project, String filename, UnaryOperator<FakeFile> content) {
        ProjectName name = ProjectName.parse(project);
        FakeFile file = content.apply(new FakeFile(filename));
        contents.put(filename, file);
        files.computeIfAbsent(name, any -> new ArrayList<>())
                .add(new DistributionFile(
                        DistributionFilename.find(filename, name).orElseThrow(),
                        URI.create("https://files.example/" + filename),
                        file.hashes,
                        OptionalLong.empty(),
                        file.requiresPython,
                        file.yank,
                        Optional.empty(),
                        MetadataFile.ABSENT));
        return this;
    }

    FakeCandidates file(String project, String filename) {
        return file(project, filename, file -> file);
    }

    /** Has a distribution at a place that requirements may name. */
    FakeCandidates place(String url, String nameAndVersion, String... requirements) {
        String[] words = nameAndVersion.split(" ");
        places.put(
                DirectReference.parse(url).toString(),
                new FakeFile(words[0])
                        .field("Name: " + words[0])
                        .field("Version: " + words[1])
                        .requires(requirements));
        return this;
    }

    /** Knows a project that has no files. */
    FakeCandidates project(String name) {
        files.put(ProjectName.parse(name), new ArrayList<>());
        return this;
    }

    /** Says something of a project as a whole. */
    FakeCandidates status(String name, String word, String reason) {
        statuses.put(ProjectName.parse(name), ProjectStatus.of(word, reason));
        return this;
    }

    /** How often each project and file was asked for. */
    Map<String, Integer> asked() {
        return new TreeMap<>(asked);
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        asked.merge(project.value(), 1, Integer::sum);
        List<DistributionFile> known = files.get(project);
        return known == null
                ? new ProjectFiles.Unknown()
                : new ProjectFiles.Known(known).with(statuses.getOrDefault(project, ProjectStatus.ACTIVE));
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        asked.merge(file.filename().toString(), 1, Integer::sum);
        List<String> fields = new ArrayList<>(contents.get(file.filename().toString()).fields);
        if (fields.stream().noneMatch(field -> field.startsWith("Name:"))) {
            fields.add("Name: " + file.filename().name());
            fields.add("Version: " + file.filename().version());
        }
        return parse(fields);
    }

    CoreMetadata metadata(DirectSource source) {
        asked.merge(source.toString(), 1, Integer::sum);
        return parse(places.get(source.toString()).fields);
    }

    private static CoreMetadata parse(List<String> fields) {
        StringBuilder text = new StringBuilder("Metadata-Version: 2.1\n");
        fields.forEach(field -> text.append(field).append('\n'));
        return CoreMetadata.parse(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
