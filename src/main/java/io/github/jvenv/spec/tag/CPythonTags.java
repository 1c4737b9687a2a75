package io.github.jvenv.spec.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tags that only a CPython has: its own ABIs, then the stable ABI of its kind, then no ABI, then the stable ABI of every
 * earlier version. A build with the GIL has the stable ABI {@code abi3} (PEP 384), a free-threaded one {@code abi3t} (PEP
 * 803), and neither loads the other's modules.
 */
final class CPythonTags {
    private static final Pattern FREE_THREADED = Pattern.compile("cp[0-9]+.*t.*");

    private CPythonTags() {}

    static void addTo(CompatibleTags.Builder tags, int major, int minor, List<String> abis) {
        boolean freeThreaded =
                !abis.isEmpty() && FREE_THREADED.matcher(abis.get(0)).matches();
        String stableAbi = freeThreaded ? "abi3t" : "abi3";
        List<String> ownAbis = new ArrayList<>(abis);
        ownAbis.removeAll(List.of(stableAbi, "abi3", "none"));
        String interpreter = "cp" + major + minor;
        for (String abi : ownAbis) {
            tags.add(interpreter, abi);
        }
        boolean hasStableAbi = major > 3 || (major == 3 && minor >= 2);
        if (hasStableAbi) {
            tags.add(interpreter, stableAbi);
        }
        tags.add(interpreter, "none");
        if (hasStableAbi) {
            for (int earlier = minor - 1; earlier >= 2; earlier--) {
                tags.add("cp" + major + earlier, stableAbi);
            }
        }
    }
}
