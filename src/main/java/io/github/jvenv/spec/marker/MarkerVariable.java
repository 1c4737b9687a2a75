package io.github.jvenv.spec.marker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a marker can ask for, by the name that the standard gives it. */
enum MarkerVariable implements Operand {
    IMPLEMENTATION_NAME("implementation_name", Kind.TEXT),
    IMPLEMENTATION_VERSION("implementation_version", Kind.VERSION),
    OS_NAME("os_name", Kind.TEXT),
    PLATFORM_MACHINE("platform_machine", Kind.TEXT),
    PLATFORM_PYTHON_IMPLEMENTATION("platform_python_implementation", Kind.TEXT),
    PLATFORM_RELEASE("platform_release", Kind.VERSION),
    PLATFORM_SYSTEM("platform_system", Kind.TEXT),
    PLATFORM_VERSION("platform_version", Kind.TEXT),
    PYTHON_FULL_VERSION("python_full_version", Kind.VERSION),
    PYTHON_VERSION("python_version", Kind.VERSION),
    SYS_PLATFORM("sys_platform", Kind.TEXT),

    EXTRA("extra", Kind.EXTRA),

    EXTRAS("extras", Kind.NAMES),
    DEPENDENCY_GROUPS("dependency_groups", Kind.NAMES);

    /** What the value of a variable is, and so how it is compared. */
    enum Kind {
        /** Text, compared as such. */
        TEXT,
        /** Text that is compared as a version where the other side allows it. */
        VERSION,
        /** The name of an extra, whose spelling does not count. */
        EXTRA,
        /** A set of names, whose spelling does not count (PEP 751). */
        NAMES
    }

    /** Spellings from before PEP 508 that are still read, and never written. */
    static final Map<String, MarkerVariable> OLD_SPELLINGS = Map.of(
            "os.name", OS_NAME,
            "sys.platform", SYS_PLATFORM,
            "platform.machine", PLATFORM_MACHINE,
            "platform.version", PLATFORM_VERSION,
            "platform.python_implementation", PLATFORM_PYTHON_IMPLEMENTATION,
            "python_implementation", PLATFORM_PYTHON_IMPLEMENTATION);

    private final String standardName;
    private final Kind kind;

    MarkerVariable(String standardName, Kind kind) {
        this.standardName = standardName;
        this.kind = kind;
    }

    String standardName() {
        return standardName;
    }

    Kind kind() {
        return kind;
    }

    /** Whether an environment has a value for it; the others are about what is being installed. */
    boolean isOfEnvironment() {
        return kind == Kind.TEXT || kind == Kind.VERSION;
    }

    static List<MarkerVariable> ofEnvironment() {
        return Arrays.stream(values()).filter(MarkerVariable::isOfEnvironment).toList();
    }

    @Override
    public String toString() {
        return standardName;
    }
}
