package io.github.jvenv.relocation;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.venv.Activators;
import io.github.jvenv.venv.Layout;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scripts of this plugin that stand in for those of every tool, which hold the place of their environment. */
final class OwnActivators {
    private static final RelativePath SCRIPTS = RelativePath.of("bin");
    private static final RelativePath SCRIPTS_OF_WINDOWS = RelativePath.of("Scripts");
    private static final Pattern LIBRARY = Pattern.compile("lib/[^/]+/site-packages");

    /** Which Linux, and which Windows, does not matter: all have the same scripts. */
    private static final Platform LINUX = Platform.parse("linux_x86_64");

    private static final Platform WINDOWS = Platform.parse("win_amd64");

    private OwnActivators() {}

    /** Those of an environment with {@code bin}. */
    static EnvironmentImage posix(EnvironmentImage environment, String prompt) {
        RelativePath library = environment.entries().keySet().stream()
                .map(path -> LIBRARY.matcher(path.value()))
                .filter(Matcher::lookingAt)
                .findFirst()
                .map(found -> RelativePath.of(found.group()))
                .orElse(RelativePath.of("lib"));
        Layout layout = new Layout(SCRIPTS, library, library, RelativePath.of("include"));
        return Activators.image(layout, LINUX, prompt)
                // uv has those for Windows everywhere.
                .overlaidBy(Activators.image(layout, WINDOWS, prompt)
                        .without(path -> environment.find(path).isEmpty()));
    }

    /**
     * Those of an environment with {@code Scripts}, by the names that it has for them: on Windows {@code Activate.ps1} and
     * {@code activate.ps1} are one file.
     */
    static EnvironmentImage windows(EnvironmentImage environment, String prompt) {
        RelativePath library = RelativePath.of("Lib/site-packages");
        Layout layout = new Layout(SCRIPTS_OF_WINDOWS, library, library, RelativePath.of("Include"));
        EnvironmentImage.Builder activators = EnvironmentImage.builder();
        Activators.image(layout, WINDOWS, prompt).entries().forEach((path, script) -> {
            RelativePath name = environment.entries().keySet().stream()
                    .filter(there -> there.value().equalsIgnoreCase(path.value()))
                    .findFirst()
                    .orElse(path);
            activators.put(name, script);
        });
        return activators.build();
    }
}
