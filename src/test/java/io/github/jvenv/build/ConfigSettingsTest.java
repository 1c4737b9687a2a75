package io.github.jvenv.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSettingsTest {
    @Test
    void gathersTheValuesOfAKeyInOrder() {
        ConfigSettings settings = ConfigSettings.parse(List.of("--x=1=2", "a=", "--x=3", "=v"));
        assertEquals(Map.of("--x", List.of("1=2", "3"), "a", List.of(""), "", List.of("v")), settings.values());
        assertEquals("config settings --x, a, ", settings.toString());
    }

    @Test
    void wantsAnEqualsSign() {
        assertEquals(
                "The config setting 'debug' is not of the form key=value.",
                assertThrows(Failure.class, () -> ConfigSettings.parse(List.of("debug")))
                        .getMessage());
    }

    @Test
    void prefersItsOwnValues() {
        ConfigSettings own = ConfigSettings.parse(List.of("a=1"));
        assertEquals(
                ConfigSettings.parse(List.of("a=1", "b=3")), own.orElse(ConfigSettings.parse(List.of("a=2", "b=3"))));
    }
}
