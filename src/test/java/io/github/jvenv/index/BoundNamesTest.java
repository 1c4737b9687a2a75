package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundNamesTest {
    @Test
    void takesNamesInAnySpelling() {
        BoundNames names = BoundNames.parse(List.of("Acme_Core", " torch "));
        assertTrue(names.contains(ProjectName.parse("acme.core")));
        assertTrue(names.contains(ProjectName.parse("Torch")));
        assertFalse(names.contains(ProjectName.parse("torchvision")));
        assertEquals("acme-core, torch", names.toString());
    }

    @Test
    void takesBeginningsOfNames() {
        BoundNames names = BoundNames.parse(List.of("Acme__*", "x"));
        assertTrue(names.contains(ProjectName.parse("acme-core")));
        assertFalse(names.contains(ProjectName.parse("acme")));
        assertFalse(names.contains(ProjectName.parse("acmecore")));
        assertEquals("x, acme-*", names.toString());
        assertTrue(BoundNames.parse(List.of("*")).contains(ProjectName.parse("anything")));
    }

    @Test
    void isEmptyWithoutAny() {
        assertTrue(BoundNames.parse(List.of()).isEmpty());
        assertTrue(BoundNames.NONE.isEmpty());
        assertFalse(BoundNames.parse(List.of("*")).isEmpty());
        assertFalse(BoundNames.NONE.contains(ProjectName.parse("anything")));
    }

    @Test
    void refusesWhatIsNoName() {
        for (String text : List.of("acme core", "", "acme*core", "ac/*", "-x")) {
            Failure failure = assertThrows(Failure.class, () -> BoundNames.parse(List.of(text)));
            assertEquals(
                    "The name '" + text
                            + "' that an index is bound to is neither the name of a project nor the beginning"
                            + " of one.",
                    failure.getMessage());
            assertEquals(Optional.of("Write names as acme-core, and beginnings of names as acme-*."), failure.hint());
        }
    }
}
