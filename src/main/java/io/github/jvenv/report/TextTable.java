package io.github.jvenv.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells in columns that are as wide as their longest cell, two blanks apart; control characters are shown as question
 * marks, since a file's name may hold any. An empty cell within a row is a hyphen, but for the first and last column.
 *
 * @param header the names of the columns
 * @param rows as many cells each as the header has
 */
record TextTable(List<String> header, List<List<String>> rows) {
    TextTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        rows.stream().map(TextTable::shown).forEach(lines::add);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            widths.add(lines.stream()
                    .mapToInt(line -> line.get(column).length())
                    .max()
                    .orElse(0));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String cell = line.get(i);
                padded.append(cell).append(" ".repeat(widths.get(i) - cell.length() + 2));
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> shown(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean blank = row.get(i).isEmpty() && i > 0 && i < row.size() - 1;
            cells.add(blank ? "-" : row.get(i).replaceAll("\\p{Cntrl}", "?"));
        }
        return cells;
    }
}
