package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.interpreter.InterpreterRequest.AtPath;
import io.github.jvenv.interpreter.InterpreterRequest.Implementation;
import io.github.jvenv.interpreter.InterpreterRequest.Managed;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import io.github.jvenv.spec.version.SpecifierSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "python", "Python"})
    void takesAnyWhenNothingIsSaid(String text) {
        assertEquals(InterpreterRequest.ANY, InterpreterRequest.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/usr/bin/python3", "./python", "~/python/bin/python", "C:\\Python313\\python.exe", "../py 3"})
    void knowsAPathByItsSlashes(String text) {
        assertEquals(new AtPath(text), InterpreterRequest.parse("  " + text + " "));
    }

    @ParameterizedTest
    @CsvSource({
        "3, ANY, ==3.*, false",
        "3.12, ANY, ==3.12.*, false",
        "3.12.4, ANY, ==3.12.4, false",
        "3.15.0a1, ANY, ==3.15.0a1, false",
        "3.15rc2, ANY, ==3.15rc2, false",
        "python3.12, ANY, ==3.12.*, false",
        "cpython3.13t, CPYTHON, ==3.13.*, true",
        "3.14T, ANY, ==3.14.*, true",
        "CPython3.12.1, CPYTHON, ==3.12.1, false",
        "pypy3.10, PYPY, ==3.10.*, false",
        "'>=3.11,<3.14', ANY, '<3.14,>=3.11', false",
        "'pypy >= 3.9', PYPY, '>=3.9', false",
        "~=3.11, ANY, ~=3.11, false",
        "312, ANY, ==3.12.*, false",
        "py39, ANY, ==3.9.*, false",
        "python313t, ANY, ==3.13.*, true",
        "!=3.11.*, ANY, !=3.11.*, false",
        "==3.12, ANY, ==3.12.*, false",
        "cpython == 3, CPYTHON, ==3.*, false",
        "==3.12.1, ANY, ==3.12.1, false",
        "'==3.12,<4', ANY, '<4,==3.12', false",
    })
    void readsVersionsAndRanges(String text, Implementation implementation, String versions, boolean freeThreaded) {
        assertEquals(
                new Matching(implementation, SpecifierSet.parse(versions), freeThreaded),
                InterpreterRequest.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "cpython3.12-64, CPYTHON, 64, ''",
        "py312-32, ANY, 32, ''",
        "3.12-64-arm64, ANY, 64, arm64",
        "python3.12-x86_64, ANY, '', x86_64",
    })
    void readsTheProcessor(String text, Implementation implementation, String bits, String machine) {
        assertEquals(
                new Matching(implementation, SpecifierSet.parse("==3.12.*"), false, bits, machine),
                InterpreterRequest.parse(text));
    }

    @Test
    void takesAnImplementationWithoutAVersion() {
        assertEquals(new Matching(Implementation.PYPY, SpecifierSet.ALL, false), InterpreterRequest.parse("pypy"));
    }

    @Test
    void readsWhatTheMavenRepositoryShallSupply() {
        assertEquals(new Managed(SpecifierSet.ALL), InterpreterRequest.parse("managed"));
        assertEquals(new Managed(SpecifierSet.parse("==3.13.*")), InterpreterRequest.parse("managed:3.13"));
        assertEquals(new Managed(SpecifierSet.parse("==3.13.*")), InterpreterRequest.parse("managed:==3.13"));
        assertEquals(new Managed(SpecifierSet.parse(">=3.12")), InterpreterRequest.parse("managed: >=3.12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snake",
                "python-3.12",
                "3.",
                "3.12.4.5",
                ">=3.x",
                "managed:",
                "managed:3.13t",
                "managed:pypy3.10",
                "managed:3.13-64",
                "jython2.7",
                "3.12 3.13",
                "3.12tt"
            })
    void listsTheFormsWhenATextHasNone(String text) {
        InvalidInterpreterRequestFailure failure =
                assertThrows(InvalidInterpreterRequestFailure.class, () -> InterpreterRequest.parse(text));
        assertEquals(
                "'" + text + "' does not say which Python is wanted. It can be a path (/usr/bin/python3, ./python),"
                        + " a version (3.12, 3.12.4, python3.12, cpython3.13t, pypy3.10), a range (>=3.11,<3.14),"
                        + " one from the Maven repository (managed, managed:3.13, managed:>=3.12),"
                        + " or nothing at all for any.",
                failure.getMessage());
        assertEquals(Optional.empty(), failure.hint());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Python",
        "3.12, Python 3.12",
        "3.12.4, Python 3.12.4",
        "cpython3.13t, free-threaded CPython 3.13",
        "'>=3.11,<3.14', 'Python <3.14,>=3.11'",
        "===3.12, Python ===3.12",
        "312-64-aarch64, 'Python 3.12, 64 bits, for arm64'",
        "pypy, PyPy",
        "managed, managed CPython",
        "managed:3.13, managed CPython 3.13",
        "./python, the interpreter ./python",
    })
    void isDescribedAsPeopleSayIt(String text, String description) {
        assertEquals(description, InterpreterRequest.parse(text).description());
    }
}
