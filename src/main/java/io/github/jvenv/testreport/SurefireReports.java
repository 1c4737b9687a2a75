package io.github.jvenv.testreport;

import io.github.jvenv.filesystem.AtomicFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reports as Maven's Surefire writes them: one file {@code TEST-<class>.xml} for each class or module, which build servers,
 * the report plugin and IDEs read.
 */
public final class SurefireReports {
    private static final int LONGEST_NAME = 200;

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    private SurefireReports() {}

    /** Writes the results, each file whole or not at all. What other tests have written there stays. */
    public static void write(Path directory, List<TestResult> results) throws IOException {
        Map<String, List<TestResult>> suites = new TreeMap<>();
        results.forEach(result -> suites.computeIfAbsent(result.holder(), holder -> new ArrayList<>())
                .add(result));
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, List<TestResult>> suite : suites.entrySet()) {
            String name = fileName(suite.getKey());
            String free = name;
            // Names that differ in letters a file's name does not have, or only in case
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "-" + i;
            }
            AtomicFile.write(directory.resolve("TEST-" + free + ".xml"), content(suite.getKey(), suite.getValue()));
        }
    }

    private static String fileName(String holder) {
        String name = holder.replaceAll("[^A-Za-z0-9._-]", "_");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String content(String name, List<TestResult> results) {
        TestCounts counts = TestCounts.of(results);
        BigDecimal seconds = results.stream().map(TestResult::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        SurefireReports report = new SurefireReports();
        report.line(0, "<testsuite");
        report.attribute("name", name);
        report.attribute("time", seconds.toPlainString());
        report.attribute("tests", String.valueOf(counts.run()));
        report.attribute("errors", String.valueOf(counts.errors()));
        report.attribute("skipped", String.valueOf(counts.skipped()));
        report.attribute("failures", String.valueOf(counts.failures()));
        report.xml.append('>');
        report.line(1, "<properties/>");
        results.forEach(report::test);
        report.line(0, "</testsuite>\n");
        return report.xml.toString();
    }

    private void test(TestResult result) {
        line(1, "<testcase");
        attribute("name", result.name());
        attribute("classname", result.holder());
        attribute("time", result.seconds().toPlainString());
        xml.append('>');
        if (result.verdict() instanceof Verdict.Broken broken) {
            String element = broken.kind() == Verdict.Kind.FAILURE ? "failure" : "error";
            line(2, "<" + element);
            attribute("message", broken.message());
            attribute("type", broken.type());
            content(broken.detail(), element);
        } else if (result.verdict() instanceof Verdict.Skipped skipped) {
            line(2, "<skipped");
            attribute("message", skipped.reason());
            xml.append("/>");
        }
        output("system-out", result.output());
        output("system-err", result.errors());
        line(1, "</testcase>");
    }

    private void output(String element, String text) {
        if (!text.isEmpty()) {
            line(2, "<" + element);
            content(text, element);
        }
    }

    private void line(int depth, String text) {
        xml.append('\n').append("  ".repeat(depth)).append(text);
    }

    /** Its lines and tabs are written by their numbers: readers of XML make spaces of them otherwise. */
    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(value, "<>&\"\t\n\r");
        xml.append('"');
    }

    private void content(String text, String element) {
        xml.append('>');
        escape(text, "<>&\r");
        xml.append("</").append(element).append('>');
    }

    private void escape(String text, String special) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (special.indexOf(c) < 0 ? ' ' : c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' -> xml.append("&#").append((int) c).append(';');
                default -> xml.append(c);
            }
        }
    }
}
