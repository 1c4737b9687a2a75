package io.github.jvenv.venv;

import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;

/**
 * The scripts that put an environment first for a shell, by the names that users of {@code venv} and virtualenv know:
 * one for each {@link Shell} of the target's system. Each finds its environment by itself, and none holds a path, so that
 * they are the same bytes for every environment with the same prompt, and go on working when it is moved.
 */
public final class Activators {
    private Activators() {}

    /**
     * The scripts.
     *
     * @param prompt what a shell's prompt shows while the environment is active, on one line; if it is empty, the name of
     *     the environment's directory, whatever that is by then
     */
    static EnvironmentImage image(Target target, String prompt) {
        return image(Layout.of(target), target.platform(), prompt);
    }

    /** The same for an environment of which only the layout and the system are known. */
    public static EnvironmentImage image(Layout layout, Platform platform, String prompt) {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        for (Shell shell : Shell.values()) {
            for (String script : shell.scriptsOn(platform)) {
                String text = Resources.text(Shell.resourceOf(script))
                        .replace("@BIN@", layout.scripts().value())
                        .replace("@PURELIB@", layout.purelib().value())
                        .replace("@PROMPT@", shell.quoted(prompt));
                Content content = Content.of(script.endsWith(".bat") ? text.replace("\n", "\r\n") : text);
                image.file(layout.scripts().resolve(script), content);
            }
        }
        return image.build();
    }
}
