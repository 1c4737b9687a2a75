package io.github.jvenv.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that have a {@link Scene} each. */
public abstract class SceneTest {
    protected Scene scene;

    @BeforeEach
    final void open(@TempDir Path temporary) throws IOException {
        scene = new Scene(temporary);
    }

    @AfterEach
    final void close() {
        scene.close();
    }
}
