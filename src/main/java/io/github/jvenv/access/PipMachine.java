package io.github.jvenv.access;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.index.FlatLocation;
import io.github.jvenv.pipconfig.PipConfiguration;
import io.github.jvenv.pipconfig.PipSurroundings;
import io.github.jvenv.pipconfig.PipSurroundings.OperatingSystem;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.surroundings.UserPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This machine as pip would find it. */
final class PipMachine {
    private PipMachine() {}

    /** What pip's configuration says to its command {@code install}. */
    static PipConfiguration configuration(Surroundings surroundings, Optional<Path> interpreter) {
        return configuration(surroundings, interpreter, "install");
    }

    /** What it says to a command. */
    static PipConfiguration configuration(Surroundings surroundings, Optional<Path> interpreter, String command) {
        UserPaths paths = UserPaths.of(surroundings);
        OperatingSystem system = system(surroundings.machine().classifier());
        return PipConfiguration.read(
                PipSurroundings.of(
                        surroundings.interpreters().environment(),
                        paths.home(),
                        paths.directory(),
                        system,
                        interpreter.flatMap(program -> prefix(program, system))),
                command);
    }

    /** The indexes that pip would ask, in their order, as far as it has been told of any. */
    static List<ChosenIndex> indexes(PipConfiguration pip, UserPaths paths) {
        List<ChosenIndex> indexes = new ArrayList<>();
        if (pip.indexUrl().isPresent()) {
            indexes.add(index(pip.indexUrl().get().value(), pip.indexUrl().get().origin(), paths));
        }
        if (pip.extraIndexUrls().isPresent()) {
            for (String url : pip.extraIndexUrls().get().value()) {
                indexes.add(index(url, pip.extraIndexUrls().get().origin(), paths));
            }
        }
        return indexes;
    }

    /** The places that pip would list files of. Like pip, we go on without one that is not there, and say so. */
    static List<FlatLocation> findLinks(PipConfiguration pip, Surroundings surroundings) {
        List<FlatLocation> locations = new ArrayList<>();
        if (pip.findLinks().isEmpty()) {
            return locations;
        }
        UserPaths paths = UserPaths.of(surroundings);
        String origin = pip.findLinks().get().origin();
        for (String text : pip.findLinks().get().value()) {
            try {
                locations.add(FlatLocation.parse(text, paths.directory(), paths.home())
                        .namedBy(origin));
            } catch (Failure absent) {
                surroundings
                        .narration()
                        .detail(() ->
                                absent.getMessage() + " It comes from " + origin + ", and is left aside as pip does.");
            }
        }
        return locations;
    }

    /** The index at a URL that pip's configuration has. */
    private static ChosenIndex index(String url, String origin, UserPaths paths) {
        try {
            return ChosenIndex.at(url, paths);
        } catch (Failure invalid) {
            throw new Failure(
                    invalid.getMessage() + " It is named in " + origin + ".",
                    invalid.hint().orElse(null),
                    invalid);
        }
    }

    private static OperatingSystem system(String classifier) {
        if (classifier.startsWith("windows")) {
            return OperatingSystem.WINDOWS;
        }
        return classifier.startsWith("macosx") ? OperatingSystem.MACOS : OperatingSystem.UNIX;
    }

    /** Where an interpreter is installed, as its program's place tells. */
    private static Optional<Path> prefix(Path program, OperatingSystem system) {
        Optional<Path> directory = Optional.ofNullable(program.getParent());
        return system == OperatingSystem.WINDOWS ? directory : directory.map(Path::getParent);
    }
}
