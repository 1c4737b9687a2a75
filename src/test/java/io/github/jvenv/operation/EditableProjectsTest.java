package io.github.jvenv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.session.ResolveRequest;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.state.EnvironmentState;
import io.github.jvenv.testing.SceneTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditableProjectsTest extends SceneTest {
    private final DirectUrl editable = DirectUrl.of("file:///projects/tool", new DirectUrl.Origin.Directory(true));

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
        scene.create();
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
