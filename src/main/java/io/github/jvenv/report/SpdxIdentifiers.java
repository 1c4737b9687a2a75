package io.github.jvenv.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The SPDX identifiers of licences that Python distributions have, and what else they are called there. Classifiers that mean
 * several licences, such as {@code BSD License}, are not among the names: PEP 639 lists them as such.
 */
final class SpdxIdentifiers {
    /** An identifier, the classifier that means exactly it, and words of the field {@code License}. */
    private static final String TABLE = """
            0BSD              |                                                              | zero-clause bsd
            AGPL-3.0-only     | GNU Affero General Public License v3                         | agpl-3.0, agplv3
            AGPL-3.0-or-later | GNU Affero General Public License v3 or later (AGPLv3+)      | agpl-3.0+, agplv3+
            Apache-2.0        |                                                              | apache 2.0, apache 2, apache license 2.0, apache license version 2.0, apache software license 2.0, asl 2, apache2
            BlueOak-1.0.0     | Blue Oak Model License (BlueOak-1.0.0)                       |
            BSD-2-Clause      |                                                              | bsd 2-clause, 2-clause bsd, simplified bsd, bsd 2-clause license, bsd-2-clause license
            BSD-3-Clause      |                                                              | bsd 3-clause, 3-clause bsd, new bsd, new bsd license, modified bsd license, bsd 3-clause license, bsd-3-clause license, 3-clause bsd license
            BSL-1.0           | Boost Software License 1.0 (BSL-1.0)                         |
            CC0-1.0           | CC0 1.0 Universal (CC0 1.0) Public Domain Dedication         | cc0
            EPL-1.0           | Eclipse Public License 1.0 (EPL-1.0)                         |
            EPL-2.0           | Eclipse Public License 2.0 (EPL-2.0)                         | epl 2.0
            EUPL-1.2          | European Union Public Licence 1.2 (EUPL 1.2)                 |
            GPL-2.0-only      | GNU General Public License v2 (GPLv2)                        | gpl-2.0, gplv2
            GPL-2.0-or-later  | GNU General Public License v2 or later (GPLv2+)              | gpl-2.0+, gplv2+
            GPL-3.0-only      | GNU General Public License v3 (GPLv3)                        | gpl-3.0, gplv3
            GPL-3.0-or-later  | GNU General Public License v3 or later (GPLv3+)              | gpl-3.0+, gplv3+
            HPND              | Historical Permission Notice and Disclaimer (HPND)           |
            ISC               | ISC License (ISCL)                                           | isc license
            LGPL-2.0-only     | GNU Lesser General Public License v2 (LGPLv2)                |
            LGPL-2.0-or-later | GNU Lesser General Public License v2 or later (LGPLv2+)      |
            LGPL-2.1-only     |                                                              | lgpl-2.1, lgplv2.1
            LGPL-2.1-or-later |                                                              | lgpl-2.1+, lgplv2.1+
            LGPL-3.0-only     | GNU Lesser General Public License v3 (LGPLv3)                | lgpl-3.0, lgplv3
            LGPL-3.0-or-later | GNU Lesser General Public License v3 or later (LGPLv3+)      | lgpl-3.0+, lgplv3+
            MIT               | MIT License                                                  | mit license, the mit license, expat, mit license (mit)
            MIT-0             | MIT No Attribution License (MIT-0)                           |
            MPL-1.1           | Mozilla Public License 1.1 (MPL 1.1)                         |
            MPL-2.0           | Mozilla Public License 2.0 (MPL 2.0)                         | mpl 2.0, mozilla public license 2.0
            PSF-2.0           | Python Software Foundation License                           | psf, psf license, psfl, python software foundation license
            Python-2.0        |                                                              |
            Unlicense         | The Unlicense (Unlicense)                                    | the unlicense, public domain (unlicense)
            UPL-1.0           | Universal Permissive License (UPL)                           |
            Zlib              | zlib/libpng License                                          | zlib license
            ZPL-2.1           |                                                              | zpl 2.1
            """;

    private static final Map<String, String> BY_CLASSIFIER = new HashMap<>();
    private static final Map<String, String> BY_WORDS = new HashMap<>();

    static {
        TABLE.lines().forEach(line -> {
            String[] columns = line.split("\\|", -1);
            String identifier = columns[0].strip();
            BY_CLASSIFIER.put(columns[1].strip(), identifier);
            BY_WORDS.put(plain(identifier), identifier);
            Arrays.stream(columns[2].split(",", -1)).forEach(words -> BY_WORDS.put(plain(words), identifier));
        });
        BY_CLASSIFIER.remove("");
        BY_WORDS.remove("");
    }

    private SpdxIdentifiers() {}

    /** The identifier of the licence that the last part of a classifier names, if it can be only one. */
    static Optional<String> findByClassifier(String name) {
        return Optional.ofNullable(BY_CLASSIFIER.get(name));
    }

    /** The expression that is meant by a text: the name of a known licence, or an expression of identifiers. */
    static Optional<String> findExpression(String text) {
        Optional<String> one = Optional.ofNullable(BY_WORDS.get(plain(text)));
        if (one.isPresent() || text.length() > 200) {
            return one;
        }
        String[] words = text.strip().split(" +");
        if (words.length % 2 == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < words.length; i++) {
            boolean right = i % 2 == 0 ? isKnown(words[i]) : words[i].equals("AND") || words[i].equals("OR");
            if (!right) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join(" ", words));
    }

    /** Whether a text is an identifier of the table, in its own spelling. */
    static boolean isKnown(String text) {
        return text.equals(BY_WORDS.get(plain(text)));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace(",", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
