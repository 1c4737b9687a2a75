package io.github.jvenv.maven;

import java.io.File;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;

/** The main artifact of a project with the packaging {@code jvenv}. */
public final class ProjectArtifact {
    private ProjectArtifact() {}

    /**
     * Makes a file the main artifact.
     *
     * @param extension its extension in repositories; the one that belongs to the packaging is only the usual one
     */
    public static void set(MavenProject project, String extension, File file) {
        DefaultArtifactHandler handler = new DefaultArtifactHandler(project.getPackaging());
        handler.setExtension(extension);
        handler.setLanguage("python");
        project.getArtifact().setArtifactHandler(handler);
        project.getArtifact().setFile(file);
    }
}
