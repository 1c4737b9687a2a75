package io.github.jvenv.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.license.LicenseExpression;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageDescriptionTest {
    @Test
    void hasNoLineBreakWhereItWouldBeginAnotherField() {
        PackageDescription description = new PackageDescription(
                "web",
                new PackageVersion("1.0"),
                "1",
                "Serves\n  greetings",
                "One line.\nAnother one.",
                LicenseExpression.parse("Apache-2.0"),
                "https://example.org/\n",
                "Ann Example\n<ann@example.org>",
                "Example\r\nEssential: yes",
                "",
                "opt/web",
                List.of(),
                List.of(),
                Scriptlets.NONE,
                List.of(),
                SamplePackage.TIME);
        assertEquals("Serves greetings", description.summary());
        assertEquals("https://example.org/", description.url());
        assertEquals("Ann Example <ann@example.org>", description.maintainer());
        assertEquals("Example Essential: yes", description.vendor());
        assertEquals("One line.\nAnother one.", description.description());
    }
}
