package io.github.jvenv.relocation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowsPlaceTest {
    private static final FormerPlaces PLACES = FormerPlaces.of(List.of("C:\\Work\\my env\\"));

    @Test
    void aPlaceHasOneFormWhateverItsSpelling() {
        List<Place> one = List.of(new WindowsPlace("C:/Work/my env"));
        assertEquals(one, PLACES.places());
        assertEquals(one, FormerPlaces.of(List.of("C:/Work/my env")).places());
        assertEquals(one, FormerPlaces.of(List.of("C:\\\\Work\\\\my env")).places());
    }

    @Test
    void aDriveARelativePathAndAnotherSchemeAreNoPlaces() {
        assertEquals(
                List.of(),
                FormerPlaces.of(List.of("C:\\", "C:", "C:env", "env", "\\env", "é:\\env", "1:\\env"))
                        .places());
    }

    @Test
    void whatIsWithinIsToldInAnySpelling() {
        assertEquals(Optional.of(""), PLACES.within("c:\\work\\MY ENV"));
        assertEquals(Optional.of("src/lib"), PLACES.within("C:/Work/my env/src/lib"));
        assertEquals(Optional.of("src/lib"), PLACES.within("c:\\Work\\my env\\src\\lib"));
        assertEquals(Optional.of("src/lib"), PLACES.within("C:\\\\Work\\\\my env\\\\src\\\\lib"));
        assertEquals(Optional.empty(), PLACES.within("C:\\Work\\my env2\\src"));
        assertEquals(Optional.empty(), PLACES.within("D:\\Work\\my env\\src"));
        assertEquals(Optional.empty(), PLACES.within("C:\\Work"));
        assertEquals(Optional.empty(), PLACES.within("/Work/my env"));
    }

    @Test
    void aTextNamesAPlaceWhereNoLongerNameGoesOn() {
        assertTrue(PLACES.areIn("command = python -m venv C:\\WORK\\my env"));
        assertTrue(PLACES.areIn("file:///c:/work/my env/src"));
        assertTrue(PLACES.areIn("{'lib': 'C:\\\\Work\\\\my env\\\\src'}"));
        assertFalse(PLACES.areIn("home = C:\\Work\\my env-base"));
        assertFalse(PLACES.areIn("home = :\\Work\\my env"));
        assertFalse(PLACES.areIn("C:Work\\my env C:"));
    }

    /** In bytecode any byte may be before it, and a stream is read in parts. */
    @Test
    void aStreamNamesAPlaceWhereverItIs() throws IOException {
        String place = "zC:\\\\Work\\\\my env\\\\x.py";
        for (int before = (1 << 18) - 30; before < (1 << 18) + 2; before++) {
            assertTrue(PLACES.areIn(new ByteArrayInputStream(("-".repeat(before) + place).getBytes(ISO_8859_1))));
        }
        assertFalse(PLACES.areIn(new ByteArrayInputStream("C:\\Work\\myenv".getBytes(ISO_8859_1))));
    }

    @Test
    void letterBeyondAsciiIsComparedAsItIsWritten() {
        FormerPlaces places = FormerPlaces.of(List.of("C:\\Büro\\env"));
        assertEquals(Optional.of("lib"), places.within(RawText.encode("c:\\büro\\env\\lib")));
        assertEquals(Optional.empty(), places.within(RawText.encode("c:\\bÜro\\env\\lib")));
    }
}
