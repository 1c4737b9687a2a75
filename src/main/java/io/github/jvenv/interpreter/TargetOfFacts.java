package io.github.jvenv.interpreter;

import io.github.jvenv.interpreter.InterpreterFacts.InterpreterBuild;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.PythonAbi;
import io.github.jvenv.spec.target.PythonImplementation;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Concludes from what an interpreter says of itself which wheels it can run. */
final class TargetOfFacts {
    private static final String LINUX = "linux-";

    private TargetOfFacts() {}

    /**
     * The target that an interpreter is for.
     *
     * @throws io.github.jvenv.failure.Failure if its version or its platform is none that is known
     */
    static Target of(InterpreterFacts facts) {
        return Target.of(facts.markers(), abi(facts), platform(facts.build(), facts.markers()));
    }

    private static PythonAbi abi(InterpreterFacts facts) {
        InterpreterBuild build = facts.build();
        if (!facts.markers().implementationName().equals(PythonImplementation.CPYTHON.name())) {
            return PythonAbi.ofExtensionSuffix(build.extensionSuffix());
        }
        Version version = Version.parse(facts.markers().pythonVersion());
        Set<PythonAbi.Trait> traits = EnumSet.noneOf(PythonAbi.Trait.class);
        if (build.freeThreaded()) {
            traits.add(PythonAbi.Trait.FREE_THREADED);
        }
        if (build.debug()) {
            traits.add(PythonAbi.Trait.DEBUG);
        }
        if (!build.pymalloc()) {
            traits.add(PythonAbi.Trait.WITHOUT_PYMALLOC);
        }
        return PythonAbi.cpython(version.major(), version.minor(), traits);
    }

    /** Wheels for Linux and macOS depend on the version of what is running, not on that of what Python was built for. */
    private static Platform platform(InterpreterBuild build, MarkerEnvironment markers) {
        if (build.platform().startsWith(LINUX)) {
            return Platform.Linux.of(libc(build), build.platform().substring(LINUX.length()), build.bits());
        }
        Optional<Version> macos = Version.find(build.macosVersion());
        if (macos.isPresent()) {
            return new Platform.MacOs(macos.get().major(), macos.get().minor(), markers.platformMachine());
        }
        return Platform.parse(build.platform());
    }

    private static LibC libc(InterpreterBuild build) {
        List<BigInteger> numbers =
                Version.find(build.libcVersion()).map(Version::release).orElse(List.of());
        if (numbers.size() < 2) {
            return new LibC.Unportable();
        }
        int major = numbers.get(0).intValue();
        int minor = numbers.get(1).intValue();
        return switch (build.libc()) {
            case "glibc" -> new LibC.Glibc(major, minor);
            case "musl" -> new LibC.Musl(major, minor);
            default -> new LibC.Unportable();
        };
    }
}
