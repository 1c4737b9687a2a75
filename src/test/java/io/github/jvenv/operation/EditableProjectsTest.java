package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditableProjectsTest {
    private final DirectUrl editable = DirectUrl.of("file:///projects/tool", new DirectUrl.Origin.Directory(true));

    @TempDir
    Path root;

    private Scene scene;

    @BeforeEach
    void createAnEnvironment() throws IOException {
        scene = new Scene(root);
        scene.create();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatTheirBackendsAreToldDecidesOfWhatIsMadeOfThem() throws IOException {
        Inputs before = inputs(Optional.of(editable), true);
        assertEquals(
                "config-settings",
                inputs(Optional.of(editable), true, "--flag=x").changesSince(before));
        assertEquals("isolation", inputs(Optional.of(editable), false).changesSince(before));
    }

    @Test
    void whereThereAreNoneBackendsAreToldNothing() throws IOException {
        assertEquals(inputs(Optional.empty(), true), inputs(Optional.empty(), false, "--flag=x"));
    }

    private Inputs inputs(Optional<DirectUrl> from, boolean isolation, String... settings) throws IOException {
        EnvironmentState state = EnvironmentState.find(scene.environment).orElseThrow();
        EnvironmentState.InstalledWheel wheel =
                new EnvironmentState.InstalledWheel(Sha256.of(new byte[0]), "tool-1.0-py3-none-any.whl", true, from);
        EnvironmentState installed = state.with(new EnvironmentState.Installation(
                new Fingerprint().inputs(), QuickDigest.of(new byte[0], 0), List.of(wheel)));
        LockedRequest set = scene.set();
        ResolveRequest resolve = set.resolve();
        LockedRequest told = new LockedRequest(
                set.environment(),
                new ResolveRequest(
                        resolve.requirements(), resolve.index(), resolve.policy(), List.of(settings), isolation),
                set.lockFile(),
                set.lock());
        Fingerprint fingerprint = new Fingerprint();
        EditableProjects.of(scene.environment, installed).addTo(fingerprint, () -> told);
        return fingerprint.inputs();
    }
}
