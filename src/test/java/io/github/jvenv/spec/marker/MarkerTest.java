package io.github.jvenv.spec.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.name.ExtraName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    @Nested
    class Evaluation {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "python_version < '3.14'",
                    "python_version >= '3.9'",
                    "'3.9' <= python_version",
                    "python_version == '3.*'",
                    "python_version ~= '3.9'",
                    "python_full_version > '3.13.0rc1'",
                    "implementation_version === '3.13.1'",
                    "platform_release >= '5'"
                })
        void comparesVersionsAsVersions(String marker) {
            assertTrue(holds(marker), marker);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sys_platform == 'linux'",
                    "os_name != 'nt'",
                    "platform_machine >= 'x86_64'",
                    "'64' in platform_machine",
                    "platform_machine in 'x86_64 aarch64'",
                    "platform_machine not in 'arm64'",
                    "python_version in '3.12, 3.13'",
                    "python_version != 'latest'"
                })
        void comparesEverythingElseAsText(String marker) {
            assertTrue(holds(marker), marker);
        }

        @Test
        void textsHaveNoOrder() {
            assertFalse(holds("os_name < 'z'"));
            assertFalse(holds("os_name > 'a'"));
            assertFalse(holds("os_name <= 'z'"));
        }

        @Test
        void valueThatIsNoVersionIsInNoRange() {
            assertFalse(holds("platform_release >= '1'", Map.of("platform_release", "6.1.0-18-amd64")));
            assertTrue(holds("platform_release == '6.1-x'", Map.of("platform_release", "6.1-x")));
        }

        @Test
        void pythonBetweenTwoReleasesIsLaterThanTheFirst() {
            Map<String, String> built = Map.of("python_full_version", "3.13.1+");
            assertTrue(holds("python_full_version >= '3.13.1'", built));
            assertFalse(holds("python_full_version >= '3.13.2'", built));
        }

        @Test
        void andBindsTighterThanOr() {
            assertTrue(holds("os_name == 'posix' or os_name == 'nt' and os_name == 'java'"));
            assertFalse(holds("(os_name == 'posix' or os_name == 'nt') and os_name == 'java'"));
        }

        @Test
        void oneOfTheExtrasIsEnoughWhateverItsSpelling() {
            assertTrue(holds("extra == 'Dev_Tools'", "docs", "dev-tools"));
            assertTrue(holds("'dev.tools' == extra", "dev-tools"));
            assertFalse(holds("extra == 'dev'", "docs"));
            assertTrue(holds("extra != 'dev'", "docs", "dev"));
            assertFalse(holds("extra == 'dev'"));
            assertTrue(holds("extra == ''"));
        }

        @Test
        void lockFilesAskForSetsOfNames() {
            Marker marker = Marker.parse("'Dev_Tools' in extras and 'test' not in dependency_groups");
            Set<ExtraName> extras = Set.of(ExtraName.parse("dev-tools"));
            assertTrue(marker.evaluateInLock(environment(Map.of()), extras, List.of("docs")));
            assertFalse(marker.evaluateInLock(environment(Map.of()), extras, List.of("TEST")));
            assertFalse(marker.evaluateInLock(environment(Map.of()), Set.of(), List.of()));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "os_name ~= 'posix' | os_name ~= \"posix\" | ~= compares versions",
                    "'x' in extras | \"x\" in extras | extras has a value only in lock files",
                    "'x' == 'x' | \"x\" == \"x\" | neither side is a variable",
                    "extras == 'x' | extras == \"x\" | extras has a value only in lock files"
                })
        void refusesWhatHasNoMeaning(String marker, String comparison, String reason) {
            UndefinedMarkerFailure failure = assertThrows(UndefinedMarkerFailure.class, () -> holds(marker));
            assertEquals(
                    "The marker comparison " + comparison + " has no meaning: " + reason + ".", failure.getMessage());
            assertEquals(comparison, failure.comparison());
        }

        @Test
        void refusesWhatHasNoMeaningInLockFiles() {
            assertEquals(
                    "The marker comparison extra == \"x\" has no meaning: extra has a value only outside lock files.",
                    undefinedInLock("extra == 'x'"));
            assertEquals(
                    "The marker comparison extras == \"x\" has no meaning: ask with \"name\" in extras.",
                    undefinedInLock("extras == 'x'"));
        }

        private String undefinedInLock(String marker) {
            return assertThrows(
                            UndefinedMarkerFailure.class,
                            () -> Marker.parse(marker).evaluateInLock(environment(Map.of()), Set.of(), List.of()))
                    .getMessage();
        }
    }

    @Nested
    class CanonicalText {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "python_version<'3'                | python_version < \"3\"",
                    "os_name == 'a\"b'                 | os_name == 'a\"b'",
                    "os.name not  in 'x'               | os_name not in \"x\"",
                    "sys.platform == 'x'               | sys_platform == \"x\"",
                    "platform.version == 'x'           | platform_version == \"x\"",
                    "platform.machine == 'x'           | platform_machine == \"x\"",
                    "platform.python_implementation=='x' | platform_python_implementation == \"x\"",
                    "python_implementation == 'x'      | platform_python_implementation == \"x\"",
                    "extra == 'A_b.C'                  | extra == \"a-b-c\"",
                    "((os_name == 'x'))                | os_name == \"x\"",
                    "(os_name=='x' or os_name=='y') and (os_name=='z') | "
                            + "(os_name == \"x\" or os_name == \"y\") and os_name == \"z\"",
                    "(os_name=='x' and os_name=='y') or os_name=='z' | "
                            + "(os_name == \"x\" and os_name == \"y\") or os_name == \"z\""
                })
        void isWhatPackagingWrites(String marker, String canonical) {
            assertEquals(canonical, Marker.parse(marker).toString());
        }

        @Test
        void decidesEquality() {
            assertEquals(Marker.parse("extra=='a_b'"), Marker.parse("extra == \"a-b\""));
            assertEquals(
                    Marker.parse("extra=='a_b'").hashCode(),
                    Marker.parse("extra == \"a-b\"").hashCode());
            assertNotEquals(Marker.parse("os_name == 'a'"), Marker.parse("'a' == os_name"));
        }
    }

    @Nested
    class Faults {
        @Test
        void pointAtUnknownVariables() {
            assertFault("python_versio < '3'", """
                    Expected a marker variable, such as python_version, or a quoted string.
                        python_versio < '3'
                        ^^^^^^^^^^^^^""");
        }

        @Test
        void pointAtUnknownOperators() {
            assertFault("python_version is '3'", """
                    Expected a marker operator: <, <=, ==, !=, >=, >, ~=, ===, in or not in.
                        python_version is '3'
                                       ^^""");
            assertFault("python_version = '3'", """
                    Expected a marker operator: <, <=, ==, !=, >=, >, ~=, ===, in or not in.
                        python_version = '3'
                                       ^""");
            assertFault("os_name not 'nt'", """
                    Expected 'in' after 'not'.
                        os_name not 'nt'
                                    ^""");
        }

        @Test
        void pointAtUnquotedValues() {
            assertFault("python_version < 3.9", """
                    Expected a marker variable, such as python_version, or a quoted string.
                        python_version < 3.9
                                         ^""");
        }

        @Test
        void pointAtOpenQuotesAndParentheses() {
            assertFault("os_name == 'nt", """
                    Expected a closing quote.
                        os_name == 'nt
                                   ^^^""");
            assertFault("os_name == 'nt' and (os_name == 'x'", """
                    Expected 'and', 'or' or a closing parenthesis.
                        os_name == 'nt' and (os_name == 'x'
                                            ^^^^^^^^^^^^^^^""");
        }

        @Test
        void pointAtWhatFollowsTheMarker() {
            assertFault("os_name == 'nt' xor os_name == 'x'", """
                    Expected 'and', 'or' or the end of the marker.
                        os_name == 'nt' xor os_name == 'x'
                                        ^^^^^^^^^^^^^^^^^^""");
        }

        @Test
        void pointAtTheEndOfATruncatedMarker() {
            assertFault("os_name == 'nt' and", """
                    Expected a marker variable, such as python_version, or a quoted string.
                        os_name == 'nt' and
                                           ^""");
        }

        @Test
        void pointAtBackslashes() {
            assertFault("os_name == 'a\\n'", """
                    A quoted string in a marker has neither backslash nor line break.
                        os_name == 'a\\n'
                                     ^""");
        }

        @Test
        void endBottomlessNesting() {
            assertFault(
                    "(".repeat(101),
                    "Expected at most 100 nested parentheses.\n    ..." + "(".repeat(60) + "(" + "\n    "
                            + " ".repeat(63) + "^");
        }

        private void assertFault(String marker, String message) {
            assertEquals(
                    message,
                    assertThrows(Failure.class, () -> Marker.parse(marker)).getMessage());
        }
    }

    @Test
    void saysWhetherItDependsOnExtras() {
        assertTrue(Marker.parse("os_name == 'x' or (extra == 'y' and os_name == 'z')")
                .mentionsExtra());
        assertFalse(Marker.parse("os_name == 'extra'").mentionsExtra());
    }

    @Test
    void environmentsAreMadeOfExactlyTheStandardsVariables() {
        SortedMap<String, String> values = MarkerEnvironmentMap.of(environment(Map.of()));
        assertEquals(values, MarkerEnvironmentMap.of(MarkerEnvironment.of(values)));
        assertEquals(11, values.size());
        values.put("extra", "x");
        assertEquals(
                "A marker environment has no variable 'extra'.",
                assertThrows(Failure.class, () -> MarkerEnvironment.of(values)).getMessage());
        values.remove("extra");
        values.remove("os_name");
        assertEquals(
                "A marker environment lacks its variable 'os_name'.",
                assertThrows(Failure.class, () -> MarkerEnvironment.of(values)).getMessage());
    }

    private static boolean holds(String marker, String... extras) {
        Set<ExtraName> names = Arrays.stream(extras).map(ExtraName::parse).collect(Collectors.toSet());
        return Marker.parse(marker).evaluate(environment(Map.of()), names);
    }

    private static boolean holds(String marker, Map<String, String> changes) {
        return Marker.parse(marker).evaluate(environment(changes), Set.of());
    }

    /** CPython 3.13.1 on Linux, with changes. */
    static MarkerEnvironment environment(Map<String, String> changes) {
        SortedMap<String, String> values = new TreeMap<>(Map.of(
                "implementation_name", "cpython",
                "implementation_version", "3.13.1",
                "os_name", "posix",
                "platform_machine", "x86_64",
                "platform_python_implementation", "CPython",
                "platform_release", "6.8",
                "platform_system", "Linux",
                "python_full_version", "3.13.1",
                "python_version", "3.13",
                "sys_platform", "linux"));
        values.put("platform_version", "#1 SMP");
        values.putAll(changes);
        return MarkerEnvironment.of(values);
    }
}
