package io.github.jvenv.testreport;

import java.math.BigDecimal;

/**
 * What became of one test.
 *
 * @param holder the class or, for a function outside of one, the module that has it, with dots
 * @param name the function, with its parameters if it has some
 * @param seconds how long it took
 * @param verdict how it ended
 * @param output what it wrote to its standard output, as far as it was caught
 * @param errors what it wrote to its standard error, as far as it was caught
 */
public record TestResult(
        String holder, String name, BigDecimal seconds, Verdict verdict, String output, String errors) {
    /** Its name with its holder's. */
    public String fullName() {
        return holder.equals(name) ? name : holder + "." + name;
    }
}
