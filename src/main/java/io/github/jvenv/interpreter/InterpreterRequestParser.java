package io.github.jvenv.interpreter;

import io.github.jvenv.interpreter.InterpreterRequest.AtPath;
import io.github.jvenv.interpreter.InterpreterRequest.Implementation;
import io.github.jvenv.interpreter.InterpreterRequest.Managed;
import io.github.jvenv.interpreter.InterpreterRequest.Matching;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the forms that {@link InterpreterRequest#parse} lists. */
final class InterpreterRequestParser {
    private static final String MANAGED = "managed";
    private static final List<String> NAMES = List.of("python", "pypy", "py", "cpython");
    private static final Pattern VERSION =
            Pattern.compile("(?i)(\\d(?:\\.\\d+){0,2}(?:(?:a|b|rc)\\d+)?|3\\d{1,2})(t?)");
    private static final Pattern PROCESSOR = Pattern.compile("(.*?)(?:-(32|64))?(?:-([A-Za-z][A-Za-z0-9_]*))?");
    private static final Pattern ONE_LINE = Pattern.compile("==\\s*(\\d(?:\\.\\d+)?)");
    private static final String OPERATORS = "<>=!~";

    private final String text;

    InterpreterRequestParser(String text) {
        this.text = text.strip();
    }

    InterpreterRequest parse() {
        if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) {
            return new AtPath(text);
        }
        if (text.equals(MANAGED)) {
            return new Managed(SpecifierSet.ALL);
        }
        if (text.startsWith(MANAGED + ":")) {
            return managed(text.substring(MANAGED.length() + 1).strip());
        }
        for (String name : NAMES) {
            if (text.regionMatches(true, 0, name, 0, name.length())) {
                return matching(
                        implementation(name), text.substring(name.length()).strip());
            }
        }
        return matching(Implementation.ANY, text);
    }

    private Managed managed(String versions) {
        Matching matching = matching(Implementation.CPYTHON, versions);
        if (!matching.equals(new Matching(Implementation.CPYTHON, matching.versions(), false)) || versions.isEmpty()) {
            throw invalid();
        }
        return new Managed(matching.versions());
    }

    private Matching matching(Implementation implementation, String rest) {
        if (rest.indexOf('-') < 0) {
            return ofVersions(implementation, rest);
        }
        Matcher parts = PROCESSOR.matcher(rest);
        if (!parts.matches()) {
            throw invalid();
        }
        Matching matching = ofVersions(implementation, parts.group(1).strip());
        return new Matching(
                matching.implementation(),
                matching.versions(),
                matching.freeThreaded(),
                Objects.requireNonNullElse(parts.group(2), ""),
                Objects.requireNonNullElse(parts.group(3), ""));
    }

    private Matching ofVersions(Implementation implementation, String versions) {
        if (versions.isEmpty()) {
            return new Matching(implementation, SpecifierSet.ALL, false);
        }
        Matcher version = VERSION.matcher(versions);
        if (version.matches()) {
            return new Matching(
                    implementation, exactly(version.group(1)), !version.group(2).isEmpty());
        }
        Matcher line = ONE_LINE.matcher(versions);
        if (line.matches()) {
            return new Matching(implementation, exactly(line.group(1)), false);
        }
        if (OPERATORS.indexOf(versions.charAt(0)) >= 0) {
            return new Matching(implementation, specifiers(versions), false);
        }
        throw invalid();
    }

    /** A version of fewer than three numbers stands for all that begin with them, unless it is a pre-release. */
    private static SpecifierSet exactly(String text) {
        if (text.length() > 1 && isNumber(text)) {
            return exactly(text.charAt(0) + "." + text.substring(1));
        }
        Version version = Version.parse(text);
        boolean whole = version.release().size() > 2 || version.isPreRelease();
        return SpecifierSet.parse("==" + text + (whole ? "" : ".*"));
    }

    private SpecifierSet specifiers(String versions) {
        try {
            return SpecifierSet.parse(versions);
        } catch (SyntaxFailure e) {
            throw new InvalidInterpreterRequestFailure(text, e);
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Implementation implementation(String name) {
        return switch (name) {
            case "cpython" -> Implementation.CPYTHON;
            case "pypy" -> Implementation.PYPY;
            default -> Implementation.ANY;
        };
    }

    private InvalidInterpreterRequestFailure invalid() {
        return new InvalidInterpreterRequestFailure(text, null);
    }
}
