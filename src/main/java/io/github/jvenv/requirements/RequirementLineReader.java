package io.github.jvenv.requirements;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a line that is about one requirement, with the options that belong to it. */
final class RequirementLineReader {
    /** The algorithms that pip finds strong enough, and how many hexadecimal digits their digests have. */
    private static final Map<String, Integer> DIGITS = Map.of("sha256", 64, "sha384", 96, "sha512", 128);

    private final RequirementText requirements;
    private final EditableText editables;

    RequirementLineReader(LocalPaths paths, Consumer<String> warnings) {
        this.requirements = new RequirementText(paths, warnings);
        this.editables = new EditableText(paths, requirements);
    }

    RequestedRequirement read(RequirementLine line, String origin) {
        List<GivenOption> editable = line.options().stream()
                .filter(option -> option.option() == FileOption.EDITABLE)
                .toList();
        if (editable.isEmpty()) {
            return withOptions(line, RequestedRequirement.of(requirements.read(line.requirement()), origin));
        }
        if (editable.size() > 1 || line.hasRequirement()) {
            throw editable.get(editable.size() - 1).failure("There is another requirement on the line");
        }
        TracedText value = editable.get(0).value();
        return withOptions(
                line, RequestedRequirement.of(editables.read(value), origin).asEditable());
    }

    private static RequestedRequirement withOptions(RequirementLine line, RequestedRequirement bare) {
        RequestedRequirement requirement = bare;
        for (GivenOption option : line.options()) {
            switch (option.option()) {
                case EDITABLE -> {
                    // It is the requirement itself.
                }
                case HASH -> requirement = withHash(requirement, option);
                case CONFIG_SETTINGS -> requirement = withConfigSetting(requirement, option);
                default ->
                    throw option.failure(
                            "The option is about more than one requirement, so it needs a line of its own");
            }
        }
        return requirement;
    }

    private static RequestedRequirement withHash(RequestedRequirement requirement, GivenOption option) {
        if (requirement.editable()) {
            throw option.failure("An editable requirement has no hash: its files change");
        }
        TracedText value = option.value();
        int colon = value.text().indexOf(':');
        if (colon < 0) {
            throw option.valueFailure("Expected an algorithm, ':' and a digest, such as sha256:0123...");
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
        return requirement.withHash(algorithm, digest.text().toLowerCase(Locale.ROOT));
    }

    private static RequestedRequirement withConfigSetting(RequestedRequirement requirement, GivenOption option) {
        String value = option.value().text();
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw option.valueFailure("Expected a key, '=' and a value");
        }
        return requirement.withConfigSetting(value.substring(0, equals), value.substring(equals + 1));
    }
}
