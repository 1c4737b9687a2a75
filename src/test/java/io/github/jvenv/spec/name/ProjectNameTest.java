package io.github.jvenv.spec.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"friendly-bard", "Friendly-Bard", "FRIENDLY-BARD", "friendly.bard", "friendly_bard"})
    void readsEverySpellingOfTheStandardsExampleAsOneProject(String spelling) {
        assertEquals("friendly-bard", ProjectName.parse(spelling).value());
    }

    @Test
    void readsRunsOfSeparatorsAsOne() {
        assertEquals("friendly-bard", ProjectName.parse("friendly--bard").value());
        assertEquals("friendly-bard", ProjectName.parse("FrIeNdLy-._.-bArD").value());
    }

    @Test
    void isEqualAndPrintedInItsNormalForm() {
        assertEquals(ProjectName.parse("Zope.Interface"), ProjectName.parse("zope_interface"));
        assertEquals("zope-interface", ProjectName.parse("Zope.Interface").toString());
    }

    @Test
    void isOrderedByItsNormalForm() {
        assertEquals(
                "[a, a-b, a1, b]",
                Stream.of("b", "A1", "A_B", "a")
                        .map(ProjectName::parse)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", ".", "a b", "a\n", "naïve", "a/b", "\u212aelvin", "١"})
    void findsNoProjectInWhatIsNotAName(String text) {
        assertEquals(Optional.empty(), ProjectName.find(text));
        assertThrows(SyntaxFailure.class, () -> ProjectName.parse(text));
    }

    @Test
    void pointsAtTheCharacterThatANameMustNotHave() {
        assertEquals(
                """
                A project name has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    my project
                      ^""",
                assertThrows(SyntaxFailure.class, () -> ProjectName.parse("my project"))
                        .getMessage());
    }
}
