package io.github.jvenv.report;

import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.report.Inventory.Item;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page about an environment: what is in it, under which licences, how large, and who needs whom. It is one file that loads
 * nothing, and runs nothing. The same inventory gives the same bytes.
 */
public final class HtmlReport {
    /** The beginning of the page, up to its title. */
    private static final String HEAD = head();

    private final Inventory inventory;
    private final DependencyGraph graph;
    private final StringBuilder page = new StringBuilder();

    /** The page about an inventory. */
    public HtmlReport(Inventory inventory) {
        this.inventory = inventory;
        this.graph = inventory.graph();
    }

    private static String head() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("head.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin's JAR cannot be read.", e);
        }
    }

    /** The page. */
    public String write() {
        page.setLength(0);
        page.append(HEAD.replace("@title@", Html.escaped("Python environment of " + inventory.subject())));
        facts();
        section("Sizes", SizePicture.of(inventory.items()));
        licences();
        distributions();
        section("Who needs whom", wide(GraphPicture.of(graph)));
        return page.append("</body>\n</html>\n").toString();
    }

    private void facts() {
        List<Item> items = inventory.items();
        int files = items.stream().mapToInt(Item::files).sum();
        page.append("<p class=\"facts\">")
                .append(Html.escaped(inventory.python().toString()))
                .append(" on ");
        page.append(Html.escaped(inventory.python().platform())).append(". ");
        page.append(Counted.of(items.size(), "distribution"))
                .append(" with ")
                .append(Counted.of(files, "file"))
                .append(", ");
        page.append(Html.size(items.stream().mapToLong(Item::bytes).sum())).append(".</p>\n");
    }

    private void section(String title, String content) {
        if (!content.isEmpty()) {
            page.append("<h2>").append(title).append("</h2>\n").append(content);
        }
    }

    private static String wide(String picture) {
        return picture.isEmpty() ? "" : "<div class=\"wide\">\n" + picture + "</div>\n";
    }

    private void licences() {
        SortedMap<String, StringJoiner> byLicence = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Item item : inventory.items()) {
            byLicence
                    .computeIfAbsent(item.licence().toString(), any -> new StringJoiner(", "))
                    .add(reference(item));
        }
        StringBuilder rows = new StringBuilder();
        byLicence.forEach((licence, names) -> rows.append("<tr><td>")
                .append(Html.escaped(licence))
                .append("</td><td>")
                .append(names)
                .append("</td></tr>\n"));
        if (rows.length() > 0) {
            section("Licences", table(heading("Licence", "Distributions"), rows));
        }
    }

    private void distributions() {
        StringBuilder rows = new StringBuilder();
        inventory.items().forEach(item -> rows.append(row(item)));
        if (rows.length() > 0) {
            String head = heading("Name", "Version", "Licence")
                    + numberHeading("Size")
                    + numberHeading("Files")
                    + heading("Needs", "Needed by");
            section("Distributions", table(head, rows));
        }
    }

    private static String table(String headings, StringBuilder rows) {
        return "<table>\n<tr>" + headings + "</tr>\n" + rows + "</table>\n";
    }

    private static String heading(String... texts) {
        return Arrays.stream(texts).map(text -> "<th>" + text + "</th>").collect(Collectors.joining());
    }

    private static String numberHeading(String text) {
        return "<th class=\"number\">" + text + "</th>";
    }

    private String row(Item item) {
        Member member = graph.find(item.name()).orElseThrow();
        String name = item.links().stream()
                .filter(link -> link.kind().equals("website") || link.kind().equals("vcs"))
                .findFirst()
                .map(link -> "<a rel=\"noreferrer\" href=\"" + Html.escaped(link.url()) + "\">"
                        + Html.escaped(item.displayName()) + "</a>")
                .orElseGet(() -> Html.escaped(item.displayName()));
        String needed = references(graph.neededBy(member));
        return "<tr id=\"" + Html.escaped(item.name().value()) + "\"><td>" + name + "<small>"
                + Html.escaped(item.summary()) + "</small></td><td>" + Html.escaped(item.version()) + "</td><td>"
                + Html.escaped(item.licence().toString()) + "</td><td class=\"number\">"
                + (item.files() == 0 ? "unknown" : Html.size(item.bytes())) + "</td><td class=\"number\">"
                + item.files() + "</td><td>" + references(graph.needs(member)) + "</td><td>"
                + (item.requested() ? "<strong>asked for</strong>" + (needed.isEmpty() ? "" : ", ") : "") + needed
                + "</td></tr>\n";
    }

    private static String references(List<Member> members) {
        StringJoiner names = new StringJoiner(", ");
        members.forEach(
                one -> names.add(reference(one.name().value(), one.name().value())));
        return names.toString();
    }

    private static String reference(Item item) {
        return reference(item.name().value(), item.displayName());
    }

    private static String reference(String name, String shown) {
        return "<a href=\"#" + Html.escaped(name) + "\">" + Html.escaped(shown) + "</a>";
    }
}
