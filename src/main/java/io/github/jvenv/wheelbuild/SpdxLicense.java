package io.github.jvenv.wheelbuild;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * SPDX identifiers for the names and addresses that POMs have for licences. Maven recommends the identifier itself as the
 * name; many POMs are older than that.
 *
 * @see <a href="https://spdx.org/licenses/">SPDX License List</a>
 */
final class SpdxLicense {
    private static final String IDENTIFIERS = """
            0BSD AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause BSD-4-Clause \
            BSL-1.0 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CPL-1.0 ECL-2.0 EPL-1.0 EPL-2.0 EUPL-1.1 EUPL-1.2 \
            GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later ISC LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only \
            LGPL-3.0-or-later MIT MIT-0 MPL-1.1 MPL-2.0 MS-PL NCSA OFL-1.1 PostgreSQL PSF-2.0 Python-2.0 UPL-1.0 Unlicense \
            WTFPL X11 Zlib ZPL-2.1""";

    /** Names without case, articles, and whatever is no letter or digit, to identifiers. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("apachelicense20", "Apache-2.0"),
            Map.entry("apachelicenseversion20", "Apache-2.0"),
            Map.entry("apachesoftwarelicenseversion20", "Apache-2.0"),
            Map.entry("apachesoftwarelicense20", "Apache-2.0"),
            Map.entry("apache2", "Apache-2.0"),
            Map.entry("apachev2", "Apache-2.0"),
            Map.entry("asl20", "Apache-2.0"),
            Map.entry("mitlicense", "MIT"),
            Map.entry("bsd2clauselicense", "BSD-2-Clause"),
            Map.entry("simplifiedbsdlicense", "BSD-2-Clause"),
            Map.entry("bsd3clauselicense", "BSD-3-Clause"),
            Map.entry("newbsdlicense", "BSD-3-Clause"),
            Map.entry("revisedbsdlicense", "BSD-3-Clause"),
            Map.entry("eclipsepubliclicense10", "EPL-1.0"),
            Map.entry("eclipsepubliclicensev10", "EPL-1.0"),
            Map.entry("eclipsepubliclicense20", "EPL-2.0"),
            Map.entry("eclipsepubliclicensev20", "EPL-2.0"),
            Map.entry("eclipsepubliclicenseversion20", "EPL-2.0"),
            Map.entry("mozillapubliclicense20", "MPL-2.0"),
            Map.entry("mozillapubliclicenseversion20", "MPL-2.0"),
            Map.entry("universalpermissivelicensev10", "UPL-1.0"),
            Map.entry("boostsoftwarelicense10", "BSL-1.0"),
            Map.entry("isclicense", "ISC"),
            Map.entry("unlicense", "Unlicense"),
            Map.entry("publicdomaincc0", "CC0-1.0"));

    private static final Map<String, String> ADDRESSES = Map.of(
            "www.apache.org/licenses/license-2.0", "Apache-2.0",
            "opensource.org/licenses/apache-2.0", "Apache-2.0",
            "opensource.org/licenses/mit", "MIT",
            "opensource.org/license/mit", "MIT",
            "opensource.org/licenses/bsd-2-clause", "BSD-2-Clause",
            "opensource.org/licenses/bsd-3-clause", "BSD-3-Clause",
            "www.eclipse.org/legal/epl-2.0", "EPL-2.0",
            "www.eclipse.org/legal/epl-v20", "EPL-2.0",
            "www.eclipse.org/legal/epl-v10", "EPL-1.0",
            "www.mozilla.org/mpl/2.0", "MPL-2.0");

    private static final SortedMap<String, String> BY_IDENTIFIER = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        for (String identifier : IDENTIFIERS.split("\\s+", -1)) {
            BY_IDENTIFIER.put(identifier, identifier);
        }
    }

    private SpdxLicense() {}

    /** The identifier of a licence that has this name, or else this address; either may be empty. */
    static Optional<String> find(String name, String url) {
        String identifier = BY_IDENTIFIER.get(name.strip());
        if (identifier == null) {
            identifier = NAMES.get(name.toLowerCase(Locale.ROOT)
                    .replaceFirst("^\\s*the\\s", "")
                    .replaceAll("[^a-z0-9]", ""));
        }
        if (identifier == null && name.isBlank()) {
            identifier = ADDRESSES.get(url.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://", "")
                    .replaceFirst("(\\.txt|\\.html|\\.php|/)$", ""));
        }
        return Optional.ofNullable(identifier);
    }
}
