package io.github.jvenv.spec.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtraNameTest {
    @Test
    void isNormalisedLikeAProject() {
        assertEquals(ExtraName.parse("async_client"), ExtraName.parse("Async--Client"));
        assertEquals("async-client", ExtraName.parse("Async.Client").toString());
        assertEquals(0, ExtraName.parse("A").compareTo(ExtraName.parse("a")));
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertEquals(Optional.of(ExtraName.parse("tls")), ExtraName.find("TLS"));
        assertEquals(Optional.empty(), ExtraName.find("tls!"));
    }

    @Test
    void saysThatTheNameIsMissing() {
        assertEquals(
                "The name of an extra has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter"
                        + " or digit.\n    \n    ^",
                assertThrows(SyntaxFailure.class, () -> ExtraName.parse("")).getMessage());
    }
}
