package io.github.jvenv.interpreter;

import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.version.SpecifierSet;

/** Which interpreter is wanted. */
public sealed interface InterpreterRequest {
    /** The request that any interpreter satisfies. */
    Matching ANY = new Matching(Implementation.ANY, SpecifierSet.ALL, false);

    /**
     * The request in a text. White space around it does not count. The forms are:
     *
     * <ul>
     *   <li>nothing, or {@code python}: any interpreter;
     *   <li>{@code /opt/python/bin/python3}, {@code ./python}, {@code ~/python/bin/python}: the one at this path, known by
     *       a slash or backslash in it;
     *   <li>{@code 3.12} or {@code python3.12}: any micro version of 3.12; {@code 3.12.4}: that version; {@code 3}: any 3.x;
     *   <li>{@code cpython3.12}, {@code pypy3.10}: the same of one implementation;
     *   <li>{@code 3.13t}: the free-threaded build of it;
     *   <li>{@code 312}, {@code py312}: the same as 3.12, as virtualenv has it;
     *   <li>{@code cpython3.12-64}, {@code 3.12-arm64}, {@code 3.12-64-x86_64}: the same for one kind of processor;
     *   <li>{@code >=3.11,<3.14}, {@code pypy>=3.9}: a version in these specifiers (PEP 440), save that
     *       {@code ==3.12} alone is any 3.12, as virtualenv and uv have it;
     *   <li>{@code managed}, {@code managed:3.13}, {@code managed:>=3.12}: one from the Maven repository, whatever this
     *       machine has.
     * </ul>
     *
     * @throws InvalidInterpreterRequestFailure if the text has none of these forms
     */
    static InterpreterRequest parse(String text) {
        return new InterpreterRequestParser(text).parse();
    }

    /** What is wanted, to stand in a sentence: {@code CPython 3.12}. */
    String description();

    /** Which implementations of the language will do. */
    enum Implementation {
        ANY("Python"),
        CPYTHON("CPython"),
        PYPY("PyPy");

        private final String title;

        Implementation(String title) {
            this.title = title;
        }

        boolean accepts(PythonImplementation implementation) {
            return switch (this) {
                case ANY -> true;
                case CPYTHON -> implementation.equals(PythonImplementation.CPYTHON);
                case PYPY -> implementation.equals(PythonImplementation.PYPY);
            };
        }

        String title() {
            return title;
        }
    }

    /**
     * The interpreter at a path.
     *
     * @param path absolute, relative to the project, or starting with {@code ~/}
     */
    record AtPath(String path) implements InterpreterRequest {
        @Override
        public String description() {
            return "the interpreter " + path;
        }
    }

    /**
     * An interpreter that somebody installed on this machine, or else one from the Maven repository.
     *
     * @param implementation which implementations will do
     * @param versions which versions will do
     * @param freeThreaded whether it is to be one without a global lock; if not, it must have one. A build for debugging
     *     is never what is asked for in this way
     * @param bits how wide its pointers are to be, {@code "32"} or {@code "64"}; empty if it does not matter
     * @param machine the processor it is to be for, for example {@code arm64}; empty if it does not matter
     */
    record Matching(
            Implementation implementation, SpecifierSet versions, boolean freeThreaded, String bits, String machine)
            implements InterpreterRequest {
        /** A request to which the processor does not matter. */
        public Matching(Implementation implementation, SpecifierSet versions, boolean freeThreaded) {
            this(implementation, versions, freeThreaded, "", "");
        }

        private boolean hasNoProcessor() {
            return bits.isEmpty() && machine.isEmpty();
        }

        private Processor processor() {
            return new Processor(bits, machine);
        }

        /** Whether an interpreter from the Maven repository for a platform can be what is asked for. */
        public boolean mayBeManaged(ManagedPlatform platform) {
            return implementation != Implementation.PYPY
                    && !freeThreaded
                    && processor().accepts(platform.classifier());
        }

        @Override
        public String description() {
            return (freeThreaded ? "free-threaded " : "")
                    + implementation.title()
                    + VersionWords.after(versions)
                    + processor().description();
        }

        /** Whether an interpreter is what is asked for. Whether pre-releases count is not decided here. */
        public boolean accepts(Interpreter interpreter) {
            return implementation.accepts(interpreter.target().implementation())
                    && versions.contains(interpreter.version())
                    && freeThreaded == interpreter.freeThreaded()
                    && !interpreter.debug()
                    && (hasNoProcessor()
                            || processor()
                                    .accepts(interpreter.target().platform().name()));
        }
    }

    /**
     * An interpreter from the Maven repository.
     *
     * @param versions which versions will do
     */
    record Managed(SpecifierSet versions) implements InterpreterRequest {
        @Override
        public String description() {
            return "managed CPython" + VersionWords.after(versions);
        }
    }
}
