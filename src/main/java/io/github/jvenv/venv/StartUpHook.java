package io.github.jvenv.venv;

import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;

/**
 * Makes up, when Python starts, for what a managed interpreter does not know of its machine, and an environment without
 * {@code home} of its interpreter. The OpenSSL of the former looks for certificates on a path of the machine that built it,
 * finds none, and {@code urllib} then refuses every server: the hook names the system's file of certificates to it, unless
 * the user has named one. And the latter takes its own {@code bin/python} for the interpreter that further environments
 * are made from: the hook names the one that it carries.
 *
 * <p>It is a module with a {@code .pth} file that imports it, the way Python has for start-up hooks of an environment. It
 * does not load {@code ssl}: that would cost every start more than the rest of it.
 */
final class StartUpHook {
    private static final String MODULE = "_jvenv_start";

    private StartUpHook() {}

    /** The hook's files. */
    static EnvironmentImage image(Layout layout) {
        return EnvironmentImage.builder()
                .file(layout.purelib().resolve(MODULE + ".pth"), Content.of("import " + MODULE + "\n"))
                .file(layout.purelib().resolve(MODULE + ".py"), Content.of(Resources.text(MODULE + ".py")))
                .build();
    }
}
