package io.github.jvenv.spec.license;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseTest {
    private static final String OSI = "License :: OSI Approved :: ";

    @ParameterizedTest
    @CsvSource({
        "apache-2.0, '', Apache-2.0",
        "'The Apache Software License, Version 2.0', '', Apache-2.0",
        "'Apache License, Version 2.0', '', Apache-2.0",
        "Apache 2, '', Apache-2.0",
        "The MIT License, '', MIT",
        "MIT License, https://acme.example/licence, MIT",
        "Eclipse Public License - v 2.0, '', EPL-2.0",
        "New BSD License, '', BSD-3-Clause",
        "GNU General Public License version 3, '', GPL-3.0-only",
        "GNU Lesser General Public License v2.1, '', LGPL-2.1-only",
        "The Unlicense, '', Unlicense",
        "Apache-2.0 or MIT, '', Apache-2.0 OR MIT",
        "'', https://www.apache.org/licenses/LICENSE-2.0.txt, Apache-2.0",
        "'', http://opensource.org/licenses/MIT, MIT",
        "'', https://opensource.org/license/bsd-3-clause/, BSD-3-Clause",
        "'', https://spdx.org/licenses/EUPL-1.2.html, EUPL-1.2",
    })
    void whatAPomNamesOrLinksToIsAnExpression(String name, String url, String expected) {
        assertEquals(License.parse(expected), License.ofPom(List.of(new License.Named(name, url))));
    }

    @Test
    void usersMayChooseAnyOfAPomsLicences() {
        assertEquals(License.parse("Apache-2.0 OR MIT"), pom("Apache-2.0", "MIT", "MIT License"));
    }

    @Test
    void aPomsUnknownLicenceLeavesWords() {
        License license = pom("ACME\n internal (2024)", "mit");
        assertEquals(new License.AnyOf(List.of("ACME internal (2024)", "MIT")), license);
        assertEquals("ACME internal (2024) OR MIT", license.toString());
        assertEquals(LicenseExpression.parse("LicenseRef-ACME-internal-2024 OR MIT"), license.toExpression());
        // The address of a licence says nothing of one with another name.
        assertEquals(
                new License.AnyOf(List.of("Apache with exceptions")),
                License.ofPom(List.of(
                        new License.Named("Apache with exceptions", "http://www.apache.org/licenses/LICENSE-2.0"))));
    }

    @Test
    void aPomWithoutLicenceSaysNothing() {
        assertEquals(new License.Unsaid(), pom());
        assertEquals(new License.Unsaid(), pom(" "));
        assertEquals(LicenseExpression.parse("LicenseRef-unspecified"), pom().toExpression());
    }

    @ParameterizedTest
    @CsvSource({
        "BSD",
        "BSD License",
        "Apache",
        "Apache Software License",
        "GPL",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "Public Domain"
    })
    void aNameThatSeveralLicencesHaveStaysWords(String name) {
        assertEquals(new License.AnyOf(List.of(name)), pom(name));
    }

    @Test
    void metadatasExpressionIsBelievedBeforeAllElse() {
        assertEquals(
                License.parse("MIT OR Apache-2.0"),
                License.ofMetadata(
                        Optional.of(" mit or apache-2.0"), Optional.of("BSD"), List.of(OSI + "MIT License")));
        assertEquals(
                new License.Several(List.of("MIT OR Whatever")),
                License.ofMetadata(Optional.of("MIT OR Whatever"), Optional.of("ISC"), List.of()));
    }

    @Test
    void theOldFieldNamesALicenceOrGivesAnExpression() {
        assertEquals("Apache-2.0", words("Apache License, Version 2.0"));
        assertEquals("BSD-3-Clause", words("3-Clause BSD"));
        assertEquals("GPL-3.0-or-later", words("gpl-3.0-or-later"));
        assertEquals("GPL-3.0-or-later", words("GPLv3+"));
        assertEquals("MIT AND BSD-3-Clause", words("MIT AND BSD-3-Clause"));
    }

    @Test
    void classifiersThatMeanOneLicenceGiveItsIdentifier() {
        assertEquals("MIT", classifiers(OSI + "MIT License"));
        assertEquals("MPL-2.0", classifiers(OSI + "Mozilla Public License 2.0 (MPL 2.0)"));
        assertEquals("OSL-3.0", classifiers(OSI + "Open Software License 3.0 (OSL-3.0)"));
        assertEquals("LGPL-2.0-or-later", classifiers(OSI + "GNU Lesser General Public License v2 or later (LGPLv2+)"));
        assertEquals("MIT, PSF-2.0", classifiers(OSI + "MIT License", OSI + "Python Software Foundation License"));
        assertEquals(
                LicenseExpression.parse("MIT AND PSF-2.0"),
                new License.Several(List.of("MIT", "PSF-2.0")).toExpression());
    }

    @Test
    void classifiersThatMeanSeveralLicencesKeepTheirWords() {
        assertEquals("BSD License", classifiers("Programming Language :: Python", OSI + "BSD License"));
        assertEquals("unknown", classifiers("License :: OSI Approved"));
    }

    @Test
    void fewWordsAreANameAndManyAreNone() {
        assertEquals("My own licence", words("My own licence"));
        assertEquals("unknown", words("Permission is hereby granted, free of charge, ".repeat(5)));
        assertEquals("unknown", words("MIT License\n\nCopyright Ann Example"));
        assertEquals("unknown", words("UNKNOWN"));
        assertEquals("unknown", words(""));
    }

    private static License pom(String... names) {
        return License.ofPom(
                List.of(names).stream().map(name -> new License.Named(name, "")).toList());
    }

    private static String words(String license) {
        return License.ofMetadata(Optional.empty(), Optional.of(license), List.of())
                .toString();
    }

    private static String classifiers(String... classifiers) {
        return License.ofMetadata(Optional.empty(), Optional.empty(), List.of(classifiers))
                .toString();
    }
}
