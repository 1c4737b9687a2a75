package io.github.jvenv.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void saysThatNoVersionIsThere() {
        assertTold(new FakePackages().root("gold 4-").with("gold 3"), "asked: gold 4-, but there is no gold 4-");
    }

    @Test
    void saysAFactThatIsAContradictionByItself() {
        FakePackages packages = new FakePackages().root();
        packages.versions("root").put(0, List.of(new Dependency<>("gold", Numbers.NONE)));

        assertTold(packages, "asked: gold ");
    }

    @Test
    void tellsWhatIsAskedAgainstWhatIsSo() {
        FakePackages packages = new FakePackages()
                .root("flask *", "werkzeug 2")
                .with("flask 3", "werkzeug 3")
                .with("werkzeug 2")
                .with("werkzeug 3");

        assertTold(packages, "asked: flask * and werkzeug 2, but flask * needs werkzeug 3");
    }

    @Test
    void tellsTwoWishesThatExcludeEachOther() {
        FakePackages packages =
                new FakePackages().root("egg 1", "egg 2").with("egg 1").with("egg 2");

        assertTold(packages, "asked: egg 1 and egg 2, which cannot be had together");
    }

    @Test
    void tellsAllVersionsThatNeedTheSameAtOnce() {
        FakePackages packages =
                new FakePackages().root("key 1", "lock *").with("key 1").with("key 2");
        for (int version = 1; version < 40; version++) {
            packages.with("lock " + version, "key 2");
        }

        assertTold(packages, "asked: key 1 and lock *, but lock * needs key 2");
    }

    @Test
    void tellsStepsOnTheWayAndRefersToTheOneBefore() {
        FakePackages packages = new FakePackages()
                .root("a *", "b 2", "c *")
                .with("a 1", "b 1")
                .with("a 2", "b 2")
                .with("a 3", "b 3")
                .with("b 1")
                .with("b 2")
                .with("b 3")
                .with("c 1", "a -1")
                .with("c 2", "a 3-");

        assertTold(
                packages,
                "Because c -1 needs a -1, c 2- needs a 3- and a -1 needs b 1, c * needs a 3- or b 1",
                "But asked: b 2 and c *, and a 3- needs b 3");
    }

    @Test
    void tellsManyDependenciesThatAreAlikeAsOne() {
        FakePackages packages = new FakePackages()
                .root("sdk *", "net 1")
                .with("net 1")
                .with("net 2")
                .with("net 3");
        for (int version = 1; version < 40; version++) {
            packages.with("sdk " + version, "core " + version + "-");
            packages.with("core " + version, version < 20 ? "net 2" : "net 3");
        }

        assertTold(packages, "asked: net 1 and sdk *, but sdk * needs core 1- and core * needs net 2-3");
    }

    @Test
    void numbersOnlyWhatIsReferredToLater() {
        FakePackages packages = new FakePackages()
                .root("p *", "q *")
                .with("p 1", "x 1")
                .with("p 2", "y 1")
                .with("q 1", "x 2")
                .with("q 2", "y 2")
                .with("q 3", "z 9")
                .with("x 1", "z 1")
                .with("x 2", "z 2")
                .with("y 1", "z 1")
                .with("y 2", "z 3")
                .with("z 1")
                .with("z 2")
                .with("z 3");

        assertTold(
                packages,
                "Because q 2 needs y 2, q -1 needs x 2 and y 2- needs z 3, q -2 needs x 2 or z 3",
                "So, because q 3- needs z 9 and x 2- needs z 2, q * needs z 2-3,9 (1)",
                "Because p -1 needs x 1 and p 2- needs y 1, p * needs x 1 or y 1",
                "So, because x -1 needs z 1 and y -1 needs z 1, p * needs z 1",
                "But asked: p * and q *, and q * needs z 2-3,9 (1)");
    }

    private static void assertTold(FakePackages packages, String... sentences) {
        if (!(packages.solve() instanceof Outcome.NoSolution<String, Integer, Numbers> none)) {
            throw new AssertionError("there is a solution");
        }
        assertEquals(
                String.join("\n", sentences),
                String.join("\n", Explanation.of(none.contradiction(), "root", ExplanationTest::words)));
    }

    private static Clause words(Incompatibility<String, Numbers> incompatibility) {
        String subject = incompatibility.terms().keySet().iterator().next();
        if (incompatibility.cause() instanceof Cause.NoVersions) {
            return Clause.of("there is no " + subject + " "
                    + incompatibility.terms().get(subject).versions());
        }
        if (incompatibility.cause() instanceof Cause.Needs<String, Numbers> needs) {
            Numbers versions = incompatibility.terms().get(needs.subject()).versions();
            String needed = needs.dependency().onto() + " " + needs.dependency().versions();
            return needs.subject().equals("root")
                    ? new Clause("asked:", needed)
                    : new Clause(needs.subject() + " " + versions + " needs", needed);
        }
        return Clause.of(conclusion(incompatibility.terms()));
    }

    private static String conclusion(Map<String, Term<Numbers>> terms) {
        List<String> chosen = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        terms.forEach((subject, term) -> {
            if (!subject.equals("root")) {
                (term.positive() ? chosen : missing).add(subject + " " + term.versions());
            }
        });
        String needed = missing.isEmpty() ? " is impossible" : " needs " + String.join(" or ", missing);
        return String.join(" with ", chosen) + needed;
    }
}
