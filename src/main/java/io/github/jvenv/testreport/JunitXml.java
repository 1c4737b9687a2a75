package io.github.jvenv.testreport;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML that JUnit began and pytest's {@code --junitxml} writes: suites of {@code testcase} elements. It comes from the
 * tests of a project, which may write what they like, so it has no document type and is of a bounded size.
 */
public final class JunitXml {
    private static final long LARGEST_FILE_BYTES = 256L << 20;
    private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(1_000_000_000);

    private final XMLStreamReader reader;

    private JunitXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * The results in a file, in their order.
     *
     * @throws Failure if it is no such file
     */
    public static List<TestResult> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE_BYTES) {
            throw new Failure("The report of the tests is larger than " + (LARGEST_FILE_BYTES >> 20) + " MiB.");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = Files.newInputStream(file)) {
            return new JunitXml(factory.createXMLStreamReader(stream)).results();
        } catch (XMLStreamException e) {
            throw new Failure(
                    "The report of the tests is not readable XML: "
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + ".",
                    e);
        }
    }

    private List<TestResult> results() throws XMLStreamException {
        List<TestResult> results = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("testcase")) {
                results.add(result());
            }
        }
        return results;
    }

    private TestResult result() throws XMLStreamException {
        String name = attribute("name");
        // pytest gives no class to a module that could not be read
        String holder = attribute("classname").isEmpty() ? name : attribute("classname");
        BigDecimal seconds = seconds(attribute("time"));
        Verdict verdict = new Verdict.Passed();
        StringBuilder output = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (reader.getLocalName()) {
                case "failure" -> verdict = broken(Verdict.Kind.FAILURE, verdict);
                case "error" -> verdict = broken(Verdict.Kind.ERROR, verdict);
                case "skipped" -> verdict = skipped(verdict);
                case "system-out" -> output.append(text());
                case "system-err" -> errors.append(text());
                default -> text();
            }
        }
        return new TestResult(holder, name, seconds, verdict, output.toString(), errors.toString());
    }

    private Verdict skipped(Verdict before) throws XMLStreamException {
        String message = attribute("message");
        String text = text();
        // A fixture can skip after its test has failed
        return before instanceof Verdict.Broken
                ? before
                : new Verdict.Skipped(message.isEmpty() ? text.strip() : message);
    }

    private Verdict broken(Verdict.Kind kind, Verdict before) throws XMLStreamException {
        String type = attribute("type");
        String message = attribute("message");
        String text = text();
        // What went wrong first is what the user looks for
        return before instanceof Verdict.Broken
                ? before
                : new Verdict.Broken(kind, type.isEmpty() ? type(message, kind) : type, message, text);
    }

    /** pytest writes the exception's type before its message, and leaves it out of a plain assertion. */
    private static String type(String message, Verdict.Kind kind) {
        int colon = message.indexOf(':');
        String first = colon < 0 ? "" : message.substring(0, colon);
        if (first.length() < 200 && first.matches("[A-Za-z_][\\w.]*")) {
            return first;
        }
        return kind == Verdict.Kind.FAILURE ? "AssertionError" : "Exception";
    }

    /** The text in this element and in those within it, up to its end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
    }

    private static BigDecimal seconds(String text) {
        if (!text.matches("\\d{1,10}(\\.\\d{1,30})?")) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text).min(LONGEST_SECONDS).setScale(3, RoundingMode.HALF_UP);
    }
}
