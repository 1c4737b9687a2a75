package io.github.jvenv.spec.requirement;

import io.github.jvenv.url.PercentCoding;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of two direct references has to be equal for them to be the same distribution.
 *
 * @param place kind, scheme, host, path and revision
 * @param query values of each parameter, in their order
 */
record ReferenceIdentity(
        String place,
        Map<String, List<String>> query,
        Optional<String> subdirectory,
        SortedMap<String, String> hashes) {
    ReferenceIdentity(DirectReference reference) {
        this(
                place(reference),
                query(Objects.requireNonNullElse(reference.url().getRawQuery(), "")),
                reference.subdirectory(),
                reference instanceof DirectReference.Archive archive ? archive.hashes() : new TreeMap<>());
    }

    private static String place(DirectReference reference) {
        URI url = reference.url();
        String authority = Objects.requireNonNullElse(url.getRawAuthority(), "");
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String kind = reference instanceof DirectReference.Repository repository
                ? repository.vcs() + "+" + repository.revision().orElse("") + " "
                : "";
        return kind + url.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + url.getRawPath();
    }

    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new TreeMap<>();
        for (String parameter : text.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals >= 0 && equals < parameter.length() - 1) {
                query.computeIfAbsent(PercentCoding.decode(parameter.substring(0, equals)), key -> new ArrayList<>())
                        .add(PercentCoding.decode(parameter.substring(equals + 1)));
            }
        }
        return query;
    }
}
