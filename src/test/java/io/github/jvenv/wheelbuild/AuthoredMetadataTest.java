package io.github.jvenv.wheelbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.PythonOracle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuthoredMetadataTest {
    private static final AuthoredMetadata WHOLE = new AuthoredMetadata(
            "Greeter.Kit",
            Version.parse("1.2.dev0"),
            Optional.of("Greets,\n  politely: für alle"),
            Optional.of(new LongDescription("# Greeter\r\n\r\nFrom: nobody\n", "text/markdown; charset=UTF-8")),
            List.of("hello", "world"),
            List.of(new Person("Doe, Jane", "jane@example.org"), new Person("Joe", "")),
            List.of(new Person("", "team@example.org")),
            License.parse("apache-2.0 OR MIT"),
            List.of(RelativePath.of("LICENSE"), RelativePath.of("AUTHORS.md")),
            List.of("Typing :: Typed"),
            Map.of("Home, page", "https://greeter.example/\nEvil: 1"),
            Optional.of(SpecifierSet.parse(">=3.9")),
            List.of(Requirement.parse("wording >= 1"), Requirement.parse("six; python_version < '3'")),
            new TreeMap<>(Map.of(
                    ExtraName.parse("Fast"),
                    List.of(
                            Requirement.parse("speed"),
                            Requirement.parse("more; os_name == 'nt' or os_name == 'x'")))));

    @Test
    void saysEverything() {
        assertEquals("""
                Metadata-Version: 2.4
                Name: Greeter.Kit
                Version: 1.2.dev0
                Summary: Greets, politely: für alle
                Keywords: hello,world
                Author: Joe
                Author-email: "Doe, Jane" <jane@example.org>
                Maintainer-email: team@example.org
                License-Expression: Apache-2.0 OR MIT
                License-File: AUTHORS.md
                License-File: LICENSE
                Classifier: Typing :: Typed
                Project-URL: Home page, https://greeter.example/ Evil: 1
                Requires-Python: >=3.9
                Requires-Dist: wording>=1
                Requires-Dist: six; python_version < "3"
                Provides-Extra: fast
                Requires-Dist: speed; extra == "fast"
                Requires-Dist: more; (os_name == "nt" or os_name == "x") and extra == "fast"
                Description-Content-Type: text/markdown; charset=UTF-8

                # Greeter

                From: nobody
                """, text(WHOLE));
    }

    @Test
    void needsNoMoreThanTheOldFormatForLittle() {
        assertEquals("Metadata-Version: 2.1\nName: greeter\nVersion: 1\n", text(bare("greeter", Version.parse("1"))));
    }

    @Test
    void isReadAsItWasMeant() {
        CoreMetadata read = CoreMetadata.parse(WHOLE.file());
        assertEquals("Greeter.Kit", read.displayName());
        assertEquals(WHOLE.version(), read.version());
        assertEquals(4, read.requiresDist().size());
        assertEquals(List.of(), read.problems());
        assertEquals(Optional.of("# Greeter\n\nFrom: nobody\n"), read.description());
    }

    @Test
    void refusesANameThatNoDistributionCanHave() {
        assertThrows(SyntaxFailure.class, () -> bare("no name", Version.parse("1")));
    }

    @Test
    void isValidToPython() {
        PythonOracle oracle = PythonOracle.orSkip();
        List<List<String>> answers = oracle.answer(
                "metadata.py",
                List.of(
                        List.of("validated", text(WHOLE)),
                        List.of("validated", text(bare("greeter", Version.parse("1"))))));
        assertEquals(
                List.of(
                        List.of(
                                "Greeter.Kit",
                                "1.2.dev0",
                                "Apache-2.0 OR MIT",
                                "[('Home page', 'https://greeter.example/ Evil: 1')]",
                                "['AUTHORS.md', 'LICENSE']",
                                "['wording>=1', 'six; python_version < \"3\"', 'speed; extra == \"fast\"', 'more; (os_name =="
                                        + " \"nt\" or os_name == \"x\") and extra == \"fast\"']",
                                "# Greeter\n\nFrom: nobody\n"),
                        List.of("greeter", "1", "None", "[]", "None", "None", "None")),
                answers);
    }

    private static String text(AuthoredMetadata metadata) {
        return new String(metadata.file(), StandardCharsets.UTF_8);
    }

    /** A distribution of which nothing else is said. */
    static AuthoredMetadata bare(String name, Version version) {
        return new AuthoredMetadata(
                name,
                version,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new License.Unsaid(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                new TreeMap<>());
    }
}
