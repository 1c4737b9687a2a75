package io.github.jvenv.spec.tag;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a platform. */
final class PlatformParser {
    private static final Pattern VERSIONED =
            Pattern.compile("(manylinux|musllinux|macosx|ios)_([0-9]{1,3})_([0-9]{1,3})_([a-z0-9_]+)");
    private static final Pattern LEGACY_MANYLINUX = Pattern.compile("(manylinux(?:1|2010|2014))_([a-z0-9_]+)");
    private static final Pattern LINUX = Pattern.compile("linux_([a-z0-9_]+)");
    private static final Pattern WINDOWS = Pattern.compile("win_(amd64|arm64|arm32)");
    private static final Pattern ANDROID = Pattern.compile("android_([0-9]{1,3})_([a-z0-9_]+)");
    private static final Pattern OTHER = Pattern.compile(
            "(aix|cygwin|dragonfly|emscripten|freebsd|haiku|netbsd|openbsd|pyemscripten|solaris|sunos|wasi)_[a-z0-9_]+");

    private PlatformParser() {}

    static Platform parse(String text) {
        String tag = text.toLowerCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_')
                .replace(' ', '_');
        Matcher versioned = VERSIONED.matcher(tag);
        if (versioned.matches()) {
            return versioned(
                    versioned.group(1),
                    Integer.parseInt(versioned.group(2)),
                    Integer.parseInt(versioned.group(3)),
                    versioned.group(4));
        }
        Matcher legacy = LEGACY_MANYLINUX.matcher(tag);
        if (legacy.matches()) {
            return new Platform.Linux(LinuxTags.glibcOf(legacy.group(1)).orElseThrow(), legacy.group(2));
        }
        Matcher linux = LINUX.matcher(tag);
        if (linux.matches()) {
            return new Platform.Linux(new LibC.Unportable(), linux.group(1));
        }
        if (tag.equals("win32")) {
            return new Platform.Windows("x86");
        }
        Matcher windows = WINDOWS.matcher(tag);
        if (windows.matches()) {
            return new Platform.Windows(windows.group(1));
        }
        Matcher android = ANDROID.matcher(tag);
        if (android.matches()) {
            return new Platform.Android(Integer.parseInt(android.group(1)), android.group(2));
        }
        if (OTHER.matcher(tag).matches()) {
            return new Platform.Other(tag);
        }
        throw new UnknownPlatformFailure(text);
    }

    private static Platform versioned(String family, int major, int minor, String architecture) {
        return switch (family) {
            case "manylinux" -> new Platform.Linux(new LibC.Glibc(major, minor), architecture);
            case "musllinux" -> new Platform.Linux(new LibC.Musl(major, minor), architecture);
            case "macosx" -> new Platform.MacOs(major, minor, architecture);
            default -> new Platform.Ios(major, minor, architecture);
        };
    }
}
