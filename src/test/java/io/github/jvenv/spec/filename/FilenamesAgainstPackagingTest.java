package io.github.jvenv.spec.filename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up names of files, most of them nearly right, compared with Python's {@code packaging}. */
class FilenamesAgainstPackagingTest {
    private static final List<String> PIECES = List.of(
            "foo",
            "Foo.Bar",
            "foo_bar",
            "_",
            "__",
            "-",
            "1.0",
            "2!1.0rc1",
            "1.0.post1.dev2",
            "1.0+local.1",
            "x",
            "1",
            "12abc",
            "py3",
            "py2.py3",
            "cp313",
            "none",
            "any",
            "win32.any",
            ".",
            "",
            " ");

    private final Random random = new Random(427);

    @Test
    void wheelsAgree() {
        List<List<String>> questions = new ArrayList<>();
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            String build = random.nextInt(3) == 0 ? "-" + piece("1", "12abc", "003_x") : "";
            String filename = piece("foo", "Foo.Bar", "foo_bar") + "-" + piece("1.0", "2!1.0rc1", "1.0+local.1") + build
                    + "-" + piece("py3", "py2.py3", "cp313") + "-" + piece("none", "abi3") + "-"
                    + piece("any", "win32.win_amd64") + ".whl";
            questions.add(List.of("wheel", filename));
        }
        assertAgreement(questions);
    }

    @Test
    void sourceDistributionsAgree() {
        List<List<String>> questions = new ArrayList<>();
        for (int i = PythonOracle.cases(3_000); i > 0; i--) {
            String filename = piece("foo", "Foo.Bar", "foo_bar-baz") + "-" + piece("1.0", "2!1.0rc1", "1.0.post1.dev2")
                    + piece(".tar.gz", ".zip");
            questions.add(List.of("sdist", filename));
        }
        assertAgreement(questions);
    }

    /** One of the given texts, or now and then something else. */
    private String piece(String... usual) {
        if (random.nextInt(12) == 0) {
            return PIECES.get(random.nextInt(PIECES.size()));
        }
        return usual[random.nextInt(usual.length)];
    }

    private static void assertAgreement(List<List<String>> questions) {
        List<List<String>> theirs = PythonOracle.orSkip().answer("filenames.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(
                    strict(theirs.get(i)),
                    read(questions.get(i)),
                    questions.get(i).toString());
        }
    }

    /** We refuse files of names that no project can have, which {@code packaging} does not look at. */
    private static List<String> strict(List<String> answer) {
        return ProjectName.find(answer.get(0)).isPresent() ? answer : List.of("invalid");
    }

    private static List<String> read(List<String> question) {
        try {
            if (question.get(0).equals("sdist")) {
                SdistFilename sdist = SdistFilename.parse(question.get(1));
                return List.of(sdist.name().toString(), sdist.version().toString());
            }
            WheelFilename wheel = WheelFilename.parse(question.get(1));
            List<String> answer = new ArrayList<>(List.of(
                    wheel.name().toString(),
                    wheel.version().toString(),
                    wheel.buildTag().map(BuildTag::toString).orElse("")));
            wheel.tags().stream().map(Tag::toString).sorted().forEach(answer::add);
            return answer;
        } catch (SyntaxFailure e) {
            return List.of("invalid");
        }
    }
}
