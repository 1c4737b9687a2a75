package io.github.jvenv.operation;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.requirements.ReadRequirements;
import io.github.jvenv.requirements.RequestedRequirement;
import io.github.jvenv.requirements.RequirementOptions;
import io.github.jvenv.requirements.RequirementsReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads everything that says what is wanted: the POM's own texts, and the files that it names. */
final class InputReading {
    private final Surroundings surroundings;
    private final RequirementsReader reader;

    InputReading(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.reader = new RequirementsReader(
                surroundings.interpreters().directory(),
                name -> Optional.ofNullable(
                        surroundings.interpreters().environment().get(name)),
                this::download,
                surroundings.narration()::warning);
    }

    /** All that is wanted. Whatever cannot be read is told, with where it stands. */
    WantedDistributions read(RequirementRequest request) {
        ReadRequirements read = ReadRequirements.NOTHING;
        List<RequestedRequirement> requirements = new ArrayList<>();
        request.requirements().forEach(one -> requirements.add(reader.requirement(one.text(), one.origin())));
        List<RequestedRequirement> constraints = new ArrayList<>();
        request.constraints().forEach(one -> constraints.add(reader.constraint(one.text(), one.origin())));
        read = read.then(new ReadRequirements(requirements, constraints, RequirementOptions.NONE));
        for (String file : request.requirementsFiles()) {
            read = read.then(reader.requirementsFile(file));
        }
        for (String file : request.constraintsFiles()) {
            read = read.then(reader.constraintsFile(file));
        }
        List<RequestedRequirement> overrides = new ArrayList<>();
        request.overrides().forEach(one -> overrides.add(reader.override(one.text(), one.origin())));
        return new WantedDistributions(read, overrides);
    }

    private byte[] download(URI url, int mostBytes) throws IOException {
        HttpAdapter http = new HttpAdapter(surroundings.network(), RetryPolicy.standard(), surroundings.progress());
        return http.get(
                Request.of("the requirements file", url).allowingCompression(), response -> response.bytes(mostBytes));
    }
}
