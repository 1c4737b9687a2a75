package io.github.jvenv.operation;

import io.github.jvenv.environment.EnvironmentLock;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.report.CycloneDx;
import io.github.jvenv.report.HtmlReport;
import io.github.jvenv.report.Inventory;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Writes documents about what is in an environment, whichever tool made it. */
public final class DocumentEnvironment {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public DocumentEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is to be written about, and where.
     *
     * @param environment the environment's directory
     * @param subject whose it is
     * @param file the file to write
     */
    public record Request(Path environment, Inventory.Subject subject, Path file) {}

    /**
     * Writes a software bill of materials.
     *
     * @param toolVersion the version of this plugin
     * @param time when it was made, as far as anybody is told
     */
    public void billOfMaterials(Request request, String toolVersion, Optional<Instant> time) throws IOException {
        Inventory inventory = inventory(request);
        write("bill of materials", request, inventory, new CycloneDx(inventory, toolVersion, time).write());
    }

    /** Writes a page for people. */
    public void page(Request request) throws IOException {
        Inventory inventory = inventory(request);
        write("page", request, inventory, new HtmlReport(inventory).write());
    }

    private Inventory inventory(Request request) throws IOException {
        return EnvironmentLock.of(surroundings, request.environment())
                .holding(() -> new EnvironmentInventory(surroundings).of(request.environment(), request.subject()));
    }

    private void write(String what, Request request, Inventory inventory, String content) throws IOException {
        boolean written = AtomicFile.update(request.file().toAbsolutePath(), content);
        String count = Counted.of(inventory.items().size(), "distribution");
        surroundings
                .narration()
                .outcome(
                        written
                                ? "Wrote the " + what + " of " + request.environment() + " with " + count + " to "
                                        + request.file() + "."
                                : "The " + what + " " + request.file() + " is up to date with " + count + ".");
    }
}
