package io.github.jvenv.pipconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IniFileTest {
    @Test
    void readsSectionsKeysAndValues() {
        assertEquals(
                Map.of(
                        "global", Map.of("index-url", "https://a.example/?x=y", "timeout", "60", "no-index", "no"),
                        "install", Map.of("find-links", "\n/a\n/b\n\n/c", "no-index", "no", "empty", "")),
                IniFile.parse("""
                        # a comment
                        [DEFAULT]
                        no_index: no
                        [global]
                        ; another
                        Index_URL = https://a.example/?x=y
                        --timeout:60
                        [install]
                        find-links =
                            /a
                        # not part of it
                            /b

                            /c

                        empty=
                        """, "x"));
    }

    @Test
    void saysWhereAFileBreaksTheFormat() {
        assertFault("index-url = x", "expected a section such as [global] before the first setting, in line 1");
        assertFault("[global]\n\nsecret", "expected a setting, such as timeout = 60, in line 3");
        assertFault("[global]\n= secret", "expected a setting, such as timeout = 60, in line 2");
        assertFault("[a]\n[b]\n[a]", "the section [a] is there twice, in line 3");
        assertFault("[a]\nx-y = 1\nX_Y = 2", "the setting x-y is there twice, in line 3");
    }

    private static void assertFault(String text, String fault) {
        InvalidPipConfigurationFailure failure =
                assertThrows(InvalidPipConfigurationFailure.class, () -> IniFile.parse(text, "/etc/pip.conf"));
        assertEquals("pip's configuration file /etc/pip.conf cannot be read: " + fault + ".", failure.getMessage());
        assertEquals(
                Optional.of(
                        "Mend it, or name an index in the POM (<index>), with which pip's configuration is not looked"
                                + " at."),
                failure.hint());
    }
}
