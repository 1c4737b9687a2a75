package io.github.jvenv.report;

import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.spec.name.ProjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A graph drawn in columns: what was asked for stands at the left, and everything right of all that needs it. An arrow that
 * closes a circle is the exception. Within a column each stands near the middle of those who need it.
 */
final class GraphPicture {
    private static final double ROW = 26;
    private static final double BOX = 20;
    private static final double GAP = 70;
    private static final double LETTER_WIDTH = 7;
    private static final int SWEEPS = 4;

    private record Box(double x, double y, double width) {}

    private final DependencyGraph graph;
    private final SortedMap<ProjectName, Integer> column = new TreeMap<>();
    private final Set<ProjectName> open = new HashSet<>();
    private final SortedMap<ProjectName, Box> boxes = new TreeMap<>();
    private final StringBuilder svg = new StringBuilder();

    private GraphPicture(DependencyGraph graph) {
        this.graph = graph;
    }

    /** The picture as an SVG element; empty if there is nothing to draw. */
    static String of(DependencyGraph graph) {
        return graph.members().isEmpty() ? "" : new GraphPicture(graph).draw();
    }

    private String draw() {
        graph.tops().forEach(top -> put(top, 0));
        List<List<Member>> columns = ordered();
        double width = arrange(columns);
        double height = ROW * columns.stream().mapToInt(List::size).max().orElse(0) + 8;
        svg.append("<svg class=\"graph\" width=\"").append(Html.number(width));
        svg.append("\" height=\"").append(Html.number(height));
        svg.append("\" role=\"img\" aria-label=\"Which distributions need which others\">\n");
        graph.members().forEach(one -> graph.needs(one).forEach(needed -> line(one, needed)));
        graph.members().forEach(this::box);
        return svg.append("</svg>\n").toString();
    }

    /** Right of all that lead here; who is being put already is where a circle closes. */
    private void put(Member member, int at) {
        if (open.contains(member.name()) || column.getOrDefault(member.name(), -1) >= at) {
            return;
        }
        column.put(member.name(), at);
        open.add(member.name());
        graph.needs(member).forEach(needed -> put(needed, at + 1));
        open.remove(member.name());
    }

    private List<List<Member>> ordered() {
        List<List<Member>> columns = new ArrayList<>();
        for (Member member : graph.members()) {
            int at = column.getOrDefault(member.name(), 0);
            while (columns.size() <= at) {
                columns.add(new ArrayList<>());
            }
            columns.get(at).add(member);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            Map<ProjectName, Double> places = new TreeMap<>();
            for (List<Member> members : columns) {
                members.sort(Comparator.<Member>comparingDouble(one -> middle(one, places))
                        .thenComparing(Member::name));
                for (int i = 0; i < members.size(); i++) {
                    places.put(members.get(i).name(), i - members.size() / 2.0);
                }
            }
        }
        return columns;
    }

    private double middle(Member member, Map<ProjectName, Double> places) {
        return graph.neededBy(member).stream()
                .filter(one -> places.containsKey(one.name()))
                .mapToDouble(one -> places.getOrDefault(one.name(), 0.0))
                .average()
                .orElse(0);
    }

    private double arrange(List<List<Member>> columns) {
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        double x = 4;
        for (List<Member> members : columns) {
            double widest =
                    members.stream().mapToDouble(GraphPicture::width).max().orElse(0);
            double y = 4 + (longest - members.size()) * ROW / 2;
            for (Member member : members) {
                boxes.put(member.name(), new Box(x, y, width(member)));
                y += ROW;
            }
            x += widest + GAP;
        }
        return x - GAP + 4;
    }

    private static double width(Member member) {
        return member.toString().length() * LETTER_WIDTH + 12;
    }

    private void line(Member from, Member to) {
        Box start = boxes.get(from.name());
        Box end = boxes.get(to.name());
        if (start == null || end == null) {
            return;
        }
        double bend = GAP / 2;
        svg.append("<path d=\"M").append(Html.number(start.x() + start.width())).append(' ');
        svg.append(Html.number(start.y() + BOX / 2));
        svg.append(" C").append(Html.number(start.x() + start.width() + bend)).append(' ');
        svg.append(Html.number(start.y() + BOX / 2))
                .append(", ")
                .append(Html.number(end.x() - bend))
                .append(' ');
        svg.append(Html.number(end.y() + BOX / 2))
                .append(", ")
                .append(Html.number(end.x()))
                .append(' ');
        svg.append(Html.number(end.y() + BOX / 2)).append("\"><title>");
        svg.append(Html.escaped(from.name() + " needs " + to.name())).append("</title></path>\n");
    }

    private void box(Member member) {
        Box box = boxes.get(member.name());
        if (box == null) {
            return;
        }
        svg.append("<a href=\"#").append(Html.escaped(member.name().value())).append("\"><rect class=\"");
        svg.append(member.requested() ? "requested" : "needed")
                .append("\" x=\"")
                .append(Html.number(box.x()));
        svg.append("\" y=\"").append(Html.number(box.y())).append("\" width=\"").append(Html.number(box.width()));
        svg.append("\" height=\"20\" rx=\"4\"/><text x=\"")
                .append(Html.number(box.x() + 6))
                .append("\" y=\"");
        svg.append(Html.number(box.y() + 14)).append("\">").append(Html.escaped(member.toString()));
        svg.append("</text></a>\n");
    }
}
