package io.github.jvenv.operation;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.process.OutputSink;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.testreport.JunitXml;
import io.github.jvenv.testreport.SurefireReports;
import io.github.jvenv.testreport.TestCounts;
import io.github.jvenv.testreport.TestResult;
import io.github.jvenv.testreport.Verdict;
import io.github.jvenv.words.Listing;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the tests of a project in its environment, and reports as Maven's own tests do. */
public final class RunTests {
    /** What Python ends with where there is no module of the name after {@code -m}; also what other faults end with. */
    private static final int NO_SUCH_MODULE = 1;

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_MESSAGE = 200;

    /** What pytest says when there was nothing to run. */
    private static final int PYTEST_FOUND_NONE = 5;

    private final Surroundings surroundings;
    private final OutputSink output;
    private final OutputSink errors;

    /**
     * The operation in its surroundings.
     *
     * @param output takes what the tests write to their standard output
     * @param errors takes what they write to their standard error
     */
    public RunTests(Surroundings surroundings, OutputSink output, OutputSink errors) {
        this.surroundings = surroundings;
        this.output = output;
        this.errors = errors;
    }

    /**
     * Runs them.
     *
     * @throws Failure if one of them fails and may not, or if they could not be run to their end
     */
    public void run(TestRequest request) throws IOException {
        if (!Files.isDirectory(request.tests())) {
            none(request, "there is no directory " + request.tests());
            return;
        }
        try (TemporaryDirectory control = TemporaryDirectory.in(request.temporary())) {
            TestCommand command = new TestCommand(
                    request,
                    surroundings.interpreters().environment(),
                    control.path().toRealPath());
            boolean pytest = usesPytest(request, command);
            surroundings
                    .narration()
                    .outcome("Running the tests in " + request.tests() + " with " + (pytest ? "pytest." : "unittest."));
            RunRequest run = pytest ? command.pytest() : command.unittest();
            Outcome outcome = new RunProgram(surroundings, output, errors).outcome(run);
            judge(request, run, outcome, results(request, command, run, outcome));
        } catch (BrokenTests broken) {
            if (!request.mayFail()) {
                throw broken;
            }
            surroundings.narration().warning(broken.getMessage());
        }
    }

    private boolean usesPytest(TestRequest request, TestCommand command) throws IOException {
        if (request.framework() != TestFramework.AUTO) {
            return request.framework() == TestFramework.PYTEST;
        }
        RunRequest question = command.questionForPytest();
        Outcome answer = new RunProgram(surroundings, OutputSink.NONE, OutputSink.NONE).outcome(question);
        if (answer instanceof Outcome.Exited exited && exited.code() <= 1) {
            return exited.succeeded();
        }
        throw RunProgram.failure(question, answer);
    }

    private static List<TestResult> results(TestRequest request, TestCommand command, RunRequest run, Outcome outcome)
            throws IOException {
        if (!(outcome instanceof Outcome.Exited exited)) {
            throw RunProgram.failure(run, outcome);
        }
        Path report = command.report();
        if (!Files.isRegularFile(report)) {
            throw new Failure(
                    RunProgram.failure(run, outcome).getMessage() + " It has left no report of the tests.",
                    request.framework() == TestFramework.PYTEST && exited.code() == NO_SUCH_MODULE
                            ? "See what it has written above; pytest must be among the requirements."
                            : "See what it has written above.");
        }
        String prefix = prefix(request);
        List<TestResult> results = JunitXml.read(report).stream()
                .map(result -> shortened(result, prefix))
                .toList();
        SurefireReports.write(request.reports(), results);
        return results;
    }

    private void judge(TestRequest request, RunRequest run, Outcome outcome, List<TestResult> results) {
        TestCounts counts = TestCounts.of(results);
        surroundings.narration().outcome(counts + ".");
        if (!counts.isGood()) {
            throw new BrokenTests(counts, results, request.reports());
        }
        int code = ((Outcome.Exited) outcome).code();
        if (results.isEmpty() && (code == 0 || code == PYTEST_FOUND_NONE)) {
            none(
                    request,
                    request.selection().isEmpty()
                            ? "none was found in " + request.tests()
                            : "none in " + request.tests() + " is called " + request.selection());
        } else if (code != 0) {
            throw new Failure(RunProgram.failure(run, outcome).getMessage()
                    + " No test has failed; what it has written above says why.");
        }
    }

    private void none(TestRequest request, String reason) {
        if (request.mustExist()) {
            throw new Failure("There are no tests to run: " + reason + ".");
        }
        surroundings.narration().outcome("No tests to run: " + reason + ".");
    }

    /** What pytest puts before a module's name, because it counts from the project's directory. */
    private static String prefix(TestRequest request) {
        Path base = request.directory().toAbsolutePath().normalize();
        Path tests = request.tests().toAbsolutePath().normalize();
        if (!tests.startsWith(base) || tests.equals(base)) {
            return "";
        }
        return base.relativize(tests).toString().replace(File.separatorChar, '.') + ".";
    }

    private static TestResult shortened(TestResult result, String prefix) {
        return new TestResult(
                without(prefix, result.holder()),
                without(prefix, result.name()),
                result.seconds(),
                result.verdict(),
                result.output(),
                result.errors());
    }

    private static String without(String prefix, String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** Tests have failed. */
    private static final class BrokenTests extends Failure {
        BrokenTests(TestCounts counts, List<TestResult> results, Path reports) {
            super("There are test failures. " + counts + "." + names(results) + "\nThe reports are in " + reports
                    + ".");
        }

        private static String names(List<TestResult> results) {
            List<String> broken = results.stream()
                    .filter(result -> result.verdict() instanceof Verdict.Broken)
                    .map(BrokenTests::line)
                    .toList();
            return Listing.lines(broken, MOST_NAMED);
        }

        private static String line(TestResult result) {
            String message = ((Verdict.Broken) result.verdict())
                    .message()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            String shown = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "..." : message;
            return result.fullName() + (shown.isEmpty() ? "" : ": " + shown);
        }
    }
}
