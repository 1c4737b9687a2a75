package io.github.jvenv.spec.license;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What licences are called in classifiers, in the old field {@code License} and in POMs, to SPDX identifiers. A name that
 * several licences have, such as {@code BSD License}, is not here: PEP 639 lists them as such.
 */
final class LicenseNames {
    /** An identifier, and names it has beside itself, in any spelling that {@link #plain} makes the same. */
    private static final String TABLE = """
            0BSD              | Zero-Clause BSD
            AAL               | Attribution Assurance License
            AGPL-3.0-only     | AGPL-3.0, AGPLv3, GNU AGPL 3, GNU AGPLv3, GNU Affero General Public License 3
            AGPL-3.0-or-later | AGPL-3.0+, AGPLv3+, GNU AGPLv3+, GNU Affero General Public License v3 or later
            Apache-2.0        | Apache2, ApacheV2, ASL 2, ASL2, Apache Software License 2.0, ASF 2.0
            BSD-2-Clause      | 2-Clause BSD, Simplified BSD
            BSD-3-Clause      | 3-Clause BSD, New BSD, Modified BSD, Revised BSD, New BSD License (3-clause)
            BSL-1.0           | Boost Software License 1.0
            CC0-1.0           | CC0, CC0 1.0 Universal, CC0 1.0 Universal (CC0 1.0) Public Domain Dedication, Public Domain CC0
            CDDL-1.0          | Common Development and Distribution License 1.0
            CNRI-Python       | Python License (CNRI Python License)
            CPL-1.0           | Common Public License, Common Public License 1.0
            EPL-1.0           | Eclipse Public License 1.0
            EPL-2.0           | Eclipse Public License 2.0
            EUPL-1.1          | European Union Public Licence 1.1
            EUPL-1.2          | European Union Public Licence 1.2
            GPL-2.0-only      | GPL-2.0, GPLv2, GNU GPL 2, GNU GPLv2, GNU General Public License 2
            GPL-2.0-or-later  | GPL-2.0+, GPLv2+, GNU GPLv2+, GNU General Public License v2 or later
            GPL-3.0-only      | GPL-3.0, GPLv3, GNU GPL 3, GNU GPLv3, GNU General Public License 3
            GPL-3.0-or-later  | GPL-3.0+, GPLv3+, GNU GPLv3+, GNU General Public License v3 or later
            HPND              | Historical Permission Notice and Disclaimer
            ISC               | ISC License (ISCL), ISCL
            LGPL-2.0-only     | LGPL-2.0, LGPLv2, GNU Lesser General Public License v2, GNU Library General Public License 2
            LGPL-2.0-or-later | LGPL-2.0+, LGPLv2+, GNU Lesser General Public License v2 or later
            LGPL-2.1-only     | LGPL-2.1, LGPLv2.1, GNU LGPL 2.1, GNU Lesser General Public License 2.1
            LGPL-2.1-or-later | LGPL-2.1+, LGPLv2.1+, GNU Lesser General Public License v2.1 or later
            LGPL-3.0-only     | LGPL-3.0, LGPLv3, GNU LGPL 3, GNU LGPLv3, GNU Lesser General Public License 3
            LGPL-3.0-or-later | LGPL-3.0+, LGPLv3+, GNU LGPLv3+, GNU Lesser General Public License v3 or later
            MIT               | Expat, MIT License (MIT), MIT/Expat
            MIT-0             | MIT No Attribution
            MPL-1.1           | Mozilla Public License 1.1
            MPL-2.0           | Mozilla Public License 2.0
            NCSA              | University of Illinois/NCSA Open Source License
            OFL-1.1           | SIL Open Font License 1.1
            PSF-2.0           | PSF, PSFL, Python Software Foundation License
            Sleepycat         | Sleepycat License
            Unlicense         | Public Domain (Unlicense)
            UPL-1.0           | Universal Permissive License, Universal Permissive License 1.0, Universal Permissive License (UPL)
            Zlib              | zlib/libpng License
            """;

    /** Addresses at which a licence can be read and that do not end with its identifier. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "www.apache.org/licenses/license-2.0", "Apache-2.0",
            "www.eclipse.org/legal/epl-2.0", "EPL-2.0",
            "www.eclipse.org/legal/epl-v20", "EPL-2.0",
            "www.eclipse.org/legal/epl-v10", "EPL-1.0",
            "www.mozilla.org/mpl/2.0", "MPL-2.0",
            "www.mozilla.org/en-us/mpl/2.0", "MPL-2.0");

    private static final Pattern LIST_ADDRESS =
            Pattern.compile("(?:www\\.)?(?:spdx\\.org/licenses|opensource\\.org/licenses?)/([a-z0-9.+-]+)");

    private static final String CLASSIFIER = "License :: ";
    private static final Pattern SHORT_FORM = Pattern.compile(".*\\(([^()]+)\\)");

    /** Whole texts of licences stand in the old field, too. */
    private static final int LONGEST_NAME = 200;

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        SpdxList.licenses().forEach(identifier -> BY_NAME.put(plain(identifier), identifier));
        TABLE.lines().forEach(line -> {
            String[] columns = line.split("\\|", 2);
            String identifier = columns[0].strip();
            BY_NAME.put(plain(identifier), identifier);
            Arrays.stream(columns[1].split(",", -1)).forEach(name -> BY_NAME.put(plain(name), identifier));
        });
    }

    private LicenseNames() {}

    /** The licence that a text means: the name of a known one, or an expression. */
    static Optional<LicenseExpression> find(String text) {
        if (!isName(text)) {
            return Optional.empty();
        }
        Optional<String> identifier = identifier(text);
        return identifier.isPresent() ? identifier.map(LicenseExpression::new) : LicenseExpression.find(text);
    }

    /** The identifier of the licence that a text names. */
    static Optional<String> identifier(String text) {
        return isName(text) ? Optional.ofNullable(BY_NAME.get(plain(text))) : Optional.empty();
    }

    /** The licence that can be read at an address. */
    static Optional<LicenseExpression> at(String url) {
        String address = url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("(\\.txt|\\.html|\\.php|/)$", "");
        String identifier = ADDRESSES.get(address);
        Matcher listed = LIST_ADDRESS.matcher(address);
        return identifier == null && listed.matches()
                ? find(listed.group(1))
                : Optional.ofNullable(identifier).map(LicenseExpression::new);
    }

    /** The licences among classifiers: identifiers where it can be only one, else the last part of the classifier. */
    static List<String> ofClassifiers(List<String> classifiers) {
        List<String> names = new ArrayList<>();
        for (String classifier : classifiers) {
            if (!classifier.startsWith(CLASSIFIER)) {
                continue;
            }
            String name =
                    classifier.substring(classifier.lastIndexOf(":: ") + 3).strip();
            if (!name.equals("OSI Approved") && !name.isEmpty()) {
                names.add(find(name)
                        .or(() -> shortForm(name))
                        .map(LicenseExpression::value)
                        .orElse(name));
            }
        }
        return names.stream().distinct().toList();
    }

    /** Whether a text may be the name of a licence, and is not its whole text or a way of saying nothing. */
    static boolean isName(String text) {
        String words = text.strip();
        return !words.isEmpty()
                && words.length() <= LONGEST_NAME
                && words.lines().limit(2).count() == 1
                && !words.equalsIgnoreCase("UNKNOWN");
    }

    /** Most classifiers end with the identifier, more or less: {@code Open Software License 3.0 (OSL-3.0)}. */
    private static Optional<LicenseExpression> shortForm(String name) {
        Matcher form = SHORT_FORM.matcher(name);
        return form.matches() ? find(form.group(1)) : Optional.empty();
    }

    /** A name without case, punctuation, and words that tell no licence from another; {@code 2.0} and {@code v2} are 2. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.+]+", " ")
                .replaceAll("\\bv\\.? ?(?=[0-9])", "")
                .replaceAll("(?<![0-9.])([0-9]+)\\.0(?![0-9.])", "$1")
                .replaceAll("\\b(the|licen[cs]e|version)\\b", " ")
                .replaceAll("\\.(?![0-9])", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
