package io.github.jvenv.spec.tag;

import java.util.ArrayList;
import java.util.List;

/** The platform tags of telephones: every version from the system's own downward. */
final class MobileTags {
    /** The first API level that CPython runs on. */
    private static final int OLDEST_API_LEVEL = 16;

    /** The first iOS that CPython runs on. */
    private static final int OLDEST_IOS = 12;

    /** No iOS has had a higher minor version. */
    private static final int LAST_IOS_MINOR = 9;

    private MobileTags() {}

    static List<String> of(Platform.Android system) {
        List<String> tags = new ArrayList<>();
        for (int level = system.apiLevel(); level >= OLDEST_API_LEVEL; level--) {
            tags.add("android_" + level + '_' + system.abi());
        }
        return List.copyOf(tags);
    }

    static List<String> of(Platform.Ios system) {
        List<String> tags = new ArrayList<>();
        for (int major = system.major(); major >= OLDEST_IOS; major--) {
            int newestMinor = major == system.major() ? system.minor() : LAST_IOS_MINOR;
            for (int minor = newestMinor; minor >= 0; minor--) {
                tags.add("ios_" + major + '_' + minor + '_' + system.multiarch());
            }
        }
        return List.copyOf(tags);
    }
}
