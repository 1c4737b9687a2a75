package io.github.jvenv.spec.version;

import java.util.List;

/** Walks two sets of versions from below, and stops wherever membership in one of them changes. */
final class Sweep {
    private final List<Cut> left;
    private final List<Cut> right;
    private int leftPassed;
    private int rightPassed;
    private Cut cut = Cut.FLOOR;

    Sweep(List<Cut> left, List<Cut> right) {
        this.left = left;
        this.right = right;
    }

    /** Goes past the next cut of either set, or of both; false when there is none. */
    boolean advance() {
        boolean leftDone = leftPassed == left.size();
        boolean rightDone = rightPassed == right.size();
        if (leftDone && rightDone) {
            return false;
        }
        int order = leftDone ? 1 : rightDone ? -1 : left.get(leftPassed).compareTo(right.get(rightPassed));
        cut = order <= 0 ? left.get(leftPassed) : right.get(rightPassed);
        leftPassed += order <= 0 ? 1 : 0;
        rightPassed += order >= 0 ? 1 : 0;
        return true;
    }

    /** The cut that was passed last. */
    Cut cut() {
        return cut;
    }

    boolean insideLeft() {
        return leftPassed % 2 == 1;
    }

    boolean insideRight() {
        return rightPassed % 2 == 1;
    }
}
