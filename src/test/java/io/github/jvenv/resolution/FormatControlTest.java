package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ProjectName;
import org.junit.jupiter.api.Test;

/** The cases are those of pip's own format control. */
class FormatControlTest {
    private static final ProjectName NUMPY = ProjectName.parse("numpy");
    private static final ProjectName OTHER = ProjectName.parse("other");

    @Test
    void allowsEverythingByDefault() {
        assertTrue(FormatControl.ANY.allowsWheels(NUMPY));
        assertTrue(FormatControl.ANY.allowsSources(NUMPY));
    }

    @Test
    void aNameCountsMoreThanAll() {
        FormatControl control = FormatControl.ANY.withNoBinary(":all:").withOnlyBinary("NumPy");

        assertTrue(control.allowsWheels(NUMPY));
        assertFalse(control.allowsSources(NUMPY));
        assertFalse(control.allowsWheels(OTHER));
        assertTrue(control.allowsSources(OTHER));
    }

    @Test
    void whatIsSaidLaterCounts() {
        FormatControl control = FormatControl.ANY.withOnlyBinary("numpy,other").withNoBinary("numpy");

        assertEquals("[other]", control.onlyBinary().names().toString());
        assertEquals("[numpy]", control.noBinary().names().toString());
    }

    @Test
    void allTakesBackTheOtherListAndNoneTakesBackItsOwn() {
        FormatControl all = FormatControl.ANY.withNoBinary("numpy").withOnlyBinary(":all:,ignored");
        FormatControl none = all.withOnlyBinary(":none:");
        FormatControl both = FormatControl.ANY.withOnlyBinary("numpy,:all:,:none:,other");

        assertEquals(Selection.everything(), all.onlyBinary());
        assertEquals(Selection.NONE, all.noBinary());
        assertEquals(FormatControl.ANY, none);
        assertEquals("[other]", both.onlyBinary().names().toString());
    }
}
