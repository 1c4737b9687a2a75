package io.github.jvenv.spec.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "mit, MIT",
        "' mit or\tapache-2.0', MIT OR Apache-2.0",
        "(( MIT and bsd-3-clause)) OR LicenseRef-Own, ((MIT AND BSD-3-Clause)) OR LicenseRef-Own",
        "gpl-2.0-only with classpath-exception-2.0, GPL-2.0-only WITH Classpath-exception-2.0",
        "gpl-2.0+, GPL-2.0+",
        "licenseref-Own and LICENSEREF-OWN, LicenseRef-Own AND LicenseRef-Own",
    })
    void anExpressionIsWrittenAsTheListSpellsIt(String text, String expected) {
        assertEquals(expected, LicenseExpression.parse(text).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|it is empty",
                "MIT OR|it ends where an identifier is missing",
                "OR MIT|an identifier is missing before 'or'",
                "MIT Apache-2.0|AND, OR or WITH is missing before 'apache-2.0'",
                "(MIT|a '(' has no ')'",
                "MIT)|a ')' has no '('",
                "()|an identifier is missing before ')'",
                "MIT AND Never-1.0|'never-1.0' is not on the SPDX License List",
                "MIT WITH Never-1.0|'never-1.0' is no exception of the SPDX License List",
                "(MIT) WITH Classpath-exception-2.0|WITH stands between a licence and an exception",
                "LicenseRef-a_b|after LicenseRef- only letters, digits, '.' and '-' may follow"
            })
    void anyOtherTextIsRefusedWithItsFault(String text, String fault) {
        InvalidLicenseFailure failure = assertThrows(InvalidLicenseFailure.class, () -> LicenseExpression.parse(text));
        assertEquals("The licence '" + text + "' is no SPDX expression: " + fault + ".", failure.getMessage());
        assertEquals(Optional.empty(), LicenseExpression.find(text));
    }

    @Test
    void aNameInsteadOfAnIdentifierIsAnsweredWithIt() {
        InvalidLicenseFailure failure =
                assertThrows(InvalidLicenseFailure.class, () -> LicenseExpression.parse("Apache License, Version 2.0"));
        assertEquals(Optional.of("Write Apache-2.0."), failure.hint());
        assertEquals(
                Optional.of(
                        "Write identifiers of the SPDX License List, joined by AND, OR and WITH, as in 'Apache-2.0 OR MIT',"
                                + " and LicenseRef-<name> for a licence that is not on it."),
                assertThrows(InvalidLicenseFailure.class, () -> LicenseExpression.parse("ACME"))
                        .hint());
    }

    @Test
    void onlyASingleLicenceOfTheListIsAnIdentifier() {
        assertTrue(LicenseExpression.parse("mit").isIdentifier());
        assertFalse(LicenseExpression.parse("MIT OR ISC").isIdentifier());
        assertFalse(LicenseExpression.parse("LicenseRef-Own").isIdentifier());
        assertFalse(LicenseExpression.parse("GPL-2.0+").isIdentifier());
    }

    @Test
    void everyIdentifierOfTheListIsItsOwnNameUnlessItIsDeprecated() {
        for (String identifier : SpdxList.licenses()) {
            String meant = LicenseNames.find(identifier).orElseThrow().value();
            boolean deprecated = meant.equals(identifier + "-only");
            assertTrue(deprecated || meant.equals(identifier), identifier + " is read as " + meant);
        }
    }
}
