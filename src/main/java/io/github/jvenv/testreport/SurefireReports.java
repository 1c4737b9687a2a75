package io.github.jvenv.testreport;

import io.github.jvenv.filesystem.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reports as Maven's Surefire writes them: one file {@code TEST-<class>.xml} for each class or module, which build servers,
 * the report plugin and IDEs read.
 */
public final class SurefireReports {
    private static final int LONGEST_NAME = 200;

    private final XMLStreamWriter xml;

    private SurefireReports(XMLStreamWriter xml) {
        this.xml = xml;
    }

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

    private static byte[] content(String name, List<TestResult> results) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new SurefireReports(writer).suite(name, results);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void suite(String name, List<TestResult> results) throws XMLStreamException {
        TestCounts counts = TestCounts.of(results);
        BigDecimal seconds = results.stream().map(TestResult::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("time", seconds.toPlainString());
        xml.writeAttribute("tests", String.valueOf(counts.run()));
        xml.writeAttribute("errors", String.valueOf(counts.errors()));
        xml.writeAttribute("skipped", String.valueOf(counts.skipped()));
        xml.writeAttribute("failures", String.valueOf(counts.failures()));
        line(1);
        xml.writeEmptyElement("properties");
        for (TestResult result : results) {
            line(1);
            test(result);
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void test(TestResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", result.name());
        xml.writeAttribute("classname", result.holder());
        xml.writeAttribute("time", result.seconds().toPlainString());
        if (result.verdict() instanceof Verdict.Broken broken) {
            line(2);
            xml.writeStartElement(broken.kind() == Verdict.Kind.FAILURE ? "failure" : "error");
            xml.writeAttribute("message", broken.message());
            xml.writeAttribute("type", broken.type());
            xml.writeCharacters(broken.detail());
            xml.writeEndElement();
        } else if (result.verdict() instanceof Verdict.Skipped skipped) {
            line(2);
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", skipped.reason());
        }
        output("system-out", result.output());
        output("system-err", result.errors());
        line(1);
        xml.writeEndElement();
    }

    private void output(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            line(2);
            xml.writeStartElement(element);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
