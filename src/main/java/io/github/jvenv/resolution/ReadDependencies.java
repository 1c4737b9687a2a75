package io.github.jvenv.resolution;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.Demands.Maker;
import io.github.jvenv.solver.Dependencies;
import io.github.jvenv.spec.marker.UndefinedMarkerFailure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.InvalidMetadataFailure;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What versions need, each read once, and where that says that other projects are. */
final class ReadDependencies {
    /** Why a version with metadata that breaks the standard cannot be used. */
    private static final String INVALID_METADATA = "has metadata that is not valid";

    private final Library library;
    private final MetadataReader reader;
    private final Choices choices;
    private final Directs directs;
    private final Demands demands;
    private final Map<Maker, Dependencies<Node, Versions>> answers = new HashMap<>();
    private final Map<Maker, String> invalid = new HashMap<>();
    private boolean placeCameLate;

    /**
     * Nothing read yet.
     *
     * @param choices learn what is let in
     * @param directs learn where projects are
     * @param demands learn who needs what
     */
    ReadDependencies(Library library, MetadataReader reader, Choices choices, Directs directs, Demands demands) {
        this.library = library;
        this.reader = reader;
        this.choices = choices;
        this.directs = directs;
        this.demands = demands;
    }

    /** Adds what is needed by something that nothing has to be read for. */
    void put(Maker maker, List<Demand> made) {
        answers.put(maker, known(maker, made));
    }

    Dependencies<Node, Versions> of(Maker maker) {
        Dependencies<Node, Versions> answer = answers.get(maker);
        if (answer == null) {
            answer = read(maker);
            answers.put(maker, answer);
        }
        return answer;
    }

    /** Forgets all answers but those of one node. */
    void forgetAllBut(Node node) {
        answers.keySet().removeIf(maker -> !maker.node().equals(node));
    }

    /** Whether, since this was asked last, a place became known of a project that had been chosen from elsewhere. */
    boolean learntOfAPlaceTooLate() {
        boolean late = placeCameLate;
        placeCameLate = false;
        return late;
    }

    /** What is wrong with metadata that was found to be of no use. */
    Optional<String> faultOfMetadata(Node node, Version version) {
        return Optional.ofNullable(invalid.get(new Maker(node, version)));
    }

    /** What a version would be installed from. */
    Candidate candidate(ProjectName project, Version version) {
        return choices.of(project)
                .candidates()
                .find(version)
                .orElseThrow(() -> new IllegalArgumentException(project + " " + version + " is no candidate"));
    }

    CoreMetadata metadata(ProjectName project, Version version) {
        Candidate candidate = candidate(project, version);
        try {
            return library.metadata(candidate);
        } catch (UnusableMetadataFailure | InvalidMetadataFailure rulesItOutOnly) {
            throw rulesItOutOnly;
        } catch (Failure failure) {
            throw candidate instanceof DirectDistribution ? directs.told(project, failure) : failure;
        }
    }

    private Dependencies<Node, Versions> read(Maker maker) {
        try {
            if (maker.node() instanceof Node.Extra extra) {
                return known(maker, reader.demands(metadata(extra.name(), maker.version()), extra.extra()));
            }
            ProjectName project = ((Node.Project) maker.node()).name();
            Candidate candidate = candidate(project, maker.version());
            CoreMetadata metadata = metadata(project, maker.version());
            Optional<String> fault = reader.fault(candidate, metadata);
            return fault.isPresent()
                    ? new Dependencies.Unusable<>(fault.get())
                    : known(maker, reader.demands(metadata));
        } catch (UnusableMetadataFailure | InvalidMetadataFailure | UndefinedMarkerFailure e) {
            return unusable(maker, e, INVALID_METADATA);
        } catch (SyntaxFailure e) {
            return unusable(maker, e, "needs a distribution from a URL that cannot be read");
        }
    }

    private Dependencies<Node, Versions> unusable(Maker maker, Exception fault, String reason) {
        invalid.put(maker, String.valueOf(fault.getMessage()));
        return new Dependencies.Unusable<>(reason);
    }

    private Dependencies<Node, Versions> known(Maker maker, List<Demand> made) {
        for (Demand demand : made) {
            Optional<String> clash = demand.direct().flatMap(place -> clash(maker, demand.project(), place));
            if (clash.isPresent()) {
                return new Dependencies.Unusable<>(clash.get());
            }
        }
        demands.put(maker, made);
        for (Demand demand : made) {
            demand.direct().ifPresent(place -> learn(maker, demand.project(), place));
            choices.takeUp(demand, maker);
        }
        return new Dependencies.Known<>(
                made.stream().flatMap(demand -> demand.dependencies().stream()).toList());
    }

    private Optional<String> clash(Maker maker, ProjectName project, DirectSource place) {
        if (place.isOnDisk() && isFromAnIndex(maker)) {
            return Optional.of("needs " + project + " from this machine's disk, which only you can ask for");
        }
        return directs.clash(maker, project, place);
    }

    private boolean isFromAnIndex(Maker maker) {
        return maker.node()
                .project()
                .filter(name -> directs.find(name).isEmpty())
                .isPresent();
    }

    private void learn(Maker maker, ProjectName project, DirectSource place) {
        if (directs.learn(maker, project, place) && choices.forget(project)) {
            placeCameLate = true;
        }
    }
}
