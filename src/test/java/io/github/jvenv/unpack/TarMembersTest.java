package io.github.jvenv.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.testing.TarBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarMembersTest {
    private static final int MORE_THAN_HEADERS_MAY_HAVE = 17 << 20;

    private final List<String> names = new ArrayList<>();

    @Test
    void doesNotTakeContentThatNobodyReadsForAHeader() throws IOException {
        members(new TarBuilder()
                        .file("large", "x".repeat(MORE_THAN_HEADERS_MAY_HAVE))
                        .file("larger", "x".repeat(2 * MORE_THAN_HEADERS_MAY_HAVE))
                        .file("small", "x"))
                .forEach(member -> names.add(member.name()));
        assertEquals(List.of("large", "larger", "small"), names);
    }

    @Test
    void refusesAHeaderThatFillsTheMemory() {
        TarMembers members = members(new TarBuilder()
                .file("plain", "x".repeat(1 << 20))
                .special("name of the next", 'L', "n".repeat(MORE_THAN_HEADERS_MAY_HAVE))
                .file("n", ""));
        Failure failure = assertThrows(Failure.class, () -> members.forEach(member -> names.add(member.name())));
        assertEquals("It is damaged or truncated (the header of a member has more than 16 MB).", failure.getMessage());
        assertEquals(List.of("plain"), names);
    }

    private static TarMembers members(TarBuilder archive) {
        byte[] bytes = archive.bytes();
        return new TarMembers(
                () -> new ByteArrayInputStream(bytes),
                (fault, cause) -> new Failure(Character.toUpperCase(fault.charAt(0)) + fault.substring(1) + "."));
    }
}
