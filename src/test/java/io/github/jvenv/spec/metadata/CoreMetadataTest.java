package io.github.jvenv.spec.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.Requirement;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoreMetadataTest {
    private static final String MINIMUM = "Metadata-Version: 2.1\nName: Foo.Bar\nVersion: 1.0\n";

    @Test
    void readsAModernFile() {
        CoreMetadata metadata = parse("""
                Metadata-Version: 2.4
                Name: Foo.Bar
                Version: 1.0
                Dynamic: License-File
                Dynamic: Requires-Dist
                Summary: Does something.
                Keywords: one, two words,,three
                Project-URL: Home page, https://foo.example/, really
                Project-URL: broken
                License-Expression: MIT OR Apache-2.0
                License-File: LICENSE
                License-File: licenses/other.txt
                Classifier: Programming Language :: Python
                Requires-Python: >=3.9
                Description-Content-Type: text/markdown
                Requires-Dist: flask >=3 ; extra == 'web'
                Requires-Dist: rich
                Provides-Extra: Web
                Provides-Extra: all_of.it

                # Foo

                Name: not a field
                """);
        assertEquals("2.4", metadata.metadataVersion());
        assertEquals(ProjectName.parse("foo-bar"), metadata.name());
        assertEquals("Foo.Bar", metadata.displayName());
        assertEquals(Version.parse("1.0"), metadata.version());
        assertEquals(new TreeSet<>(Set.of("license-file", "requires-dist")), metadata.dynamic());
        assertEquals(Optional.of("Does something."), metadata.summary());
        assertEquals(List.of("one", "two words", "three"), metadata.keywords());
        assertEquals(Map.of("Home page", "https://foo.example/, really"), metadata.projectUrls());
        assertEquals(Optional.of("MIT OR Apache-2.0"), metadata.licenseExpression());
        assertEquals(List.of("LICENSE", "licenses/other.txt"), metadata.licenseFiles());
        assertEquals(List.of("Programming Language :: Python"), metadata.classifiers());
        assertEquals(Optional.of(SpecifierSet.parse(">=3.9")), metadata.requiresPython());
        assertEquals(Optional.of("text/markdown"), metadata.field("Description-Content-Type"));
        assertEquals(
                List.of(Requirement.parse("flask>=3; extra == 'web'"), Requirement.parse("rich")),
                metadata.requiresDist());
        assertEquals(
                List.of(ExtraName.parse("all-of-it"), ExtraName.parse("web")), List.copyOf(metadata.providesExtra()));
        assertEquals(Optional.of("# Foo\n\nName: not a field\n"), metadata.description());
        assertEquals(List.of(), metadata.problems());
        assertEquals("foo-bar 1.0", metadata.toString());
    }

    @Test
    void readsAFileOfTheFirstFormat() {
        CoreMetadata metadata = parse("""
                Name: foo
                Version: 1.0
                Keywords: one two
                Description: First line.
                       |
                       |  Third line.
                License: Some licence
                        in two lines
                """);
        assertEquals("1.0", metadata.metadataVersion());
        assertEquals(List.of("one", "two"), metadata.keywords());
        assertEquals(Optional.of("First line.\n\n  Third line."), metadata.description());
        assertEquals(Optional.of("Some licence\nin two lines"), metadata.license());
        assertEquals(List.of(), metadata.requiresDist());
        assertEquals(Optional.empty(), metadata.requiresPython());
    }

    @Nested
    class Leniency {
        @Test
        void caseOfFieldNamesDoesNotCount() {
            CoreMetadata metadata = parse("NAME: foo\nversion: 1.0\nrequires-dist: bar\n");
            assertEquals(List.of(Requirement.parse("bar")), metadata.requiresDist());
            assertEquals(List.of("bar"), metadata.fields("Requires-Dist"));
        }

        @Test
        void foldedFieldsAreJoined() {
            CoreMetadata metadata = parse(MINIMUM + "Requires-Dist: bar\r\n\t>=1 ;\r\n   os_name == 'nt'\r\n");
            assertEquals(List.of(Requirement.parse("bar>=1; os_name == 'nt'")), metadata.requiresDist());
        }

        @Test
        void everyKindOfLineEndIsRead() {
            assertEquals(
                    Optional.of("body\r\n"),
                    parse(MINIMUM.replace("\n", "\r\n") + "\r\nbody\r\n").description());
            assertEquals(
                    Optional.of("body"),
                    parse(MINIMUM.replace("\n", "\r") + "\rbody").description());
        }

        @Test
        void bodyMayFollowWithoutAnEmptyLine() {
            assertEquals(
                    Optional.of("no field here\nName: bar\n"),
                    parse(MINIMUM + "no field here\nName: bar\n").description());
        }

        @Test
        void firstOfRepeatedFieldsCounts() {
            assertEquals(
                    ProjectName.parse("foo-bar"),
                    parse(MINIMUM + "Name: other\n").name());
        }

        @Test
        void lineThatIsNoUtf8IsLatin1() {
            byte[] bytes =
                    (MINIMUM + "Author: J\u00fcrgen\nSummary: caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(Optional.of("J\u00fcrgen"), CoreMetadata.parse(bytes).field("Author"));
            byte[] mixed = (MINIMUM + "Author: J\u00fcrgen\n").getBytes(StandardCharsets.UTF_8);
            assertEquals(Optional.of("J\u00fcrgen"), CoreMetadata.parse(mixed).field("author"));
        }

        @Test
        void byteOrderMarkIsNoPartOfTheFirstField() {
            assertEquals("2.1", parse("\uFEFF" + MINIMUM).metadataVersion());
        }

        @Test
        void laterMinorFormatsAreReadAsFarAsTheyAreKnown() {
            CoreMetadata metadata = parse("Metadata-Version: 2.99\nName: foo\nVersion: 1\nNovelty: yes\n");
            assertEquals(Optional.of("yes"), metadata.field("Novelty"));
        }

        @Test
        void faultyRequiresPythonIsAProblemAndNoLimit() {
            CoreMetadata metadata = parse(MINIMUM + "Requires-Python: >=3.x\n");
            assertEquals(Optional.empty(), metadata.requiresPython());
            assertEquals(
                    List.of("""
                            Its field Requires-Python is faulty. Expected the end of the version after '3'.
                                >=3.x
                                   ^"""),
                    metadata.problems().stream().map(FieldProblem::toString).toList());
        }

        @Test
        void faultyExtraIsAProblem() {
            CoreMetadata metadata = parse(MINIMUM + "Provides-Extra: a b\nProvides-Extra: c\n");
            assertEquals(List.of(ExtraName.parse("c")), List.copyOf(metadata.providesExtra()));
            FieldProblem problem = metadata.problems().get(0);
            assertEquals("Provides-Extra", problem.field());
            assertEquals("a b", problem.value());
        }
    }

    @Nested
    class Refusals {
        @Test
        void faultyRequirementIsNeverDropped() {
            CoreMetadata metadata = parse(MINIMUM + "Requires-Dist: bar\nRequires-Dist: baz >= 1.*\n");
            assertEquals(1, metadata.problems().size());
            assertEquals(
                    """
                    The file METADATA of a distribution is not valid. Its field Requires-Dist is faulty. \
                    The operator '>=' does not take a version with '.*'.
                        baz >= 1.*
                                ^^""",
                    assertThrows(InvalidMetadataFailure.class, metadata::requiresDist)
                            .getMessage());
        }

        @Test
        void nameAndVersionMustBeThere() {
            assertFault("Version: 1.0\n", "It has no field Name.");
            assertFault("Name: foo\n", "It has no field Version.");
        }

        @Test
        void nameAndVersionMustBeValid() {
            assertFault("Name: foo\nVersion: 1.x\n", """
                    Its field Version is faulty. Expected the end of the version after '1'.
                        1.x
                         ^""");
        }

        @Test
        void newerFormatsMayMeanSomethingElse() {
            assertFault(
                    "Metadata-Version: 3.0\nName: foo\nVersion: 1.0\n",
                    "Metadata-Version 3.0 is newer than 2.x, which is what can be read.");
        }

        @Test
        void filesBeyondAllMeasureAreNotRead() {
            assertEquals(
                    "The file METADATA of a distribution is not valid. It has 16777217 bytes, where at most 16777216 are read.",
                    assertThrows(InvalidMetadataFailure.class, () -> CoreMetadata.parse(new byte[(16 << 20) + 1]))
                            .getMessage());
        }

        private void assertFault(String text, String fault) {
            InvalidMetadataFailure failure = assertThrows(InvalidMetadataFailure.class, () -> parse(text));
            assertEquals("The file METADATA of a distribution is not valid. " + fault, failure.getMessage());
            assertEquals("METADATA", failure.file());
        }
    }

    private static CoreMetadata parse(String text) {
        return CoreMetadata.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
