package io.github.jvenv.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sorts the addresses that metadata has for a project by what stands there. */
public final class ProjectLinks {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("homepage", "website"),
            Map.entry("home", "website"),
            Map.entry("source", "vcs"),
            Map.entry("sourcecode", "vcs"),
            Map.entry("repository", "vcs"),
            Map.entry("code", "vcs"),
            Map.entry("github", "vcs"),
            Map.entry("documentation", "documentation"),
            Map.entry("docs", "documentation"),
            Map.entry("changelog", "release-notes"),
            Map.entry("changes", "release-notes"),
            Map.entry("releasenotes", "release-notes"),
            Map.entry("whatsnew", "release-notes"),
            Map.entry("history", "release-notes"),
            Map.entry("issues", "issue-tracker"),
            Map.entry("issue", "issue-tracker"),
            Map.entry("tracker", "issue-tracker"),
            Map.entry("issuetracker", "issue-tracker"),
            Map.entry("bugtracker", "issue-tracker"),
            Map.entry("bugreports", "issue-tracker"));

    private ProjectLinks() {}

    /**
     * The links of known kinds, in the order given. Labels are compared as the index's own pages do: without case, blanks and
     * signs. What is no address on the web is left out.
     *
     * @param urls addresses by their labels
     */
    public static List<Inventory.Link> of(Map<String, String> urls) {
        List<Inventory.Link> links = new ArrayList<>();
        urls.forEach((label, url) -> {
            String kind = KINDS.get(label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
            if (kind != null && isWebAddress(url)) {
                links.add(new Inventory.Link(kind, url));
            }
        });
        return links.stream().distinct().toList();
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
