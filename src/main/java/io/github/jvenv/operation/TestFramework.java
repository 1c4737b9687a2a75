package io.github.jvenv.operation;

/** What runs the tests of a project. */
public enum TestFramework {
    /** pytest if the environment has it, else unittest. */
    AUTO,
    /** pytest, which must be installed. */
    PYTEST,
    /** unittest, which every Python has. */
    UNITTEST
}
