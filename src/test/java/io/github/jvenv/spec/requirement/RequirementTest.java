package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.SpecifierSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
    @Test
    void readsEveryPart() {
        Requirement requirement = Requirement.parse("Foo.Bar [b_2, A] >=1.0,<2 ; python_version < '3.9'");
        assertEquals(ProjectName.parse("foo-bar"), requirement.name());
        assertEquals(List.of(ExtraName.parse("a"), ExtraName.parse("b-2")), List.copyOf(requirement.extras()));
        assertEquals(SpecifierSet.parse(">=1.0,<2"), requirement.specifiers());
        assertEquals(Optional.empty(), requirement.url());
        assertEquals(Optional.of(Marker.parse("python_version < '3.9'")), requirement.marker());
    }

    @Test
    void readsUrls() {
        Requirement requirement =
                Requirement.parse("foo[a] @ https://files.example/foo-1.0.zip?x=1;y#sha256=00 ; os_name == 'nt'");
        assertEquals(Optional.of("https://files.example/foo-1.0.zip?x=1;y#sha256=00"), requirement.url());
        assertEquals(SpecifierSet.ALL, requirement.specifiers());
        assertEquals(Optional.of(Marker.parse("os_name == 'nt'")), requirement.marker());
    }

    @Test
    void nameAloneAsksForEveryVersion() {
        Requirement requirement = Requirement.parse("foo");
        assertEquals(SpecifierSet.ALL, requirement.specifiers());
        assertEquals(Optional.empty(), requirement.marker());
        assertEquals(List.of(), List.copyOf(requirement.extras()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Foo_Bar                        | foo-bar",
                "foo(>=1.0)                     | foo>=1.0",
                "foo ( <2 , >=1.0, )            | foo<2,>=1.0",
                "foo ()                         | foo",
                "foo[ ]                         | foo",
                "foo [B,a_c] == 1.*             | foo[a-c,b]==1.*",
                "foo===any-thing                | foo===any-thing",
                "foo@file:///x                  | foo @ file:///x",
                "foo@file:///x ;os_name=='nt'   | foo @ file:///x ; os_name == \"nt\"",
                "foo;os_name=='nt'              | foo; os_name == \"nt\"",
                "foo>=1;os_name=='nt'           | foo>=1; os_name == \"nt\""
            })
    void hasACanonicalText(String text, String canonical) {
        assertEquals(canonical, Requirement.parse(text).text());
        assertEquals(canonical, Requirement.parse(text).toString());
        assertEquals(Requirement.parse(text), Requirement.parse(canonical));
        assertEquals(
                Requirement.parse(text).hashCode(), Requirement.parse(canonical).hashCode());
    }

    @Test
    void showsPeopleNoSecretsOfAUrl() {
        assertEquals(
                "foo[x] @ https://files.example/foo.zip ; os_name == \"nt\"",
                Requirement.parse("foo[x] @ https://me:hush@files.example/foo.zip?token=hush ; os_name == 'nt'")
                        .toString());
        assertEquals(
                "foo @ a URL that cannot be read",
                Requirement.parse("foo @ https//me:hush@files.example").toString());
    }

    @Test
    void keepsTheWholeUrlWhereItIsNotShown() {
        String text = "foo @ https://me:hush@files.example/foo.zip?token=hush#sha256=" + "a".repeat(64);

        assertEquals(text, Requirement.parse(text).text());
    }

    @Test
    void differsByEachPart() {
        Requirement requirement = Requirement.parse("foo[a]>=1; os_name == 'nt'");
        for (String other : List.of(
                "bar[a]>=1; os_name == 'nt'",
                "foo>=1; os_name == 'nt'",
                "foo[a]>=2; os_name == 'nt'",
                "foo[a]>=1",
                "foo[a] @ https://files.example/foo.zip ; os_name == 'nt'")) {
            assertNotEquals(requirement, Requirement.parse(other));
        }
    }
}
