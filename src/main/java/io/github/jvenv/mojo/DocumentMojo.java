package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.DocumentEnvironment;
import io.github.jvenv.report.Inventory;
import java.nio.file.Path;

/** What the goals share that write about an environment. */
abstract class DocumentMojo extends JvenvMojo {
    DocumentMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    final DocumentEnvironment.Request document(Path file) {
        return new DocumentEnvironment.Request(environment(), subject(), file);
    }

    /** The project or, without a POM, the directory. */
    private Inventory.Subject subject() {
        if (project().getBasedir() != null) {
            return new Inventory.Subject(
                    project().getGroupId(), project().getArtifactId(), project().getVersion());
        }
        Path name = directory().toAbsolutePath().normalize().getFileName();
        return new Inventory.Subject("", name == null ? "environment" : name.toString(), "");
    }
}
