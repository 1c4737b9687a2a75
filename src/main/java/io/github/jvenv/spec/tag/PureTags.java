package io.github.jvenv.spec.tag;

import java.util.ArrayList;
import java.util.List;

/** The tags of wheels that hold nothing compiled for one interpreter: those with programs of a platform, then those without. */
final class PureTags {
    private PureTags() {}

    /** Adds the tags; an empty interpreter stands for one without wheels of its own. */
    static void addTo(CompatibleTags.Builder tags, int major, int minor, String interpreter) {
        List<String> pythons = pythons(major, minor);
        for (String python : pythons) {
            tags.add(python, "none");
        }
        if (!interpreter.isEmpty()) {
            tags.addAnywhere(interpreter);
        }
        for (String python : pythons) {
            tags.addAnywhere(python);
        }
    }

    /** The version itself, its major version, then every earlier version of that: {@code py32}, {@code py3}, {@code py31}, ... */
    private static List<String> pythons(int major, int minor) {
        List<String> pythons = new ArrayList<>();
        pythons.add("py" + major + minor);
        pythons.add("py" + major);
        for (int earlier = minor - 1; earlier >= 0; earlier--) {
            pythons.add("py" + major + earlier);
        }
        return pythons;
    }
}
