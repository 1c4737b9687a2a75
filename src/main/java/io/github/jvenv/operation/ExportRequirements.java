package io.github.jvenv.operation;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.requirements.CarriedRequirements;
import io.github.jvenv.requirements.PortableRequirements;
import io.github.jvenv.session.InputReading;
import io.github.jvenv.session.RequirementRequest;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what a project needs into what becomes its artifact, so that whoever depends on that gets it, too. */
public final class ExportRequirements {
    private static final String HEAD =
            "# What has to be installed with this artifact. Written by jvenv:requirements.\n";

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public ExportRequirements(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Writes the file, unless it says the same already. One that is there is deleted if nothing is needed.
     *
     * @param directory what the artifact is packed from
     */
    public void run(RequirementRequest request, Path directory) throws IOException {
        Path file = directory.resolve(CarriedRequirements.PATH);
        List<Requirement> requirements = PortableRequirements.of(
                new InputReading(surroundings, IndexRequest.DEFAULT)
                        .read(request)
                        .read()
                        .requirements(),
                "an artifact");
        if (requirements.isEmpty()) {
            Files.deleteIfExists(file);
            surroundings.narration().outcome("No requirements, so the artifact carries none.");
            return;
        }
        StringBuilder text = new StringBuilder(HEAD);
        requirements.forEach(requirement -> text.append(requirement.text()).append('\n'));
        WrittenFile.write(
                file, text.toString(), Counted.of(requirements.size(), "requirement"), surroundings.narration());
    }
}
