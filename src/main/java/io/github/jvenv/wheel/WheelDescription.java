package io.github.jvenv.wheel;

import io.github.jvenv.spec.filename.WheelFilename;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a WHEEL file says that decides how the wheel is installed.
 *
 * @param root the scheme of the files outside {@code .data}
 * @param warnings at most one: that the format is newer than what is known here
 */
record WheelDescription(Scheme root, List<WheelWarning> warnings) {
    private static final int KNOWN_MAJOR = 1;
    private static final int KNOWN_MINOR = 0;
    private static final Pattern VERSION = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    /** Reads the text of a WHEEL file: lines of a name, a colon and a value. */
    static WheelDescription parse(WheelFilename wheel, String text) {
        String version = "";
        Scheme root = Scheme.PLATLIB;
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                if (key.equals("wheel-version")) {
                    version = value;
                } else if (key.equals("root-is-purelib") && value.equalsIgnoreCase("true")) {
                    root = Scheme.PURELIB;
                }
            }
        }
        return new WheelDescription(root, warnings(wheel, version));
    }

    private static List<WheelWarning> warnings(WheelFilename wheel, String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new InvalidWheelFailure(wheel, "its WHEEL file has the Wheel-Version '" + version + "'");
        }
        int major = Integer.parseInt(matcher.group(1));
        if (major != KNOWN_MAJOR) {
            throw new InvalidWheelFailure(
                    wheel,
                    "it has version " + version + " of the wheel format, and only version " + KNOWN_MAJOR
                            + " is understood");
        }
        return Integer.parseInt(matcher.group(2)) > KNOWN_MINOR
                ? List.of(new WheelWarning.NewerFormat(wheel, version))
                : List.of();
    }
}
