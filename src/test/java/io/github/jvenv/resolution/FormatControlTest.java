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
        assertTrue(FormatControl.ANY.allowsSource(NUMPY));
    }

    @Test
    void aNameCountsMoreThanAll() {
        FormatControl control = FormatControl.ANY.withNoBinary(":all:").withOnlyBinary("NumPy");

        assertTrue(control.allowsWheels(NUMPY));
        assertFalse(control.allowsSource(NUMPY));
        assertFalse(control.allowsWheels(OTHER));
        assertTrue(control.allowsSource(OTHER));
    }

    @Test
    void whatIsSaidLaterCounts() {
        FormatControl control = FormatControl.ANY.withOnlyBinary("numpy, other").withNoBinary("numpy");

        assertEquals("[other]", control.onlyBinary().toString());
        assertEquals("[numpy]", control.noBinary().toString());
    }

    @Test
    void allTakesBackTheOtherListAndNoneTakesBackItsOwn() {
        FormatControl all = FormatControl.ANY.withNoBinary("numpy").withOnlyBinary(":all:,ignored");
        FormatControl none = all.withOnlyBinary(":none:");
        FormatControl both = FormatControl.ANY.withOnlyBinary("numpy,:all:,:none:,other");

        assertEquals("[:all:] []", all.onlyBinary() + " " + all.noBinary());
        assertEquals("[] []", none.onlyBinary() + " " + none.noBinary());
        assertEquals("[other]", both.onlyBinary().toString());
    }
}
