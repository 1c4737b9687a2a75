package io.github.jvenv.venv;

import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;

/**
 * Lets a managed interpreter trust what its machine trusts. Its OpenSSL looks for certificates on a path of the machine
 * that built it, finds none, and {@code urllib} then refuses every server. The hook names the system's file of
 * certificates to OpenSSL when Python starts, unless the user has named one.
 *
 * <p>It is a module with a {@code .pth} file that imports it, the way Python has for start-up hooks of an environment. It
 * does not load {@code ssl}: that would cost every start more than the rest of it.
 */
final class CertificateHook {
    private static final String MODULE = "_jvenv_certificates";

    private CertificateHook() {}

    /** The hook's files. */
    static EnvironmentImage image(Layout layout) {
        return EnvironmentImage.builder()
                .file(layout.purelib().resolve(MODULE + ".pth"), Content.of("import " + MODULE + "\n"))
                .file(layout.purelib().resolve(MODULE + ".py"), Content.of(Resources.text(MODULE + ".py")))
                .build();
    }
}
