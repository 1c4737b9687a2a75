package io.github.jvenv.spec.target;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target as a user describes it. Empty texts leave something to its default.
 *
 * @param name how the user calls it
 * @param python the version of Python: {@code 3.12} or {@code 3.12.4}
 * @param implementation the program that runs it, CPython or PyPy, by its name or as tags have it; CPython is the default
 * @param abi an ABI tag such as {@code cp313t}; the usual one of the version is the default
 * @param platforms platform tags such as {@code manylinux_2_28_x86_64}; of several, one has to run what is for the others
 * @param preset a plain name for a platform, such as {@code linux-x86_64}
 * @param interpreter where its interpreter stands on it, for what is linked to that and does not carry it
 */
public record TargetRequest(
        String name,
        String python,
        String implementation,
        String abi,
        List<String> platforms,
        String preset,
        String interpreter) {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern PYPY_ABI = Pattern.compile("pypy[0-9]*_[a-z0-9]+");
    private static final Set<String> CPYTHON = Set.of("", "cpython", "cp");
    private static final Set<String> PYPY = Set.of("pypy", "pp");
    private static final String LAST_PYTHON_2 = "2.7";

    /** The label of the only target of a goal, which needs none, and which messages leave out. */
    private static final String ONLY = "of this goal";

    public TargetRequest {
        platforms = List.copyOf(platforms);
    }

    /** One of which it is not said where its interpreter stands. */
    public TargetRequest(
            String name, String python, String implementation, String abi, List<String> platforms, String preset) {
        this(name, python, implementation, abi, platforms, preset, "");
    }

    /** Targets by their labels, in their order. Fails if two have the same. */
    public static Map<String, TargetRequest> byLabel(List<TargetRequest> targets) {
        Map<String, TargetRequest> labelled = new LinkedHashMap<>();
        for (TargetRequest target : targets) {
            if (labelled.put(target.label(), target) != null) {
                throw new Failure(
                        "Two targets are called '" + target.label() + "'.", "Give each <target> a <name> of its own.");
            }
        }
        return labelled;
    }

    /** The name or, where there is none, the preset or platform and the version: {@code linux-x86_64-3.12}. */
    public String label() {
        if (!name.isEmpty()) {
            return name;
        }
        String platform = preset.isEmpty() && !platforms.isEmpty() ? platforms.get(0) : preset;
        return Stream.of(platform, python).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }

    /** The label as part of a file's name and of a classifier. */
    public String nameOfFile() {
        requireLabel();
        if (!FILE_NAME.matcher(label()).matches()) {
            throw new Failure(
                    "The target '" + label() + "' has an archive of its own, and its name cannot be part of a file's.",
                    "Give it a <name> of letters, digits, '.', '_' and '-'.");
        }
        return label();
    }

    /** The target; what is not said of the version and the platform is taken from another, which is then made. */
    public Target target(Supplier<Target> other) {
        if (isWhole()) {
            return anyPython2(called(python).target());
        }
        Target own = other.get();
        String version = python.isEmpty()
                ? own.pythonVersion().major() + "." + own.pythonVersion().minor()
                : python;
        boolean here = preset.isEmpty() && platforms.isEmpty();
        return anyPython2(called(version).target(here ? own.platform() : null));
    }

    /**
     * As pip has it, {@code 2} is the first Python 2 for what files require, so that what is chosen is for them all; what
     * markers ask is answered for the last.
     */
    private Target anyPython2(Target target) {
        return python.equals("2")
                ? new Target(
                        target.implementation(),
                        Version.parse("2.0"),
                        target.abi(),
                        target.platform(),
                        target.markers())
                : target;
    }

    /** With a name for messages. */
    private TargetRequest called(String version) {
        return new TargetRequest(
                name.isEmpty() ? ONLY : name, version, implementation, abi, platforms, preset, interpreter);
    }

    /** Whether nothing of it is left to be taken from another. */
    public boolean isWhole() {
        return !python.isEmpty() && !(preset.isEmpty() && platforms.isEmpty());
    }

    /** The target, of which everything has to be said. */
    public Target target() {
        return target((Platform) null);
    }

    /** The version as it is asked for, which may be any with these numbers; that of a target if none is. */
    public String pythonOr(Target target) {
        if (python.isEmpty()) {
            return target.pythonVersion().major() + "." + target.pythonVersion().minor();
        }
        return python.equals("2") ? LAST_PYTHON_2 : python;
    }

    /** Where its interpreter stands on it: where the system's packages put it, unless something else is said. */
    public String program(Target target) {
        if (!interpreter.isEmpty()) {
            return interpreter;
        }
        String directory = target.platform() instanceof Platform.MacOs ? "/usr/local/bin/" : "/usr/bin/";
        return directory + "python" + target.pythonVersion().major() + "."
                + target.pythonVersion().minor();
    }

    private void requireLabel() {
        if (label().isEmpty()) {
            throw new Failure("A <target> has neither a <name> nor a <preset>.", "Give it one, such as linux-x86_64.");
        }
    }

    private Target target(@Nullable Platform otherwise) {
        requireLabel();
        if (python.isEmpty()) {
            throw fault("has no <python>, which says for which version it is", "Write a version, such as 3.12.");
        }
        boolean pypy = PYPY.contains(implementation.toLowerCase(Locale.ROOT));
        if (!pypy && !CPYTHON.contains(implementation.toLowerCase(Locale.ROOT))) {
            throw fault(
                    "is for '" + implementation + "', and only CPython and PyPy can be declared",
                    "For another implementation, lock with its interpreter on the machine itself.");
        }
        try {
            Version version = Version.parse(python.equals("2") ? LAST_PYTHON_2 : python);
            Platform platform = platform(otherwise);
            if (pypy) {
                return Target.declaredPypy(version, pypyAbi(version), platform);
            }
            return abi.isEmpty()
                    ? Target.declared(version, platform)
                    : Target.declared(version, abi(version, platform), platform);
        } catch (SyntaxFailure e) {
            // The message ends with the text and carets under it.
            throw new Failure(subject() + " cannot be read. " + e.getMessage(), e);
        }
    }

    private Platform platform(@Nullable Platform otherwise) {
        if (!preset.isEmpty() && !platforms.isEmpty()) {
            throw fault("has both a <preset> and <platforms>, which say the same thing", "Leave one of them out.");
        }
        if (!preset.isEmpty()) {
            Optional<TargetPreset> known = TargetPreset.find(preset);
            return known.orElseThrow(() -> fault(
                            "has the preset '" + preset + "', and expected is one of "
                                    + Arrays.stream(TargetPreset.values())
                                            .map(TargetPreset::toString)
                                            .collect(Collectors.joining(", ")),
                            null))
                    .platform();
        }
        if (platforms.isEmpty() && otherwise != null) {
            return otherwise;
        }
        String hint = "Name the platform with the oldest system that the target has: wheels for older ones fit, too.";
        if (platforms.isEmpty()) {
            throw fault("has neither a <preset> nor a <platform>", hint);
        }
        List<Platform> all = platforms.stream().map(Platform::parse).toList();
        return all.stream()
                .filter(one -> all.stream().allMatch(other -> one.tags().containsAll(other.tags())))
                .findFirst()
                .orElseThrow(() -> fault(
                        "has the platforms " + String.join(" and ", platforms)
                                + ", none of which runs what is for the others",
                        hint));
    }

    private PythonAbi pypyAbi(Version version) {
        PythonAbi usual = PythonAbi.pypy(version.major(), version.minor());
        if (abi.isEmpty() || usual.toString().equals(abi)) {
            return usual;
        }
        if (!PYPY_ABI.matcher(abi).matches()) {
            throw fault(
                    "has the ABI '" + abi + "', and PyPy " + version.major() + "." + version.minor() + " has " + usual,
                    null);
        }
        return new PythonAbi(List.of(abi));
    }

    private PythonAbi abi(Version version, Platform platform) {
        PythonAbi usual = PythonAbi.cpython(version.major(), version.minor(), platform);
        PythonAbi freeThreaded =
                PythonAbi.cpython(version.major(), version.minor(), Set.of(PythonAbi.Trait.FREE_THREADED));
        for (PythonAbi known : List.of(usual, PythonAbi.cpython(version.major(), version.minor()), freeThreaded)) {
            if (known.toString().equals(abi)) {
                return known;
            }
        }
        throw fault(
                "has the ABI '" + abi + "', and CPython " + version.major() + "." + version.minor() + " has " + usual
                        + (freeThreaded.equals(usual) ? "" : " or, without a global lock, " + freeThreaded),
                null);
    }

    private Failure fault(String fault, @Nullable String hint) {
        return new Failure(subject() + " " + fault + ".", hint);
    }

    private String subject() {
        return label().equals(ONLY) ? "The target" : "The target '" + label() + "'";
    }
}
