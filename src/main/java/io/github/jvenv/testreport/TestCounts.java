package io.github.jvenv.testreport;

import java.util.List;

/**
 * How many tests there were, and how they ended.
 *
 * @param run all of them, skipped ones included, as Surefire counts
 */
public record TestCounts(int run, int failures, int errors, int skipped) {
    /** The counts of results. */
    public static TestCounts of(List<TestResult> results) {
        return new TestCounts(
                results.size(), broken(results, Verdict.Kind.FAILURE), broken(results, Verdict.Kind.ERROR), (int)
                        results.stream()
                                .filter(result -> result.verdict() instanceof Verdict.Skipped)
                                .count());
    }

    /** Whether nothing was found to be wrong. */
    public boolean isGood() {
        return failures == 0 && errors == 0;
    }

    /** In Surefire's words. */
    @Override
    public String toString() {
        return "Tests run: " + run + ", Failures: " + failures + ", Errors: " + errors + ", Skipped: " + skipped;
    }

    private static int broken(List<TestResult> results, Verdict.Kind kind) {
        return (int) results.stream()
                .filter(result -> result.verdict() instanceof Verdict.Broken broken && broken.kind() == kind)
                .count();
    }
}
