package io.github.jvenv.spec.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecifierTest {
    /** Each line: the specifier, versions that belong to it, versions that do not; most are PEP 440's own examples. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~=2.2            | 2.2 2.2.post1 2.3 2.9.9       | 2.1 2.2rc1 3.0 3.dev0",
                "~=1.4.5          | 1.4.5 1.4.9 1.4.5+x           | 1.4.4 1.5 1.5.dev0",
                "~=2.2.post3      | 2.2.post3 2.3                 | 2.2 2.2.post2 3",
                "~=1.4.5a4        | 1.4.5a4 1.4.5a5 1.4.5 1.4.6   | 1.4.5a3 1.5a1",
                "~=2.2.0          | 2.2 2.2.9                     | 2.3",
                "~=1.4.5.0        | 1.4.5 1.4.5.7                 | 1.4.6",
                "~=1!2.0          | 1!2.5                         | 2.5 2!2.5",
                "==1.1            | 1.1 1.1.0 1.1+local           | 1.1.post1 1.1a1 1.1.dev1 1.1.1",
                "==1.1.post1      | 1.1.post1 1.1.post1+x         | 1.1 1.1.post2 1.1.post1.dev0",
                "==1.1.*          | 1.1 1.1.post1 1.1a1 1.1.dev0 1.1.9+x | 1.2 1.2.dev0 1.0.9",
                "==1.0.*          | 1 1.0.7                       | 1.1",
                "==0.*            | 0.dev0 0 0.9                  | 1.dev0 1!0",
                "==1.1+local      | 1.1+local 1.1.0+LOCAL         | 1.1 1.1+local.1 1.1+other",
                "!=1.1            | 1.1.post1 1.1a1               | 1.1 1.1.0 1.1+local",
                "!=1.1.post1      | 1.1 1.1.post2                 | 1.1.post1",
                "!=1.1.*          | 1.2.dev0 1.0.9                | 1.1 1.1.post1 1.1a1",
                "!=1.1+local      | 1.1 1.1+other                 | 1.1+local",
                "<=1.1            | 1.1 1.1+local 1.1rc1 0.9      | 1.1.post0.dev0 1.1.post1 1.1.0.1",
                ">=1.1            | 1.1 1.1+local 1.1.post1 2     | 1.1rc1",
                "<3.1             | 3.0 3.0.9                     | 3.1 3.1.dev0 3.1rc1 3.1+x",
                "<3.1rc1          | 3.1b2 3.1rc1.dev0 3.0         | 3.1rc1",
                "<3.1.post1       | 3.1 3.1.post0                 | 3.1.post1.dev0 3.1.post1",
                "<3.1.dev2        | 3.1.dev1                      | 3.1.dev2",
                ">1.7             | 1.7.1 1.7.0.1 1.8a1           | 1.7 1.7.0.post1 1.7.post2 1.7+x 1.7.post1.dev0",
                ">1.7.post2       | 1.7.post3 1.7.post3.dev0 1.7.1| 1.7 1.7.post2 1.7.post2+x",
                ">1.7a1           | 1.7a2.dev0 1.7a2 1.7b1 1.7    | 1.7a1 1.7a1.post1 1.7a1+x",
                ">1.7.dev1        | 1.7.dev2 1.7a1 1.7            | 1.7.dev1 1.7.dev1+x",
                "===1.0           | 1.0                           | 1.0.0 1 1.0+x 1.0.post0",
                "===1.0RC1+Linux  | 1.0rc1+linux                  | 1.0rc1",
                "===1.0-1         |                               | 1.0.post1",
                "===lolwat        |                               | 1.0",
            })
    void matchesAsTheStandardSays(String specifier, String inside, String outside) {
        Specifier parsed = Specifier.parse(specifier);
        assertEquals(
                List.of(), versions(inside).filter(v -> !parsed.contains(v)).toList(), "missing");
        assertEquals(List.of(), versions(outside).filter(parsed::contains).toList(), "unexpected");
    }

    @Test
    void keepsOperatorAndTextAsWritten() {
        Specifier specifier = Specifier.parse("\t>=  1.0RC1 ");
        assertEquals(VersionOperator.AT_LEAST, specifier.operator());
        assertEquals("1.0RC1", specifier.text());
        assertEquals(">=1.0RC1", specifier.toString());
    }

    @Test
    void isEqualToOtherSpellingsOfItself() {
        assertEquals(Specifier.parse(">=1.0.0-RC1"), Specifier.parse(">=1rc1"));
        assertEquals(Specifier.parse("==1.0.*"), Specifier.parse("== 1.0.*"));
        assertEquals(Specifier.parse("==1.0").hashCode(), Specifier.parse("==1").hashCode());
        assertNotEquals(Specifier.parse("~=1.0.0"), Specifier.parse("~=1.0"));
        assertNotEquals(Specifier.parse("==1.0.*"), Specifier.parse("==1.*"));
        assertNotEquals(Specifier.parse("===1.0"), Specifier.parse("===1"));
        assertNotEquals(Specifier.parse("==1.0"), Specifier.parse(">=1.0"));
    }

    @ParameterizedTest
    @CsvSource({
        ">=1.0a1, true",
        "==1.0.dev1, true",
        "===1.0rc1, true",
        "~=1.0rc1, true",
        "<1.0.post1.dev1, true",
        "!=1.0a1, false",
        "==1.0.*, false",
        "===lolwat, false",
        ">=1.0.post1, false"
    })
    void knowsWhetherItAsksForPreReleases(String specifier, boolean expected) {
        assertEquals(expected, Specifier.parse(specifier).mentionsPreRelease());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.0",
                "=1.0",
                "=>1.0",
                "=<1",
                "<>1",
                ">=",
                ">=1.0,",
                ">=1.*",
                "~=1.0.*",
                "==1.0a1.*",
                "==1.0+x.*",
                "==1.*.1",
                "==.*",
                "==1 .*",
                "==*",
                "~=1",
                "~=1a1",
                "~=1!2",
                "~=1.0+x",
                ">=1.0+x",
                "<1+x",
                "===",
                "===1 0",
                "===1;",
                "===)",
                ">=1 0"
            })
    void findsNoSpecifierInWhatIsNone(String text) {
        assertEquals(Optional.empty(), Specifier.find(text));
    }

    @Test
    void namesTheOperatorsWhereOneIsMissing() {
        assertEquals("""
                Expected a version specifier, which starts with ~=, ==, !=, <=, >=, <, > or ===.
                    =1.0
                    ^""", failureOf("=1.0"));
    }

    @Test
    void saysThatTheVersionIsMissing() {
        assertEquals("""
                Expected a version after '>='.
                    >=\s
                       ^""", failureOf(">= "));
    }

    @Test
    void pointsIntoTheVersionThatIsWrong() {
        assertEquals("""
                Expected the end of the version after '1.0'.
                    >= 1.0x
                          ^""", failureOf(">= 1.0x"));
    }

    @Test
    void underlinesAWildcardThatTheOperatorDoesNotTake() {
        assertEquals("""
                The operator '>=' does not take a version with '.*'.
                    >=3.*
                       ^^""", failureOf(">=3.*"));
    }

    @Test
    void underlinesWhatMustNotStandBeforeAWildcard() {
        assertEquals("""
                Expected nothing but release numbers before '.*'.
                    ==1.0a1.*
                      ^^^^^""", failureOf("==1.0a1.*"));
    }

    @Test
    void underlinesALocalVersionThatTheOperatorDoesNotTake() {
        assertEquals("""
                The operator '<' does not take a local version.
                    <1.0+cpu
                        ^^^^""", failureOf("<1.0+cpu"));
    }

    @Test
    void saysHowToWriteACompatibleReleaseWithOneNumber() {
        assertEquals("""
                Expected two release numbers or more after '~=', as in '~=1.4'.
                    ~=3
                      ^""", failureOf("~=3"));
    }

    private static String failureOf(String text) {
        return assertThrows(SyntaxFailure.class, () -> Specifier.parse(text)).getMessage();
    }

    private static Stream<Version> versions(String text) {
        return text == null ? Stream.of() : Stream.of(text.split(" ")).map(Version::parse);
    }
}
