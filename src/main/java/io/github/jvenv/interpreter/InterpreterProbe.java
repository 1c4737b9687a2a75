package io.github.jvenv.interpreter;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.process.Output;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks a program what kind of Python it is, by running a short script in it, once: answers are remembered. */
public final class InterpreterProbe {
    private static final String TOO_OLD = "[012]\\..*|3\\.[0-5](?:\\D.*)?";
    private static final String BEFORE_ENVIRONMENTS = "[012]\\..*|3\\.[0-2](?:\\D.*)?";
    private static final int LONGEST_LAST_WORDS = 200;

    private final ProbeCache cache;
    private final SortedMap<String, String> environment;
    private final Duration timeLimit;

    /** Asks with the variables of an environment, and waits as long as any Python takes. */
    public InterpreterProbe(ProbeCache cache, Map<String, String> environment) {
        this(cache, environment, IsolatedScript.TIME_LIMIT);
    }

    /** The same with another limit to its patience. */
    public InterpreterProbe(ProbeCache cache, Map<String, String> environment, Duration timeLimit) {
        this.cache = cache;
        this.environment = new TreeMap<>(environment);
        this.timeLimit = timeLimit;
    }

    /**
     * What the program at a path says of itself. Only facts are remembered, since a refusal may have passing reasons, and
     * only those of the program itself: what a launcher leads to can change while the launcher stays the same.
     *
     * @throws InterruptedException if this thread is interrupted while the program runs
     */
    public ProbeAnswer ask(Path executable) throws InterruptedException {
        Optional<ProbeCache.Key> key = ProbeCache.Key.find(executable, IsolatedScript.PROBE.digest());
        Optional<ProbeAnswer> remembered = key.flatMap(cache::find)
                .map(InterpreterProbe::judge)
                .filter(answer -> isOf(executable, answer) && Files.isExecutable(executable));
        if (remembered.isPresent()) {
            return remembered.get();
        }
        Outcome outcome = ChildProcess.run(
                IsolatedScript.PROBE.command(executable, environment).withTimeLimit(timeLimit));
        if (!(outcome instanceof Outcome.Exited exited) || !exited.succeeded()) {
            return new ProbeAnswer.Refused(reasonOf(outcome));
        }
        String answer = answerIn(exited.output());
        ProbeAnswer judged = judge(answer);
        if (isOf(executable, judged)) {
            String note = ProbeJson.find(answer).flatMap(ProbeJson::note).orElse(answer);
            key.ifPresent(known -> cache.put(known, note));
        }
        return judged;
    }

    /**
     * What a program says of itself, if it is the program that it says it is. A wrapper, which leads to another program,
     * stands for that one, which is asked without it: environments are made from it, and do without the wrapper.
     *
     * @throws InterruptedException if this thread is interrupted while the program runs
     */
    public ProbeAnswer askThrough(Path program) throws InterruptedException {
        ProbeAnswer answer = ask(program);
        if (!(answer instanceof ProbeAnswer.Described described)) {
            return answer;
        }
        Path executable = described.facts().paths().executable();
        if (isSame(program, executable)) {
            return answer;
        }
        String leads = "leads to " + executable + ", which ";
        ProbeAnswer second = ask(executable);
        if (second instanceof ProbeAnswer.Refused refused) {
            return new ProbeAnswer.Refused(leads + refused.reason());
        }
        Path named = ((ProbeAnswer.Described) second).facts().paths().executable();
        return isSame(executable, named) ? second : new ProbeAnswer.Refused(leads + "leads to " + named);
    }

    /** The line that the script printed: a wrapper may have said something before it, and may say something after it. */
    private static String answerIn(Output output) {
        List<String> objects = output.text()
                .lines()
                .filter(line -> line.startsWith("{") && ProbeJson.find(line).isPresent())
                .toList();
        return objects.isEmpty() ? output.lastLine() : objects.get(objects.size() - 1);
    }

    private static boolean isOf(Path program, ProbeAnswer answer) {
        return answer instanceof ProbeAnswer.Described described
                && isSame(program, described.facts().paths().executable());
    }

    private static boolean isSame(Path left, Path right) {
        try {
            return Files.isSameFile(left, right);
        } catch (IOException e) {
            return false;
        }
    }

    private static ProbeAnswer judge(String answer) {
        Optional<ProbeJson> json = ProbeJson.find(answer);
        Optional<InterpreterFacts> facts = json.flatMap(ProbeJson::facts);
        if (facts.isPresent()) {
            return described(facts.get());
        }
        return json.flatMap(ProbeJson::version)
                .filter(version -> version.matches(TOO_OLD))
                .map(InterpreterProbe::tooOld)
                .orElseGet(() -> new ProbeAnswer.Refused("did not answer as a Python does"));
    }

    private static ProbeAnswer.Refused tooOld(String version) {
        String lacking =
                version.matches(BEFORE_ENVIRONMENTS) ? "PEP 405 (virtual environments)" : "PEP 498 (formatted strings)";
        return new ProbeAnswer.Refused(
                "is Python " + version + ", which lacks " + lacking + "; 3.6 is the oldest that can be used");
    }

    private static ProbeAnswer described(InterpreterFacts facts) {
        if (!facts.isConsistent()) {
            return new ProbeAnswer.Refused("contradicts itself about its version");
        }
        try {
            return new ProbeAnswer.Described(facts, TargetOfFacts.of(facts));
        } catch (Failure e) {
            return new ProbeAnswer.Refused("is of a kind that is not known: " + e.getMessage());
        }
    }

    private static String reasonOf(Outcome outcome) {
        if (outcome instanceof Outcome.NotStarted notStarted) {
            return "could not be started: " + notStarted.reason();
        }
        if (outcome instanceof Outcome.Exited exited) {
            String lastWords = exited.errors().lastLine();
            String shown = lastWords.length() > LONGEST_LAST_WORDS
                    ? lastWords.substring(0, LONGEST_LAST_WORDS) + "..."
                    : lastWords;
            return "ended with exit code " + exited.code() + (shown.isEmpty() ? "" : ": " + shown);
        }
        Duration limit = ((Outcome.TimedOut) outcome).limit();
        return "gave no answer within "
                + BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString() + " seconds";
    }
}
