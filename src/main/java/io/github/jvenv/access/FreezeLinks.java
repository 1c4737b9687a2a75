package io.github.jvenv.access;

import io.github.jvenv.pipconfig.PipSetting;
import io.github.jvenv.surroundings.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code pip freeze} began with before pip 21.2: the places of pip's configuration that list files. */
public final class FreezeLinks {
    private FreezeLinks() {}

    /**
     * The lines: {@code -f /opt/wheels}.
     *
     * @param interpreter the program that pip runs with, beside which a part of its configuration may be
     */
    public static List<String> lines(Surroundings surroundings, Optional<Path> interpreter) {
        return PipMachine.configuration(surroundings, interpreter, "freeze")
                .findLinks()
                .map(PipSetting::value)
                .orElse(List.of())
                .stream()
                .map(place -> "-f " + place)
                .toList();
    }
}
