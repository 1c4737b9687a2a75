package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import org.junit.jupiter.api.Test;

/** What a person reads who has mistyped a requirement. */
class RequirementFaultsTest {
    @Test
    void missingName() {
        assertFault("", """
                Expected the name of a project.
                   \s
                    ^""");
        assertFault(">=1.0", """
                Expected the name of a project.
                    >=1.0
                    ^""");
    }

    @Test
    void nameThatCannotBe() {
        assertFault("-foo", """
                A project name has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    -foo
                    ^""");
    }

    @Test
    void versionWithoutOperator() {
        assertFault("flask 3.0", """
                Expected extras, a version specifier, '@' and a URL, ';' and a marker, or the end.
                    flask 3.0
                          ^""");
    }

    @Test
    void operatorThatIsNone() {
        assertFault("flask => 3", """
                Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===.
                    flask => 3
                          ^""");
        assertFault("flask = 3", """
                Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===.
                    flask = 3
                          ^""");
    }

    @Test
    void operatorWithoutVersion() {
        assertFault("flask >= ; python_version < '3'", """
                Expected a version after '>='.
                    flask >= ; python_version < '3'
                             ^""");
    }

    @Test
    void faultyVersion() {
        assertFault("flask >= 3.x, < 4", """
                Expected the end of the version after '3'.
                    flask >= 3.x, < 4
                              ^""");
    }

    @Test
    void wildcardWhereNoneIsAllowed() {
        assertFault("flask >= 3.*", """
                The operator '>=' does not take a version with '.*'.
                    flask >= 3.*
                              ^^""");
    }

    @Test
    void missingOrDoubledComma() {
        assertFault("flask >= 3 < 4", """
                Expected the end of the version after '3'.
                    flask >= 3 < 4
                              ^""");
        assertFault("flask >= 3,, < 4", """
                Expected a version specifier.
                    flask >= 3,, < 4
                               ^""");
    }

    @Test
    void openParenthesis() {
        assertFault("flask (>= 3", """
                Expected ')' after the version specifiers.
                    flask (>= 3
                          ^^^^^""");
        assertFault("flask (>= 3; os_name == 'nt'", """
                Expected ',' and a version specifier, or ')'.
                    flask (>= 3; os_name == 'nt'
                               ^""");
    }

    @Test
    void faultyExtras() {
        assertFault("flask[async", """
                Expected ']' after the extras.
                    flask[async
                         ^^^^^^""");
        assertFault("flask[async dotenv]", """
                Expected ',' and the name of an extra, or ']'.
                    flask[async dotenv]
                                ^""");
        assertFault("flask[async,]", """
                Expected the name of an extra.
                    flask[async,]
                                ^""");
    }

    @Test
    void markerWithoutSemicolon() {
        assertFault("flask python_version < '3'", """
                Expected extras, a version specifier, '@' and a URL, ';' and a marker, or the end.
                    flask python_version < '3'
                          ^""");
    }

    @Test
    void faultyMarker() {
        assertFault("flask >= 3 ; python_version < 3.9", """
                Expected a marker variable, such as python_version, or a quoted string.
                    flask >= 3 ; python_version < 3.9
                                                  ^""");
        assertFault("flask;", """
                Expected a marker variable, such as python_version, or a quoted string.
                    flask;
                          ^""");
    }

    @Test
    void faultyUrl() {
        assertFault("flask @ ", """
                Expected a URL after '@'.
                    flask @\s
                            ^""");
        assertFault("flask @ https://files.example/flask.zip os_name == 'nt'", """
                Expected ' ;' and a marker, or the end.
                    flask @ https://files.example/flask.zip os_name == 'nt'
                                                            ^""");
    }

    private static void assertFault(String text, String message) {
        assertEquals(
                message,
                assertThrows(SyntaxFailure.class, () -> Requirement.parse(text)).getMessage());
    }
}
