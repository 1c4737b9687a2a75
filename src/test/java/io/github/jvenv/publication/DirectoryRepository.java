package io.github.jvenv.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A repository in a directory, with the layout that Maven's have, which refuses to change what it has. */
public final class DirectoryRepository implements ArtifactRepository {
    /** What was deployed, in order. */
    public final List<String> deployed = new ArrayList<>();

    private final Path root;

    public DirectoryRepository(Path root) {
        this.root = root;
    }

    @Override
    public String description() {
        return "the repository test";
    }

    @Override
    public Map<Artifact, Path> findAll(Collection<Artifact> artifacts) {
        Map<Artifact, Path> found = new LinkedHashMap<>();
        for (Artifact artifact : artifacts) {
            if (Files.exists(root.resolve(artifact.path()))) {
                found.put(artifact, root.resolve(artifact.path()));
            }
        }
        return found;
    }

    @Override
    public void deploy(Map<Artifact, Path> artifacts) throws IOException {
        for (Map.Entry<Artifact, Path> one : artifacts.entrySet()) {
            Path target = root.resolve(one.getKey().path());
            Files.createDirectories(target.getParent());
            Files.copy(one.getValue(), target);
            deployed.add(one.getKey().toString());
        }
    }

    @Override
    public void list(Collection<Artifact> artifacts) throws IOException {
        Map<String, TreeSet<String>> versions = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            versions.computeIfAbsent(Artifact.listing(artifact.group(), artifact.name()), any -> new TreeSet<>())
                    .add(artifact.version());
        }
        for (Map.Entry<String, TreeSet<String>> listing : versions.entrySet()) {
            Path file = root.resolve(listing.getKey());
            TreeSet<String> all = new TreeSet<>(listing.getValue());
            if (Files.exists(file)) {
                all.addAll(VersionListing.read(Files.readAllBytes(file)));
            }
            StringBuilder text = new StringBuilder("<metadata><versioning><versions>");
            all.forEach(version -> text.append("<version>").append(version).append("</version>"));
            Files.writeString(file, text.append("</versions></versioning></metadata>"));
        }
    }
}
