package io.github.jvenv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.name.ProjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenceTest {
    private static final String OSI = "License :: OSI Approved :: ";

    @Test
    void believesTheExpressionBeforeAllElse() {
        assertEquals(
                new Licence("MIT OR Apache-2.0", List.of()),
                Licence.of(Optional.of(" MIT OR Apache-2.0"), Optional.of("BSD"), List.of(OSI + "MIT License")));
    }

    @Test
    void findsIdentifiersInTheOldField() {
        assertEquals("Apache-2.0", words("Apache License, Version 2.0"));
        assertEquals("BSD-3-Clause", words("3-Clause BSD"));
        assertEquals("GPL-3.0-or-later", words("gpl-3.0-or-later"));
        assertEquals("MIT AND BSD-3-Clause", words("MIT AND BSD-3-Clause"));
    }

    @Test
    void findsIdentifiersInClassifiersThatMeanOneLicence() {
        assertEquals("MIT", classifiers(OSI + "MIT License"));
        assertEquals("MPL-2.0", classifiers(OSI + "Mozilla Public License 2.0 (MPL 2.0)"));
        assertEquals("MIT, PSF-2.0", classifiers(OSI + "MIT License", OSI + "Python Software Foundation License"));
    }

    @Test
    void keepsTheWordsOfClassifiersThatMeanSeveralLicences() {
        assertEquals("BSD License", classifiers("Programming Language :: Python", OSI + "BSD License"));
        assertEquals("unknown", classifiers("License :: OSI Approved"));
    }

    @Test
    void takesFewWordsForANameAndManyForNone() {
        assertEquals("My own licence", words("My own licence"));
        assertEquals("unknown", words("Permission is hereby granted, free of charge, ".repeat(5)));
        assertEquals("unknown", words("UNKNOWN"));
        assertEquals("unknown", words(""));
    }

    @Test
    void sortsAddressesByTheirLabels() {
        assertEquals(
                List.of(
                        new Inventory.Link("website", "https://a.example"),
                        new Inventory.Link("vcs", "https://b.example/x"),
                        new Inventory.Link("issue-tracker", "https://b.example/x/issues")),
                ProjectLinks.of(inOrder(
                        "Homepage",
                        "https://a.example",
                        "Source Code",
                        "https://b.example/x",
                        "Bug-Tracker",
                        "https://b.example/x/issues",
                        "Documentation",
                        "javascript:alert(1)",
                        "Changelog",
                        "https://ann:secret@b.example/changes",
                        "Funding",
                        "https://c.example")));
    }

    @Test
    void writesPackageUrlsAsTheStandardSays() {
        assertEquals(
                "pkg:pypi/zope-interface@1%212.0%2Blocal?vcs_url=git%2Bhttps:%2F%2Fhost.example%2Fx%40abc",
                PackageUrl.pypi(ProjectName.parse("zope.interface"), "1!2.0+local")
                        .with(Map.of("vcs_url", "git+https://host.example/x@abc", "download_url", ""))
                        .text());
    }

    private static Map<String, String> inOrder(String... labelsAndUrls) {
        Map<String, String> urls = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndUrls.length; i += 2) {
            urls.put(labelsAndUrls[i], labelsAndUrls[i + 1]);
        }
        return urls;
    }

    private static String words(String license) {
        return Licence.of(Optional.empty(), Optional.of(license), List.of()).toString();
    }

    private static String classifiers(String... classifiers) {
        return Licence.of(Optional.empty(), Optional.empty(), List.of(classifiers))
                .toString();
    }
}
