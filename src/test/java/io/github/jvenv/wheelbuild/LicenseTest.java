package io.github.jvenv.wheelbuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseTest {
    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, '', Apache-2.0",
        "apache-2.0, '', Apache-2.0",
        "'The Apache Software License, Version 2.0', '', Apache-2.0",
        "'Apache License, Version 2.0', '', Apache-2.0",
        "The MIT License, '', MIT",
        "MIT License, '', MIT",
        "Eclipse Public License v2.0, '', EPL-2.0",
        "'', https://www.apache.org/licenses/LICENSE-2.0.txt, Apache-2.0",
        "'', http://opensource.org/licenses/MIT, MIT",
    })
    void aKnownLicenseIsAnExpression(String name, String url, String expected) {
        assertEquals(new License.Expression(expected), License.ofPom(List.of(new License.Named(name, url))));
    }

    @Test
    void usersMayChooseAnyOfSeveral() {
        assertEquals(
                new License.Expression("Apache-2.0 OR MIT"),
                License.ofPom(List.of(
                        new License.Named("Apache-2.0", ""),
                        new License.Named("MIT", ""),
                        new License.Named("MIT License", ""))));
    }

    @Test
    void anUnknownLicenseLeavesWords() {
        assertEquals(
                new License.Words("ACME internal OR MIT"),
                License.ofPom(List.of(
                        new License.Named("ACME\n internal", "https://acme.example/licence"),
                        new License.Named("MIT", ""))));
        // The address of a licence says nothing of one with another name.
        assertEquals(
                new License.Words("Apache with exceptions"),
                License.ofPom(List.of(
                        new License.Named("Apache with exceptions", "http://www.apache.org/licenses/LICENSE-2.0"))));
        assertEquals(new License.Unsaid(), License.ofPom(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "Apache-2.0 OR MIT",
                "(MIT AND BSD-3-Clause) OR LicenseRef-Own",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "mit or apache-2.0",
                "GPL-2.0+"
            })
    void readsExpressions(String text) {
        assertEquals(new License.Expression(text), License.parse(" " + text + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIT OR",
                "OR MIT",
                "MIT Apache-2.0",
                "(MIT",
                "MIT)",
                "()",
                "The MIT, really",
                "MIT AND OR MIT"
            })
    void refusesOtherTexts(String text) {
        Failure failure = assertThrows(Failure.class, () -> License.parse(text));
        assertEquals("The licence '" + text + "' is no SPDX expression.", failure.getMessage());
    }
}
