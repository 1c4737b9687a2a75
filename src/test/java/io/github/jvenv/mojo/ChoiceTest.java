package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void takesTheNameInLowerCase() {
        assertEquals(InterpreterChoice.BUNDLE, Choice.parse("<interpreter>", "bundle", InterpreterChoice.class));
        assertEquals(InterpreterChoice.AUTO, Choice.parse("<interpreter>", " auto\n", InterpreterChoice.class));
    }

    @Test
    void saysWhichWordsThereAre() {
        for (String word : List.of("", "LINK", "links")) {
            Failure failure =
                    assertThrows(Failure.class, () -> Choice.parse("<interpreter>", word, InterpreterChoice.class));
            assertEquals(
                    "The parameter <interpreter> is '" + word + "', and expected is one of auto, bundle, link.",
                    failure.getMessage());
        }
    }

    @Test
    void saysWhichWordsThereAreBesides() {
        Failure failure =
                assertThrows(Failure.class, () -> Choice.parse("<failOn>", "nothing", InterpreterChoice.class, "none"));
        assertEquals(
                "The parameter <failOn> is 'nothing', and expected is one of auto, bundle, link, none.",
                failure.getMessage());
    }
}
