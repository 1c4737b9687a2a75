package io.github.jvenv.environment;

import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.install.WheelToInstall;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.store.Store;
import io.github.jvenv.store.StoredWheel;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From wheels to what an environment's note says of them, and back. */
public final class NotedWheels {
    private NotedWheels() {}

    /** What the note says of wheels, ordered by file name. */
    public static List<InstalledWheel> note(List<WheelToInstall> wheels) {
        return wheels.stream()
                .map(install -> new InstalledWheel(
                        install.wheel().wheel().sha256(),
                        install.wheel().wheel().filename().toString(),
                        install.requested(),
                        install.directUrl()))
                .sorted(Comparator.comparing(InstalledWheel::filename))
                .toList();
    }

    /** Those of the noted wheels that are still in the store. */
    public static List<WheelToInstall> inStore(List<InstalledWheel> noted, Store store) throws IOException {
        return Workers.forThisMachine().map(noted, wheel -> find(wheel, store)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<WheelToInstall> find(InstalledWheel wheel, Store store) throws IOException {
        Optional<StoredWheel> stored = store.findWheel(wheel.sha256());
        return stored.isPresent()
                ? Optional.of(new WheelToInstall(store.unpacked(stored.get()), wheel.requested(), wheel.directUrl()))
                : Optional.empty();
    }
}
