package io.github.jvenv.spec.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.name.ExtraName;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemainderTest {
    @Test
    void leavesAMarkerAsItIsThatMentionsNoExtra() {
        assertEquals(where("python_version < \"3.9\""), remainder("python_version < '3.9'", "socks"));
    }

    @Test
    void takesOutWhatAnExtraDecides() {
        assertEquals(new Remainder.Always(), remainder("extra == 'socks'", "socks"));
        assertEquals(new Remainder.Never(), remainder("extra == 'socks'", "other"));
        assertEquals(new Remainder.Never(), remainder("extra == 'socks'"));
        assertEquals(new Remainder.Always(), remainder("extra != 'socks'"));
        assertEquals(where("os_name == \"nt\""), remainder("os_name == 'nt' and extra == 'Socks'", "socks"));
        assertEquals(new Remainder.Always(), remainder("os_name == 'nt' or extra == 'socks'", "socks"));
        assertEquals(where("os_name == \"nt\""), remainder("os_name == 'nt' or extra == 'socks'", "other"));
    }

    @Test
    void oneExtraIsEnough() {
        assertEquals(new Remainder.Always(), remainder("extra == 'socks'", "a", "socks"));
        assertEquals(
                where("os_name == \"nt\" or os_name == \"posix\""),
                remainder("os_name == 'nt' and extra == 'a' or os_name == 'posix' and extra == 'b'", "a", "b"));
    }

    @Test
    void keepsTheParenthesesThatAreNeeded() {
        assertEquals(
                where("(os_name == \"nt\" or os_name == \"posix\") and python_version < \"3.9\""),
                remainder("(os_name == 'nt' or os_name == 'posix') and python_version < '3.9' and extra == 'a'", "a"));
    }

    private static Remainder where(String marker) {
        return new Remainder.Where(Marker.parse(marker));
    }

    private static Remainder remainder(String marker, String... extras) {
        return Remainder.of(
                Marker.parse(marker),
                Set.copyOf(java.util.Arrays.stream(extras).map(ExtraName::parse).toList()));
    }
}
