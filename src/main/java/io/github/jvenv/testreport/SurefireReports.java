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
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reports as Maven's Surefire writes them: one file {@code TEST-<class>.xml} for each class or module, which build servers,
 * the report plugin and IDEs read.
 */
public final class SurefireReports {
    private static final int LONGEST_NAME = 200;

    private final Document xml;

    private SurefireReports(Document xml) {
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
        try {
            Document xml = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            xml.setXmlStandalone(true);
            xml.appendChild(new SurefireReports(xml).suite(name, results));
            // A writer of streams leaves line feeds in attributes as they are, and readers make spaces of them.
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
            transformer.transform(new DOMSource(xml), new StreamResult(bytes));
            bytes.write('\n');
            return bytes.toByteArray();
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element suite(String name, List<TestResult> results) {
        TestCounts counts = TestCounts.of(results);
        BigDecimal seconds = results.stream().map(TestResult::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        Element suite = xml.createElement("testsuite");
        suite.setAttribute("name", name);
        suite.setAttribute("time", seconds.toPlainString());
        suite.setAttribute("tests", String.valueOf(counts.run()));
        suite.setAttribute("errors", String.valueOf(counts.errors()));
        suite.setAttribute("skipped", String.valueOf(counts.skipped()));
        suite.setAttribute("failures", String.valueOf(counts.failures()));
        add(suite, xml.createElement("properties"), 1);
        results.forEach(result -> add(suite, test(result), 1));
        end(suite, 0);
        return suite;
    }

    private Element test(TestResult result) {
        Element test = xml.createElement("testcase");
        test.setAttribute("name", result.name());
        test.setAttribute("classname", result.holder());
        test.setAttribute("time", result.seconds().toPlainString());
        if (result.verdict() instanceof Verdict.Broken broken) {
            Element verdict = xml.createElement(broken.kind() == Verdict.Kind.FAILURE ? "failure" : "error");
            verdict.setAttribute("message", broken.message());
            verdict.setAttribute("type", broken.type());
            verdict.setTextContent(broken.detail());
            add(test, verdict, 2);
        } else if (result.verdict() instanceof Verdict.Skipped skipped) {
            Element verdict = xml.createElement("skipped");
            verdict.setAttribute("message", skipped.reason());
            add(test, verdict, 2);
        }
        addOutput(test, "system-out", result.output());
        addOutput(test, "system-err", result.errors());
        end(test, 1);
        return test;
    }

    private void addOutput(Element test, String name, String text) {
        if (!text.isEmpty()) {
            Element output = xml.createElement(name);
            output.setTextContent(text);
            add(test, output, 2);
        }
    }

    /** Adds an element in a line of its own. */
    private void add(Element to, Element element, int depth) {
        end(to, depth);
        to.appendChild(element);
    }

    private void end(Element element, int depth) {
        element.appendChild(xml.createTextNode("\n" + "  ".repeat(depth)));
    }
}
