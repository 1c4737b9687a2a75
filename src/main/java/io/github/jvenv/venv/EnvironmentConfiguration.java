package io.github.jvenv.venv;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code pyvenv.cfg} with the keys that tools read, by the names that {@code venv} and virtualenv gave them. */
final class EnvironmentConfiguration {
    private static final String PRE_RELEASE = "[\\d.]+(a|b|rc)(\\d+)";

    private EnvironmentConfiguration() {}

    /** The text for an environment. */
    static String text(BareEnvironment environment) {
        Interpreter interpreter = environment.interpreter();
        return text(
                interpreter.target(),
                interpreter.version(),
                environment.options(),
                environment.namesInterpreter() ? Optional.of(interpreter) : Optional.empty());
    }

    /** The text for an environment that may move, to a machine that this one need not be like. */
    static String text(Target target, Version version, String prompt) {
        return text(target, version, new EnvironmentOptions(prompt, false, false), Optional.empty());
    }

    private static String text(
            Target target, Version version, EnvironmentOptions options, Optional<Interpreter> fixed) {
        StringBuilder text = new StringBuilder();
        if (fixed.isPresent()) {
            line(text, "home", fixed.get().executable().resolveSibling(""));
        }
        line(text, "implementation", target.markers().platformPythonImplementation());
        line(text, "version", version);
        if (version.release().size() > 2) { // of an interpreter elsewhere no more may be known than 3.13
            line(text, "version_info", versionInfo(version));
        }
        line(text, "include-system-site-packages", options.systemSitePackages());
        if (fixed.isPresent()) {
            Interpreter interpreter = fixed.get();
            line(text, "executable", interpreter.executable());
            line(text, "base-prefix", interpreter.prefix());
            line(text, "base-exec-prefix", interpreter.prefix());
            line(text, "base-executable", interpreter.executable());
        }
        line(text, "relocatable", true);
        line(text, EnvironmentMaker.JVENV.key(), 1); // the version of this arrangement of files
        String prompt = options.prompt();
        if (!prompt.isEmpty()) {
            line(text, "prompt", prompt);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    /** As {@code sys.version_info} has it, and virtualenv: {@code 3.14.0.candidate.1}. */
    private static String versionInfo(Version version) {
        List<BigInteger> release = version.release();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(i < release.size() ? release.get(i) : BigInteger.ZERO).append('.');
        }
        Matcher preRelease =
                version.isPreRelease() ? Pattern.compile(PRE_RELEASE).matcher(version.toString()) : null;
        if (preRelease == null || !preRelease.matches()) {
            return text + "final.0";
        }
        String level = switch (preRelease.group(1)) {
            case "a" -> "alpha";
            case "b" -> "beta";
            default -> "candidate";
        };
        return text + level + "." + preRelease.group(2);
    }
}
