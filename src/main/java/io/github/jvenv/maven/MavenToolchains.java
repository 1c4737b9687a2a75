package io.github.jvenv.maven;

import io.github.jvenv.discovery.Toolchain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;

/**
 * The interpreters that {@code toolchains.xml} names, as {@code <type>python</type>}: first the one that
 * maven-toolchains-plugin has selected for the project, then all in the order of the file.
 */
final class MavenToolchains {
    private final ToolchainManager manager;

    MavenToolchains(ToolchainManager manager) {
        this.manager = manager;
    }

    List<Toolchain> interpreters(MavenSession session) {
        List<Toolchain> toolchains = new ArrayList<>();
        selected(session).ifPresent(toolchains::add);
        for (ToolchainModel model : models(session)) {
            toolchain(model).ifPresent(toolchains::add);
        }
        return toolchains;
    }

    /** What to tell of those that lead to no interpreter, which otherwise nobody would miss. */
    static List<String> idle(MavenSession session) {
        Set<String> idle = new LinkedHashSet<>();
        for (ToolchainModel model : models(session)) {
            PythonToolchain toolchain = new PythonToolchain(model);
            if (toolchain.place().isEmpty()) {
                idle.add(toolchain.fault() + " It is passed over.");
            }
        }
        return List.copyOf(idle);
    }

    private static List<ToolchainModel> models(MavenSession session) {
        Map<String, List<ToolchainModel>> all = session.getRequest().getToolchains();
        return all == null ? List.of() : all.getOrDefault(PythonToolchain.TYPE, List.of());
    }

    private Optional<Toolchain> selected(MavenSession session) {
        return session.getCurrentProject() != null
                        && manager.getToolchainFromBuildContext(PythonToolchain.TYPE, session)
                                instanceof ToolchainPrivate chosen
                ? toolchain(chosen.getModel())
                : Optional.empty();
    }

    private static Optional<Toolchain> toolchain(ToolchainModel model) {
        PythonToolchain toolchain = new PythonToolchain(model);
        return toolchain.place().map(path -> new Toolchain(Path.of(path), toolchain.provides()));
    }
}
