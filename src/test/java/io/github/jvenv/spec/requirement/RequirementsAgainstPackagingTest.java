package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Made-up requirements, most of them well-formed, compared with Python's {@code packaging}, part by part. */
class RequirementsAgainstPackagingTest {
    private static final List<String> JUNK = List.of(
            "foo", "-", ".", "[", "]", "(", ")", ",", ";", "@", "1.0", ">=", "==", "'", " ", "  ", "\t", "é", "a_b",
            "and", "*");

    private final Random random = new Random(503);

    @Test
    void everyPartAgrees() {
        List<List<String>> questions = new ArrayList<>();
        for (int i = PythonOracle.cases(5_000); i > 0; i--) {
            String text = spoiled(requirement());
            // To packaging a comma belongs to the text that === compares with, though not so in a set of specifiers.
            if (!text.matches("(?s).*===[^;)]*,.*")) {
                questions.add(List.of("read", text));
            }
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("requirements.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            String text = questions.get(i).get(1);
            assertEquals(strict(theirs.get(i)), read(text), "<" + text + ">");
        }
    }

    /** We refuse a name that ends with an underscore, as the standard does and {@code packaging} does not. */
    private static List<String> strict(List<String> answer) {
        boolean valid = answer.size() == 1
                || Stream.of((answer.get(0) + "," + answer.get(1)).split(","))
                        .allMatch(name -> ProjectName.find(name).isPresent());
        return valid ? answer : List.of("invalid");
    }

    private String requirement() {
        return space()
                + pick("foo", "Foo.Bar", "a-_.b", "f0", "9")
                + space()
                + extras()
                + space()
                + versions()
                + space()
                + marker();
    }

    private String extras() {
        return pick("", "", "", "[]", "[ ]", "[a]", "[A_b, c.d]", "[a ,b]", "[a,a]");
    }

    private String versions() {
        if (random.nextInt(6) == 0) {
            return "@" + space() + pick("https://files.example/foo-1.0.zip", "file:///x#sha256=0", "git+ssh://git@x/y")
                    + pick("", " ", " ");
        }
        StringBuilder versions = new StringBuilder();
        for (int count = random.nextInt(4); count > 0; count--) {
            versions.append(versions.isEmpty() ? "" : space() + "," + space())
                    .append(pick(">=", "<=", "<", ">", "==", "!=", "~=", "==="))
                    .append(space())
                    .append(pick("1.0", "2", "1.0rc1", "1!2.0.post3", "v1.0", "1.*", "1.0+abc.1", "2.0.dev3"));
        }
        versions.append(versions.isEmpty() || random.nextInt(8) > 0 ? "" : ",");
        return random.nextInt(4) == 0 ? "(" + space() + versions + space() + ")" : versions.toString();
    }

    private String marker() {
        return random.nextInt(3) > 0
                ? ""
                : ";" + space()
                        + pick(
                                "os_name=='nt'",
                                "python_version < '3' and extra == 'A_b'",
                                "(os_name == 'x' or os_name == \"y\") and 'z' in sys.platform")
                        + space();
    }

    /** Now and then with something put in or taken out at any place. */
    private String spoiled(String text) {
        StringBuilder spoiled = new StringBuilder(text);
        if (random.nextInt(3) == 0) {
            spoiled.insert(random.nextInt(spoiled.length() + 1), pick(JUNK.toArray(String[]::new)));
        }
        if (random.nextInt(6) == 0) {
            spoiled.deleteCharAt(random.nextInt(spoiled.length()));
        }
        return spoiled.toString();
    }

    private String space() {
        return pick("", "", " ", " ", "  ", "\t");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<String> read(String text) {
        try {
            Requirement requirement = Requirement.parse(text);
            return List.of(
                    requirement.name().value(),
                    requirement.extras().stream().map(ExtraName::value).collect(Collectors.joining(",")),
                    requirement.specifiers().toString(),
                    requirement.url().orElse(""),
                    requirement.marker().map(Marker::toString).orElse(""));
        } catch (SyntaxFailure e) {
            return List.of("invalid");
        }
    }
}
