package io.github.jvenv.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The interpreters that {@code toolchains.xml} names, as {@code <type>python</type>}, in the order of the file. */
final class MavenToolchains {
    private static final List<String> PATH_ELEMENTS = List.of("pythonExecutable", "pythonHome", "installDir");

    private MavenToolchains() {}

    static List<Path> interpreters(MavenSession session) {
        List<Path> paths = new ArrayList<>();
        if (session.getRequest().getToolchains() == null) {
            return paths;
        }
        for (ToolchainModel model : session.getRequest().getToolchains().getOrDefault("python", List.of())) {
            if (model.getConfiguration() instanceof Xpp3Dom configuration) {
                for (String element : PATH_ELEMENTS) {
                    Xpp3Dom child = configuration.getChild(element);
                    if (child != null && child.getValue() != null) {
                        paths.add(Path.of(child.getValue().strip()));
                    }
                }
            }
        }
        return paths;
    }
}
