package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.requirement.Requirement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The requirements that an artifact carries, in the file {@value #PATH}, for whoever depends on it. Each line is a dependency
 * specifier; comments and continued lines are as in any requirements file. Whoever made the artifact gets nothing of this
 * machine: no option, no other file, no path and no environment variable is read.
 */
public final class CarriedRequirements {
    /** Where artifacts carry it. */
    public static final String PATH = "META-INF/jvenv/requirements.txt";

    /** The largest file that is read; the requirements of a thousand projects have a twentieth of this. */
    public static final int MOST_BYTES = 1 << 20;

    private CarriedRequirements() {}

    /**
     * The requirements of an artifact.
     *
     * @param file what the artifact carries, in UTF-8
     * @param artifact the coordinates of the artifact
     * @throws UnreadableRequirementFailure if a line is something else
     */
    public static List<RequestedRequirement> read(byte[] file, String artifact) {
        Source source = Source.ofFile(artifact + " " + PATH, decoded(file, artifact));
        List<RequestedRequirement> requirements = new ArrayList<>();
        for (TracedText text : new RequirementLines(source, variable -> Optional.empty(), warning -> {}).read()) {
            requirements.add(RequestedRequirement.of(
                    new RequestedDistribution.Named(requirement(RequirementLine.parse(text), text)), text.place()));
        }
        return requirements;
    }

    private static Requirement requirement(RequirementLine line, TracedText text) {
        if (!line.options().isEmpty()) {
            throw line.options()
                    .get(0)
                    .failure("An artifact may carry requirements only, and options have a say in more than that");
        }
        Requirement requirement = text.read(RequirementText.SUBJECT, Requirement::parse);
        Optional<DirectReference> place = text.read(RequirementText.SUBJECT, any -> requirement.reference());
        if (place.filter(CarriedRequirements::isOnDisk).isPresent()) {
            throw text.failure(
                    RequirementText.SUBJECT, "An artifact cannot ask for what is on the disk of another machine");
        }
        return requirement;
    }

    private static boolean isOnDisk(DirectReference place) {
        return place instanceof DirectReference.Directory
                || "file".equals(place.url().getScheme());
    }

    private static String decoded(byte[] file, String artifact) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure("The file " + PATH + " of " + artifact + " is not in UTF-8.", e);
        }
    }
}
