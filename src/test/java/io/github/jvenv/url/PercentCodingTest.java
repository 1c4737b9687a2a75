package io.github.jvenv.url;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PercentCodingTest {
    @Test
    void leavesLettersDigitsAndWhatIsPlain() {
        assertEquals("aZ09-/", PercentCoding.encode("aZ09-/", "-/"));
        assertEquals("%2D%2F%20%25%2B", PercentCoding.encode("-/ %+", ""));
        assertEquals("%C3%A9%F0%9F%90%8D", PercentCoding.encode("é\ud83d\udc0d", "-"));
        assertEquals("a%FF", PercentCoding.encode("a\u00ff".getBytes(StandardCharsets.ISO_8859_1), ""));
    }

    @Test
    void encodesWhatMayNotStandInAPartOfAUrl() {
        assertEquals("/a%20b%2F%C3%A4%09?c=%5Bd%5D", PercentCoding.encodeForbidden("/a b%2F\u00e4\t?c=[d]", "[]"));
        assertEquals("100%25%25zz%252", PercentCoding.encodeForbidden("100%%zz%2", ""));
    }

    @Test
    void readsWhatIsEncodedAndLeavesTheRest() {
        assertEquals("a b+c+é\ud83d\udc0d", PercentCoding.decode("a%20b+c%2bé%F0%9F%90%8D"));
        assertEquals("100% %zz %2", PercentCoding.decode("100% %zz %2"));
        assertEquals("%20", PercentCoding.decode("%2520"));
        assertEquals("", PercentCoding.decode(""));
    }
}
