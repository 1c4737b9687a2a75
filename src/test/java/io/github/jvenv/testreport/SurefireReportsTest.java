package io.github.jvenv.testreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireReportsTest {
    @TempDir
    private Path directory;

    @Test
    void whatPytestWroteStandsInSurefiresShape() throws IOException {
        List<TestResult> results = read("""
                <?xml version="1.0" encoding="utf-8"?>
                <testsuites name="pytest tests"><testsuite name="pytest" errors="0" tests="3">
                <testcase classname="test_a" name="test_good" time="0.0012" />
                <testcase classname="test_a" name="test_bad[1-&lt;x&gt;]" time="1.5">
                  <failure message="assert 1 == 2">def test_bad():
                &gt; assert 1 == 2</failure><system-out>hello</system-out></testcase>
                <testcase classname="test_a" name="test_late" time="0"><skipped type="pytest.skip" message="later">a.py:1</skipped></testcase>
                </testsuite></testsuites>
                """);

        SurefireReports.write(directory.resolve("reports"), results);

        assertEquals(
                "Tests run: 3, Failures: 1, Errors: 0, Skipped: 1",
                TestCounts.of(results).toString());
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite errors="0" failures="1" name="test_a" skipped="1" tests="3" time="1.501">
                  <properties/>
                  <testcase classname="test_a" name="test_good" time="0.001">
                  </testcase>
                  <testcase classname="test_a" name="test_bad[1-&lt;x&gt;]" time="1.500">
                    <failure message="assert 1 == 2" type="AssertionError">def test_bad():
                &gt; assert 1 == 2</failure>
                    <system-out>hello</system-out>
                  </testcase>
                  <testcase classname="test_a" name="test_late" time="0.000">
                    <skipped message="later"/>
                  </testcase>
                </testsuite>
                """, Files.readString(directory.resolve("reports/TEST-test_a.xml")));
    }

    @Test
    void aModuleThatCannotBeReadIsAnError() throws IOException {
        TestResult result = read("<testsuite><testcase classname='' name='test_b' time='x'>"
                        + "<error message='ImportError: no'>text</error></testcase></testsuite>")
                .get(0);
        Verdict error = new Verdict.Broken(Verdict.Kind.ERROR, "ImportError", "ImportError: no", "text");
        assertEquals(new TestResult("test_b", "test_b", BigDecimal.ZERO, error, "", ""), result);
        assertEquals("test_b", result.fullName());
    }

    @Test
    void aTestThatFailedIsNotSkippedByItsFixture() throws IOException {
        TestResult result = read("<testsuite><testcase classname='test_c' name='test_c' time='0'>"
                        + "<failure message='assert 0'>text</failure><skipped message='no server'>c.py:1</skipped>"
                        + "</testcase></testsuite>")
                .get(0);
        assertEquals(new Verdict.Broken(Verdict.Kind.FAILURE, "AssertionError", "assert 0", "text"), result.verdict());
    }

    @Test
    void namesCannotLeaveTheDirectory() throws IOException {
        SurefireReports.write(
                directory.resolve("reports"),
                List.of(passed("../../a"), passed("..\\..\\a"), passed("A.B"), passed("a.b"), passed("x".repeat(500))));

        try (var files = Files.list(directory.resolve("reports"))) {
            assertEquals(
                    List.of(
                            "TEST-.._.._a-2.xml",
                            "TEST-.._.._a.xml",
                            "TEST-A.B.xml",
                            "TEST-a.b-2.xml",
                            "TEST-" + "x".repeat(200) + ".xml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void takesNothingFromADocumentType() {
        String attack = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><testsuite>"
                + "<testcase name='n'><failure>&x;</failure></testcase></testsuite>";
        assertTrue(assertThrows(Failure.class, () -> read(attack))
                .getMessage()
                .startsWith("The report of the tests is not readable XML: "));
        assertTrue(assertThrows(Failure.class, () -> read("<testsuite><testcase"))
                .getMessage()
                .startsWith("The report of the tests is not readable XML: "));
    }

    private static TestResult passed(String holder) {
        return new TestResult(holder, "test", BigDecimal.ZERO, new Verdict.Passed(), "", "");
    }

    private List<TestResult> read(String xml) throws IOException {
        return JunitXml.read(Files.writeString(directory.resolve("report.xml"), xml));
    }

    @Test
    void messagesOfSeveralLinesStaySo() throws IOException {
        TestResult result = new TestResult(
                "test_d",
                "test_lines",
                BigDecimal.ZERO,
                new Verdict.Broken(
                        Verdict.Kind.FAILURE, "AssertionError", "assert 'a\tb' == 1\n + where \ud83d\ude00", "all"),
                "",
                "");
        SurefireReports.write(directory, List.of(result));
        Path written = directory.resolve("TEST-test_d.xml");
        assertEquals(
                List.of(result.verdict()),
                JunitXml.read(written).stream().map(TestResult::verdict).toList());
    }
}
