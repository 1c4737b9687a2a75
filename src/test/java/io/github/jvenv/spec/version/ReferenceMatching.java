package io.github.jvenv.spec.version;

import java.math.BigInteger;
import java.util.List;

/** What PEP 440 says about each operator, sentence by sentence and on versions alone: slow, and nothing like ranges. */
final class ReferenceMatching {
    private ReferenceMatching() {}

    static boolean matches(Specifier specifier, Version candidate) {
        String text = specifier.text();
        boolean prefix = text.endsWith(".*");
        return switch (specifier.operator()) {
            case IDENTICAL -> candidate.toString().equalsIgnoreCase(text);
            case EQUAL -> prefix ? startsWith(candidate, withoutWildcard(text)) : equal(candidate, Version.parse(text));
            case NOT_EQUAL ->
                !(prefix ? startsWith(candidate, withoutWildcard(text)) : equal(candidate, Version.parse(text)));
            case COMPATIBLE -> compatible(candidate, Version.parse(text));
            case AT_LEAST -> candidate.publicVersion().compareTo(Version.parse(text)) >= 0;
            case AT_MOST -> candidate.publicVersion().compareTo(Version.parse(text)) <= 0;
            case LESS -> less(candidate, Version.parse(text));
            case GREATER -> greater(candidate, Version.parse(text));
        };
    }

    /** Local parts of candidates are ignored if the specifier has none. */
    private static boolean equal(Version candidate, Version version) {
        return (version.local().isPresent() ? candidate : candidate.publicVersion()).equals(version);
    }

    /** Suffixes are ignored, and the shorter release is filled up with zeros. */
    private static boolean startsWith(Version candidate, Version prefix) {
        List<BigInteger> release = candidate.release();
        for (int i = 0; i < prefix.release().size(); i++) {
            BigInteger number = i < release.size() ? release.get(i) : BigInteger.ZERO;
            if (!number.equals(prefix.release().get(i))) {
                return false;
            }
        }
        return candidate.epoch().equals(prefix.epoch());
    }

    /** At least the version, and equal to it up to the last number of its release. */
    private static boolean compatible(Version candidate, Version version) {
        String base = version.baseVersion().toString();
        Version prefix = Version.parse(base.substring(0, base.lastIndexOf('.')));
        return candidate.publicVersion().compareTo(version) >= 0 && startsWith(candidate, prefix);
    }

    /** No pre-release of the version, unless that is a pre-release itself. */
    private static boolean less(Version candidate, Version version) {
        boolean less = candidate.compareTo(version) < 0;
        return version.isPreRelease() ? less : less && candidate.compareTo(Version.parse(version + ".dev0")) < 0;
    }

    private static boolean isPostRelease(Version version) {
        return version.toString().contains(".post");
    }

    /** No post-release of the version, unless that is a post-release itself, and none of its local versions. */
    private static boolean greater(Version candidate, Version version) {
        boolean postReleaseOfVersion = isPostRelease(candidate)
                && Version.parse(candidate.toString().replaceAll("\\.post.*", ""))
                        .equals(version);
        return candidate.publicVersion().compareTo(version) > 0 && (isPostRelease(version) || !postReleaseOfVersion);
    }

    private static Version withoutWildcard(String text) {
        return Version.parse(text.substring(0, text.length() - 2));
    }
}
