package io.github.jvenv.requirements;

import io.github.jvenv.spec.requirement.DirectReference;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads a line that is about one requirement, with the options that belong to it. */
final class RequirementLineReader {
    /** The algorithms that pip finds strong enough, and how many hexadecimal digits their digests have. */
    private static final Map<String, Integer> DIGITS = Map.of("sha256", 64, "sha384", 96, "sha512", 128);

    private final RequirementText requirements;
    private final EditableText editables;
    private final Consumer<String> warnings;

    RequirementLineReader(LocalPaths paths, Consumer<String> warnings) {
        this.warnings = warnings;
        this.requirements = new RequirementText(paths, warnings);
        this.editables = new EditableText(paths, requirements);
    }

    RequestedRequirement read(RequirementLine line, String origin) {
        List<GivenOption> editable = line.options().stream()
                .filter(option -> option.option() == FileOption.EDITABLE)
                .toList();
        if (editable.size() > 1 || (editable.size() == 1 && line.hasRequirement())) {
            throw editable.get(editable.size() - 1).failure("There is another requirement on the line");
        }
        RequestedDistribution requested = editable.isEmpty()
                ? requirements.read(line.requirement())
                : editables.read(editable.get(0).value());
        SortedMap<String, SortedSet<String>> hashes = new TreeMap<>();
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (GivenOption option : line.options()) {
            switch (option.option()) {
                case EDITABLE -> {
                    // It is the requirement itself.
                }
                case HASH -> addHash(option, !editable.isEmpty(), hashes);
                case CONFIG_SETTINGS -> addSetting(option, settings);
                default ->
                    throw option.failure(
                            "The option is about more than one requirement, so it needs a line of its own");
            }
        }
        RequestedRequirement read = new RequestedRequirement(requested, !editable.isEmpty(), hashes, settings, origin);
        warnOfCheckout(read);
        return read;
    }

    /** pip clones such a repository into the environment to work on; here nothing of an environment is worked on. */
    private void warnOfCheckout(RequestedRequirement read) {
        if (read.editable()
                && read.requested().reference().orElse(null) instanceof DirectReference.Repository repository) {
            warnings.accept("The repository " + repository + " is not checked out to be edited, as " + read.origin()
                    + " asks for: its project is built and installed.");
        }
    }

    private static void addHash(GivenOption option, boolean editable, SortedMap<String, SortedSet<String>> hashes) {
        if (editable) {
            throw option.failure("An editable requirement has no hash: its files change");
        }
        TracedText value = option.value();
        int colon = value.text().indexOf(':');
        if (colon < 0) {
            throw option.valueFailure("Expected an algorithm and a digest with ':' between them, as in sha256:DIGEST");
        }
        String algorithm = value.text().substring(0, colon);
        Integer digits = DIGITS.get(algorithm);
        if (digits == null) {
            throw value.failure(GivenOption.SUBJECT, "Expected sha256, sha384 or sha512", 0, colon);
        }
        TracedText digest = value.from(colon + 1);
        if (digest.length() != digits || !digest.text().chars().allMatch(HexFormat::isHexDigit)) {
            throw digest.failure(GivenOption.SUBJECT, "Expected " + digits + " hexadecimal digits");
        }
        hashes.computeIfAbsent(algorithm, name -> new TreeSet<>())
                .add(digest.text().toLowerCase(Locale.ROOT));
    }

    private static void addSetting(GivenOption option, Map<String, List<String>> settings) {
        String value = option.value().text();
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw option.valueFailure("Expected a key, '=' and a value");
        }
        settings.computeIfAbsent(value.substring(0, equals), key -> new ArrayList<>())
                .add(value.substring(equals + 1));
    }
}
