package io.github.jvenv.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PathUrlTest {
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths have drives there")
    void escapesAllThatPythonEscapes() {
        assertEquals("file:///a/b~c_d-1.0%2Bl%2140%20x.whl", PathUrl.of(Path.of("/a/b~c_d-1.0+l!40 x.whl")));
        assertEquals("file:///%C3%A9/%40", PathUrl.of(Path.of("/é/@")));
    }
}
