package io.github.jvenv.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the SPDX identifiers of licences that POMs name in many ways. */
public final class SpdxLicense {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("apache 2.0", "Apache-2.0"),
            Map.entry("apache 2", "Apache-2.0"),
            Map.entry("apache software 2.0", "Apache-2.0"),
            Map.entry("mit", "MIT"),
            Map.entry("bsd 2-clause", "BSD-2-Clause"),
            Map.entry("bsd 3-clause", "BSD-3-Clause"),
            Map.entry("new bsd", "BSD-3-Clause"),
            Map.entry("isc", "ISC"),
            Map.entry("eclipse public 1.0", "EPL-1.0"),
            Map.entry("eclipse public 2.0", "EPL-2.0"),
            Map.entry("mozilla public 2.0", "MPL-2.0"),
            Map.entry("gnu general public 2", "GPL-2.0-only"),
            Map.entry("gnu general public 3", "GPL-3.0-only"),
            Map.entry("gnu lesser general public 2.1", "LGPL-2.1-only"),
            Map.entry("gnu lesser general public 3", "LGPL-3.0-only"),
            Map.entry("gnu affero general public 3", "AGPL-3.0-only"),
            Map.entry("the unlicense", "Unlicense"));

    private SpdxLicense() {}

    /** An expression for names of which any may be chosen, as Maven has it for several licences of a project. */
    public static String of(List<String> names) {
        return names.isEmpty()
                ? "LicenseRef-unspecified"
                : names.stream().map(SpdxLicense::of).distinct().collect(Collectors.joining(" OR "));
    }

    private static String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(the|licen[cs]e|version|v\\.?)(?=[\\s,.0-9]|$)", " ")
                .replaceAll("[,()]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String known = BY_NAME.getOrDefault(plain, "");
        if (!known.isEmpty()) {
            return known;
        }
        return name.strip().matches("[A-Za-z0-9.+-]+")
                ? name.strip()
                : "LicenseRef-" + name.strip().replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
    }
}
