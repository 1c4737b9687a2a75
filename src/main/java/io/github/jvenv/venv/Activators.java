package io.github.jvenv.venv;

import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;

/**
 * The scripts that put an environment first for a shell: {@code activate} for sh, bash, dash, ksh and zsh,
 * {@code activate.fish}, and {@code activate.csh}. Each finds its environment by itself, and none holds a path, so that
 * they are the same bytes for every environment with the same prompt, and go on working when it is moved.
 */
final class Activators {
    private Activators() {}

    /**
     * The scripts.
     *
     * @param prompt what a shell's prompt shows while the environment is active, on one line; if it is empty, the name of
     *     the environment's directory, whatever that is by then
     */
    static EnvironmentImage image(Layout layout, String prompt) {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        for (Shell shell : Shell.values()) {
            String text = Resources.text(shell.script())
                    .replace("@BIN@", layout.scripts().value())
                    .replace("@PROMPT@", shell.quoted(prompt));
            image.file(layout.scripts().resolve(shell.script()), Content.of(text));
        }
        return image.build();
    }
}
