package io.github.jvenv.relocation;

import io.github.jvenv.interpreter.PyvenvConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wanted shells to show for an environment, as its configuration or its activate script has it. */
final class Prompt {
    private static final Pattern OF_VARIABLE = Pattern.compile("(?m)^[ \\t]*VIRTUAL_ENV_PROMPT='([^\\n]*)'$");
    private static final Pattern OF_PS1 = Pattern.compile("(?m)^[ \\t]*PS1=\"\\(([^\"$`()\\n]+)\\) ?\\$\\{PS1");
    private static final long LARGEST_SCRIPT = 1 << 20;

    private Prompt() {}

    /** The prompt; empty if it is the name of a directory, which it then goes on to follow. */
    static String find(Path environment, FormerPlaces places) throws IOException {
        String prompt = PyvenvConfiguration.findIn(environment)
                .flatMap(configuration -> configuration.find("prompt"))
                .map(Prompt::unquoted)
                .orElse("");
        if (prompt.isEmpty()) {
            prompt = ofActivate(environment.resolve("bin/activate"));
        }
        if (prompt.isEmpty()) {
            prompt = ofActivate(environment.resolve("Scripts/activate"));
        }
        boolean aName = prompt.chars().anyMatch(Character::isISOControl);
        for (Place place : places.places()) {
            String path = place.path();
            aName |= RawText.encode(prompt).equals(path.substring(path.lastIndexOf('/') + 1));
        }
        return aName ? "" : prompt;
    }

    private static String ofActivate(Path script) throws IOException {
        if (!Files.isRegularFile(script) || Files.size(script) > LARGEST_SCRIPT) {
            return "";
        }
        String text = RawText.decode(RawText.of(Files.readAllBytes(script)));
        Matcher variable = OF_VARIABLE.matcher(text);
        if (variable.find()) {
            return variable.group(1).replace("'\"'\"'", "'").replace("'\\''", "'");
        }
        Matcher prompt = OF_PS1.matcher(text);
        return prompt.find() ? prompt.group(1) : "";
    }

    /** {@code venv} writes it as Python writes a string. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
