package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Made-up requirements, most of them well-formed, compared with Python's {@code packaging}, part by part. */
class RequirementsAgainstPackagingTest {
    @Test
    void everyPartAgrees() {
        RequirementTexts texts = new RequirementTexts(508);
        List<List<String>> questions = new ArrayList<>();
        for (int i = PythonOracle.cases(5_000); i > 0; i--) {
            String text = texts.next();
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
