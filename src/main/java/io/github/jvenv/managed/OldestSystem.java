package io.github.jvenv.managed;

import io.github.jvenv.spec.tag.LibC;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.version.Version;
import java.util.Arrays;
import java.util.Optional;

/**
 * The oldest system that an interpreter runs on.
 *
 * @param kind what has to be of an age
 * @param version its oldest version, for example {@code 2.35} of glibc
 */
public record OldestSystem(Kind kind, Version version) {
    /** What has to be of an age. */
    public enum Kind {
        /** The C library of most Linux systems: an older one lacks versions of symbols, so that nothing starts. */
        GLIBC("glibc", "needs"),
        /** Apple's system: an older one may lack what the interpreter was built to use. */
        MACOS("macOS", "was built for");

        private final String word;
        private final String verb;

        Kind(String word, String verb) {
            this.word = word;
            this.verb = verb;
        }

        /** As it is called in sentences. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** The same as it is written; empty if it is nothing of the kind. */
    public static Optional<OldestSystem> find(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length != 2
                ? Optional.empty()
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.word.equals(parts[0]))
                        .findFirst()
                        .flatMap(kind -> Version.find(parts[1]).map(version -> new OldestSystem(kind, version)));
    }

    /** What a platform promises of the same kind; nothing if it has none of it. */
    public Optional<OldestSystem> promisedBy(Platform platform) {
        if (kind == Kind.GLIBC
                && platform instanceof Platform.Linux linux
                && linux.libc() instanceof LibC.Glibc glibc) {
            return Optional.of(of(Kind.GLIBC, glibc.major(), glibc.minor()));
        }
        if (kind == Kind.MACOS && platform instanceof Platform.MacOs macOs) {
            return Optional.of(of(Kind.MACOS, macOs.major(), macOs.minor()));
        }
        return Optional.empty();
    }

    private static OldestSystem of(Kind kind, int major, int minor) {
        return new OldestSystem(kind, Version.parse(major + "." + minor));
    }

    /** What an interpreter has to do with it, as in {@code needs glibc 2.35}. */
    public String claim() {
        return kind.verb + " " + this;
    }

    /** Both, as in {@code glibc 2.35}. */
    @Override
    public String toString() {
        return kind + " " + version;
    }
}
