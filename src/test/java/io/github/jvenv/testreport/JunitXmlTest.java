package io.github.jvenv.testreport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JunitXmlTest {
    @TempDir
    Path directory;

    @Test
    void joinsWhatATestWroteInParts() throws IOException {
        Path report = Files.writeString(
                directory.resolve("report.xml"),
                "<testsuites><testsuite><testcase classname='m' name='f' time='0.5'>"
                        + "<system-out>a</system-out><system-err>x</system-err>"
                        + "<system-out>b</system-out><system-err>y</system-err>"
                        + "</testcase></testsuite></testsuites>");
        assertEquals(
                List.of(new TestResult("m", "f", new BigDecimal("0.500"), new Verdict.Passed(), "ab", "xy")),
                JunitXml.read(report));
    }
}
