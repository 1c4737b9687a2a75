package io.github.jvenv.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SolverTest {
    @Test
    void choosesTheHighestVersions() {
        FakePackages packages = new FakePackages()
                .root("bread *", "butter *")
                .with("bread 1")
                .with("bread 2")
                .with("butter 1")
                .with("butter 4");

        assertSolution(packages, "bread 2, butter 4");
    }

    @Test
    void leavesOutWhatNobodyNeeds() {
        FakePackages packages = new FakePackages()
                .root("bread 1")
                .with("bread 1")
                .with("bread 2", "salt *")
                .with("salt 1");

        assertSolution(packages, "bread 1");
    }

    @Test
    void avoidsAConflictThatItSeesBeforeItDecides() {
        FakePackages packages = new FakePackages()
                .root("oven *", "tray 1-2")
                .with("oven 1", "tray 1-")
                .with("oven 2", "tray 3")
                .with("tray 1")
                .with("tray 2")
                .with("tray 3");

        assertSolution(packages, "oven 1, tray 2");
        assertEquals(List.of("root 0", "oven 2", "oven 1", "tray 2"), packages.asked());
    }

    @Test
    void choosesAVersionOnlyBesideOneOfItsCompany() {
        FakePackages packages = new FakePackages()
                .root("cup *", "plate 1-2", "spoon *")
                .with("cup 1")
                .with("cup 2")
                .with("plate 1")
                .with("plate 2")
                .with("spoon 1");

        assertSolution(packages.onlyWith("cup 2", "plate 3", "spoon 1"), "cup 2, plate 2, spoon 1");
        assertSolution(packages.onlyWith("cup 2", "plate 1", "spoon 2"), "cup 2, plate 1, spoon 1");
        assertSolution(packages.onlyWith("cup 2", "plate 3", "spoon 2"), "cup 1, plate 2, spoon 1");
        assertSolution(packages.onlyWith("cup 2"), "cup 1, plate 2, spoon 1");
    }

    @Test
    void learnsFromAConflictWhyADecisionWasWrong() {
        // The newest kettle needs a lid that needs an older kettle.
        FakePackages packages = new FakePackages()
                .root("kettle 1-")
                .with("kettle 1")
                .with("kettle 2", "lid 1")
                .with("lid 1", "kettle 1");

        assertSolution(packages, "kettle 1");
    }

    @Test
    void resolvesAConflictWhoseSatisfierIsOnlyPartial() {
        // What the tap and the hose allow of the ring is too little only together.
        FakePackages packages = new FakePackages()
                .root("pump *", "ring *")
                .with("pump 2", "tap 1", "hose 1")
                .with("pump 1")
                .with("tap 1", "ring -2")
                .with("hose 1", "ring 2-")
                .with("ring 1")
                .with("ring 2", "seal 9")
                .with("ring 3")
                .with("seal 1");

        assertSolution(packages, "pump 1, ring 3");
    }

    @Test
    void goesBackPastPackagesThatHaveNothingToDoWithTheConflict() {
        FakePackages packages = new FakePackages()
                .root("sail *", "map *", "hull 1")
                .with("sail 2", "mast 2")
                .with("sail 1", "mast 1")
                .with("map 1")
                .with("map 2")
                .with("mast 1", "hull 1")
                .with("mast 2", "rope *")
                .with("rope 1", "hull 2")
                .with("hull 1")
                .with("hull 2");

        assertSolution(packages, "hull 1, map 2, mast 1, sail 1");
    }

    @Test
    void acceptsACircleOfDependencies() {
        FakePackages packages =
                new FakePackages().root("hen *").with("hen 1", "egg *").with("egg 1", "hen 1");

        assertSolution(packages, "egg 1, hen 1");
    }

    @Test
    void acceptsAVersionThatNeedsItself() {
        assertSolution(new FakePackages().root("knot *").with("knot 3", "knot 2-"), "knot 3");
    }

    @Test
    void rejectsAVersionThatNeedsAnotherOneOfItself() {
        FakePackages packages =
                new FakePackages().root("knot *").with("knot 3", "knot 2").with("knot 1", "knot 1");

        assertSolution(packages, "knot 1");
    }

    @Test
    void rejectsAVersionThatNeedsWhatNoVersionCanBe() {
        FakePackages packages =
                new FakePackages().root("unicorn *").with("unicorn 1").with("horse 1");
        packages.versions("unicorn").put(2, List.of(new Dependency<>("horse", Numbers.NONE)));

        assertSolution(packages, "unicorn 1");
    }

    @Test
    void passesOverVersionsThatCannotBeUsed() {
        FakePackages packages = new FakePackages().root("cup *").with("cup 1").unusable("cup 2", "it leaks");

        assertSolution(packages, "cup 1");
    }

    @Test
    void addsTheDependenciesOfAFeatureAtTheVersionOfItsOwner() {
        FakePackages packages = new FakePackages()
                .root("lamp/dimmer *", "lamp -2")
                .with("lamp 1")
                .with("lamp 2", "bulb *")
                .with("lamp 3")
                .with("lamp/dimmer 2", "knob *")
                .with("bulb 1")
                .with("knob 1");

        assertSolution(packages, "bulb 1, knob 1, lamp 2, lamp/dimmer 2");
    }

    @Test
    void goesBackToAnOwnerWhoseFeatureCanBeHad() {
        FakePackages packages = new FakePackages()
                .root("lamp/dimmer *", "knob 1")
                .with("lamp 1")
                .with("lamp 2")
                .with("lamp 3")
                .with("lamp/dimmer 2", "knob 1")
                .unusable("lamp/dimmer 3", "it flickers")
                .with("knob 1");

        assertSolution(packages, "knob 1, lamp 2, lamp/dimmer 2");
    }

    @Test
    void choosesFeaturesThatAFeatureNeeds() {
        FakePackages packages = new FakePackages()
                .root("lamp/all *")
                .with("lamp 5")
                .with("lamp/all 5", "lamp/dimmer *", "lamp/shade 5")
                .with("lamp/dimmer 5", "knob *")
                .with("lamp/shade 5", "paper *")
                .with("knob 1")
                .with("paper 1");

        assertSolution(packages, "knob 1, lamp 5, lamp/all 5, lamp/dimmer 5, lamp/shade 5, paper 1");
    }

    @Test
    void walksThroughManyVersionsOfARejectedPackageOnce() {
        // Each engine fits one chassis; without a change of order every chassis would be tried with every engine.
        FakePackages packages = new FakePackages().root("chassis *", "engine *", "axle *");
        for (int version = 0; version < 60; version++) {
            packages.with("chassis " + version, "axle *");
            packages.with("engine " + version, "bolt " + version, "chassis 0");
            packages.with("bolt " + version);
        }
        packages.with("axle 1");

        assertSolution(packages, "axle 1, bolt 59, chassis 0, engine 59");
        assertEquals(11, packages.asked().size());
    }

    @Test
    void findsThatNoVersionsFit() {
        FakePackages packages = new FakePackages()
                .root("key 1", "lock *")
                .with("key 1")
                .with("key 2")
                .with("lock 1", "key 2")
                .with("lock 2", "key 2")
                .with("lock 3", "key 2");

        assertNoSolution(packages);
    }

    @Test
    void looksForAShortProofOnlyWhereSomebodyAsksForIt() {
        FakePackages packages = new FakePackages()
                .root("a *", "b 1")
                .with("a 1", "b 2")
                .with("b 1")
                .with("b 2");

        if (!(packages.solve() instanceof Outcome.NoSolution<String, Integer, Numbers> none)) {
            throw new AssertionError("a solution");
        }
        assertEquals(0, packages.widenings());
        Incompatibility<String, Numbers> proof = none.contradiction();
        assertTrue(packages.widenings() > 0);
        assertSame(proof, none.contradiction());
    }

    private static void assertSolution(FakePackages packages, String expected) {
        if (!(packages.solve() instanceof Outcome.Solution<String, Integer, Numbers> solution)) {
            throw new AssertionError("no solution");
        }
        Map<String, Integer> decisions = new TreeMap<>(solution.decisions());
        assertEquals(0, decisions.remove("root"));
        assertEquals(expected, decisions.toString().replaceAll("[{}]", "").replace('=', ' '));
    }

    private static void assertNoSolution(FakePackages packages) {
        assertInstanceOf(Outcome.NoSolution.class, packages.solve());
    }
}
