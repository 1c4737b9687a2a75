package io.github.jvenv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.name.ProjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
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
}
