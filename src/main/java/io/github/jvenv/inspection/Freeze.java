package io.github.jvenv.inspection;

import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.vcs.WorkTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a distribution as {@code pip freeze} does. */
public final class Freeze {
    private final Map<String, String> variables;
    private final Consumer<String> warnings;

    /**
     * With the environment variables that Git is run with.
     *
     * @param warnings is told what could not be found out
     */
    public Freeze(Map<String, String> variables, Consumer<String> warnings) {
        this.variables = Map.copyOf(variables);
        this.warnings = warnings;
    }

    /** The lines of a distribution: comments, if any, and last the requirement. */
    public List<String> lines(FoundDistribution distribution) throws IOException {
        Optional<Path> editable = distribution.editable();
        if (editable.isPresent()) {
            return editable(distribution, editable.get().toAbsolutePath().normalize());
        }
        return List.of(distribution
                .directUrl()
                .map(url -> reference(distribution.displayName(), url))
                .orElseGet(distribution::pinned));
    }

    private List<String> editable(FoundDistribution distribution, Path sources) throws IOException {
        String plain = "-e " + sources;
        String shown = "(" + distribution.pinned() + ")";
        WorkTree tree = WorkTree.of(sources, variables);
        if (tree instanceof WorkTree.Unversioned) {
            return List.of("# Editable install with no version control " + shown, plain);
        }
        if (tree instanceof WorkTree.Local) {
            return List.of("# Editable Git install with no remote " + shown, plain);
        }
        if (tree instanceof WorkTree.Unreachable unreachable) {
            return List.of(
                    "# Editable Git install " + shown + " with either a deleted local remote or invalid URI:",
                    "# '" + unreachable.url() + "'",
                    plain);
        }
        if (tree instanceof WorkTree.Remote remote) {
            String egg = distribution.displayName().replace('-', '_');
            return List.of("-e git+" + remote.url() + "@" + WorkTree.quoted(remote.commit()) + "#egg=" + egg
                    + remote.subdirectory().map(path -> "&subdirectory=" + path).orElse(""));
        }
        WorkTree.Unknown unknown = (WorkTree.Unknown) tree;
        warnings.accept("Could not determine repository location of " + sources + ": " + unknown.reason());
        return unknown.missing() ? List.of(plain) : List.of("## !! Could not determine repository location", plain);
    }

    /** A requirement that names where to get it (PEP 440), made of what was recorded (PEP 610). */
    private static String reference(String name, DirectUrl url) {
        List<String> fragments = new ArrayList<>();
        String target = url.url();
        if (url.origin() instanceof DirectUrl.Origin.Repository repository) {
            target = repository.vcs() + "+" + url.url() + "@" + repository.commitId();
        } else if (url.origin() instanceof DirectUrl.Origin.Archive archive) {
            archive.hashes().entrySet().stream()
                    .findFirst()
                    .ifPresent(hash -> fragments.add(hash.getKey() + "=" + hash.getValue()));
        }
        url.subdirectory().filter(path -> !path.isEmpty()).ifPresent(path -> fragments.add("subdirectory=" + path));
        return name + " @ " + target + (fragments.isEmpty() ? "" : "#" + String.join("&", fragments));
    }
}
