package io.github.jvenv.spec.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Made-up markers, most of them well-formed, compared with Python's {@code packaging}: canonical text and value. */
class MarkersAgainstPackagingTest {
    private static final List<Map<String, String>> ENVIRONMENTS = List.of(
            Map.of(),
            Map.of("python_full_version", "3.13.0rc1", "implementation_version", "3.13.0rc1"),
            Map.of("python_full_version", "3.13.1+", "platform_release", "6.1.0-18-amd64"),
            Map.of("platform_release", "", "platform_version", "", "os_name", "nt", "sys_platform", "win32"));

    private final Random random = new Random(508);
    private final MarkerTexts texts = new MarkerTexts(508);
    private final List<List<String>> questions = new ArrayList<>();
    private final List<List<String>> ours = new ArrayList<>();

    @Test
    void requirementsMarkersAgree() {
        for (int i = PythonOracle.cases(4_000); i > 0; i--) {
            String text = texts.next();
            MarkerEnvironment environment = MarkerTest.environment(pick(ENVIRONMENTS));
            List<String> extras = pick(List.of(List.of(), List.of("a-b"), List.of("dev", "a-b")));
            Set<ExtraName> names = extras.stream().map(ExtraName::parse).collect(Collectors.toSet());
            List<String> question = new ArrayList<>(List.of("evaluate", text, json(environment)));
            question.addAll(extras);
            questions.add(question);
            ours.add(read(text, marker -> marker.evaluate(environment, names)));
        }
        assertAgreement();
    }

    @Test
    void lockFilesMarkersAgree() {
        for (int i = PythonOracle.cases(2_000); i > 0; i--) {
            String text = texts.next();
            MarkerEnvironment environment = MarkerTest.environment(pick(ENVIRONMENTS));
            String extras = pick(List.of("", "a-b", "dev"));
            String groups = pick(List.of("", "A.B", "dev"));
            Set<ExtraName> names = extras.isEmpty() ? Set.of() : Set.of(ExtraName.parse(extras));
            List<String> groupNames = groups.isEmpty() ? List.of() : List.of(groups);
            questions.add(List.of("evaluate_in_lock", text, json(environment), extras, groups));
            ours.add(read(text, marker -> marker.evaluateInLock(environment, names, groupNames)));
        }
        assertAgreement();
    }

    @Test
    void environmentsMarkersAgree() {
        for (int i = PythonOracle.cases(1_000); i > 0; i--) {
            String text = texts.next();
            MarkerEnvironment environment = MarkerTest.environment(pick(ENVIRONMENTS));
            questions.add(List.of("evaluate_environment", text, json(environment)));
            ours.add(read(text, marker -> marker.evaluate(environment)));
        }
        assertAgreement();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void assertAgreement() {
        List<List<String>> theirs = PythonOracle.orSkip().answer("markers.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }

    private static List<String> read(String text, Predicate<Marker> evaluation) {
        Marker marker;
        try {
            marker = Marker.parse(text);
        } catch (SyntaxFailure e) {
            return List.of("invalid");
        }
        try {
            return List.of(marker.toString(), evaluation.test(marker) + "");
        } catch (UndefinedMarkerFailure e) {
            return List.of(marker.toString(), "undefined");
        }
    }

    private static String json(MarkerEnvironment environment) {
        return MarkerEnvironmentMap.of(environment).entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":\"" + entry.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
