package io.github.jvenv.seed;

import io.github.jvenv.install.WheelInstallation;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.venv.BareEnvironment;
import java.io.IOException;
import java.util.Collection;

/** What wheels come to in an environment of this machine, whose interpreter knows what its programs are like. */
public final class LocalInstallation {
    private LocalInstallation() {}

    /**
     * Lays wheels over a bare environment.
     *
     * @param wheels in any order; the result does not depend on it
     * @throws IOException if a file of the interpreter or of a wheel cannot be read
     */
    public static WheelInstallation of(BareEnvironment bare, Collection<WheelToInstall> wheels) throws IOException {
        return WheelInstallation.of(bare.layout(), SeedLaunchers.form(bare.interpreter()), bare.image(), wheels);
    }
}
