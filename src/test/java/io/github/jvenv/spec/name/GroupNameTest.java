package io.github.jvenv.spec.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import org.junit.jupiter.api.Test;

class GroupNameTest {
    @Test
    void spellingDoesNotCount() {
        assertEquals(new GroupName("type-checks"), GroupName.parse("Type_.Checks"));
        assertEquals("type-checks", GroupName.parse("Type_.Checks").toString());
    }

    @Test
    void refusesWhatIsNoName() {
        SyntaxFailure failure = assertThrows(SyntaxFailure.class, () -> GroupName.parse("docs/html"));
        assertEquals("""
                The name of a dependency group has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a\
                 letter or digit.
                    docs/html
                        ^""", failure.getMessage());
    }
}
