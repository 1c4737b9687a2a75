package io.github.jvenv.report;

import io.github.jvenv.report.Inventory.Item;
import io.github.jvenv.words.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of distributions as areas of one rectangle: a squarified tree map (Bruls, Huizing and van Wijk, 2000), in which
 * rows are filled along the shorter side of what is left, as long as that makes their cells more like squares.
 */
final class SizePicture {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 420;

    /** Below this part of the whole a distribution is one of the others. */
    private static final double SMALLEST_SHARE = 0.002;

    private static final double LETTER_WIDTH = 7.2;

    /** A cell of the picture. */
    private record Cell(String label, long bytes, double area) {}

    private final StringBuilder svg = new StringBuilder();
    private double left;
    private double top;
    private double width = WIDTH;
    private double height = HEIGHT;
    private int drawn;

    private SizePicture() {}

    /** The picture as an SVG element; empty if nothing has a size. */
    static String of(List<Item> items) {
        return new SizePicture().draw(items);
    }

    private String draw(List<Item> items) {
        List<Cell> cells = cells(items);
        if (cells.isEmpty()) {
            return "";
        }
        svg.append("<svg class=\"sizes\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" role=\"img\" aria-label=\"Sizes of the distributions\">\n");
        List<Cell> row = new ArrayList<>();
        for (Cell cell : cells) {
            if (!row.isEmpty() && worst(row, cell) > worst(row, null)) {
                place(row);
                row.clear();
            }
            row.add(cell);
        }
        place(row);
        return svg.append("</svg>\n").toString();
    }

    private static List<Cell> cells(List<Item> items) {
        long total = items.stream().mapToLong(Item::bytes).sum();
        List<Cell> cells = new ArrayList<>();
        long others = 0;
        int count = 0;
        for (Item item : items.stream()
                .sorted(Comparator.comparingLong(Item::bytes).reversed().thenComparing(Item::name))
                .toList()) {
            if (item.bytes() > 0 && item.bytes() >= total * SMALLEST_SHARE) {
                cells.add(new Cell(item.displayName(), item.bytes(), area(item.bytes(), total)));
            } else if (item.bytes() > 0) {
                others += item.bytes();
                count++;
            }
        }
        if (others > 0) {
            cells.add(new Cell(Counted.of(count, "other"), others, area(others, total)));
        }
        return cells;
    }

    private static double area(long bytes, long total) {
        return (double) WIDTH * HEIGHT * bytes / total;
    }

    /** How far the least square cell of a row is from a square, if one more were in it. */
    private double worst(List<Cell> row, @Nullable Cell more) {
        double sum = 0;
        double largest = 0;
        double smallest = Double.MAX_VALUE;
        List<Cell> all = new ArrayList<>(row);
        if (more != null) {
            all.add(more);
        }
        for (Cell cell : all) {
            sum += cell.area();
            largest = Math.max(largest, cell.area());
            smallest = Math.min(smallest, cell.area());
        }
        double side = Math.min(width, height);
        return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }

    private void place(List<Cell> row) {
        double sum = row.stream().mapToDouble(Cell::area).sum();
        boolean upright = width >= height;
        double thickness = sum / (upright ? height : width);
        double at = upright ? top : left;
        for (Cell cell : row) {
            double length = cell.area() / thickness;
            if (upright) {
                draw(cell, left, at, thickness, length);
            } else {
                draw(cell, at, top, length, thickness);
            }
            at += length;
        }
        if (upright) {
            left += thickness;
            width -= thickness;
        } else {
            top += thickness;
            height -= thickness;
        }
    }

    private void draw(Cell cell, double x, double y, double w, double h) {
        String label = Html.escaped(cell.label());
        svg.append("<g><title>")
                .append(label)
                .append(": ")
                .append(Html.size(cell.bytes()))
                .append("</title><rect x=\"");
        svg.append(Html.number(x)).append("\" y=\"").append(Html.number(y)).append("\" width=\"");
        svg.append(Html.number(w)).append("\" height=\"").append(Html.number(h));
        // The golden angle keeps neighbours apart in hue.
        svg.append("\" fill=\"hsl(").append(Math.round(drawn++ * 137.508) % 360).append(", 45%, 72%)\"/>");
        if (h >= 18 && w >= cell.label().length() * LETTER_WIDTH + 8) {
            text(label, x + 5, y + 14);
            if (h >= 34 && w >= 70) {
                text(Html.size(cell.bytes()), x + 5, y + 28);
            }
        }
        svg.append("</g>\n");
    }

    private void text(String escaped, double x, double y) {
        svg.append("<text x=\"")
                .append(Html.number(x))
                .append("\" y=\"")
                .append(Html.number(y))
                .append("\">");
        svg.append(escaped).append("</text>");
    }
}
