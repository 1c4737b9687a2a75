package io.github.jvenv.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.jvenv.process.ChildProcess;
import io.github.jvenv.process.Command;
import io.github.jvenv.process.Outcome;
import io.github.jvenv.testing.PythonOracle;
import io.github.jvenv.testing.RealPythons;
import io.github.jvenv.testing.TarBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives made up at random, unpacked by us and by Python as pip does it: what we unpack it unpacks to the same tree, and what
 * it refuses we refuse. We may refuse more: paths with {@code ..} that lead back, members below links, links that climb after
 * they descend, hard links to what comes later or is no file.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes and links")
class ArchivesAgainstPythonTest {
    private static final List<String> SEGMENTS = List.of("a", "b", "c", "d", "e", "\u00e4 b");
    private static final List<String> STRICTER = List.of(
            "has a '..'",
            "lies below the file or link",
            "is a directory and something else",
            "links must be relative and stay within",
            "is a hard link to",
            "has no name");

    @TempDir
    Path directory;

    @Test
    void unpacksWhatPipUnpacks() throws Exception {
        Path python = RealPythons.any();
        int cases = PythonOracle.cases(150);
        Random random = new Random(20_261_122);
        StringBuilder questions = new StringBuilder();
        for (int i = 0; i < cases; i++) {
            Path archive = directory.resolve(i + ".tar");
            Files.write(archive, archive(random));
            questions
                    .append(archive)
                    .append('\t')
                    .append(directory.resolve("theirs" + i))
                    .append('\n');
        }
        List<String> answers = ask(python, questions.toString());
        assumeFalse(answers.contains("no filter"), python + " has no data filter for archives");
        assertEquals(cases, answers.size());
        int unpacked = 0;
        for (int i = 0; i < cases; i++) {
            unpacked += compare(i, answers.get(i)) ? 1 : 0;
        }
        assertTrue(unpacked > cases / 5, unpacked + " of " + cases + " were unpacked");
    }

    private boolean compare(int number, String answer) throws IOException {
        Path tree = directory.resolve("ours" + number);
        try {
            SourceArchive.unpack(directory.resolve(number + ".tar"), "x.tar", tree);
        } catch (InvalidArchiveFailure e) {
            assertTrue(
                    answer.equals("null") || STRICTER.stream().anyMatch(e.getMessage()::contains),
                    "case " + number + ": " + e.getMessage());
            return false;
        }
        assertEquals(read(answer), listing(tree), "case " + number);
        return true;
    }

    private byte[] archive(Random random) {
        TarBuilder tar = new TarBuilder();
        String lead = random.nextInt(6) == 0 ? "" : "p-1/";
        Set<String> names = new HashSet<>();
        // So that no file's name can be taken for the leading directory, which pip does not survive.
        tar.file(lead + "z", "").file(lead + (lead.isEmpty() ? "y" : "x"), "");
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String name = path(random, 12);
            if (!names.add(name)) {
                continue;
            }
            switch (random.nextInt(8)) {
                case 0 -> tar.directory(lead + name + "/");
                case 1, 2 -> tar.symbolicLink(lead + name, target(random));
                case 3 -> tar.hardLink(lead + name, (random.nextInt(8) == 0 ? "" : lead) + path(random, 12));
                default -> tar.file(lead + name, "content " + i, random.nextBoolean() ? 0755 : 0640);
            }
        }
        return tar.bytes();
    }

    /** A path of up to three segments, now and then with one that climbs. */
    private static String path(Random random, int climbing) {
        List<String> segments = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            segments.add(random.nextInt(climbing) == 0 ? ".." : SEGMENTS.get(random.nextInt(SEGMENTS.size())));
        }
        return String.join("/", segments);
    }

    private static String target(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "/" + path(random, 12);
            case 1 -> "../" + path(random, 3);
            case 2 -> "./" + path(random, 12);
            default -> path(random, 4);
        };
    }

    private List<String> ask(Path python, String questions) throws Exception {
        Path script = Path.of(
                ArchivesAgainstPythonTest.class.getResource("/oracle/unpack.py").toURI());
        Outcome outcome = ChildProcess.run(Command.of(directory, List.of(python.toString(), "-B", script.toString()))
                .withEnvironment(Map.of("PATH", "/usr/bin:/bin", "PYTHONIOENCODING", "utf-8", "LC_ALL", "C.UTF-8"))
                .withInput(questions));
        Outcome.Exited exited = (Outcome.Exited) outcome;
        assertEquals("", exited.errors().text());
        return exited.output().text().lines().toList();
    }

    private static List<String> read(String json) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
                    values.add(parser.getText());
                }
            }
        }
        Collections.sort(values);
        return values;
    }

    private static List<String> listing(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(path -> !path.equals(root))::iterator) {
                Path place = root.relativize(path);
                if (Files.isSymbolicLink(path)) {
                    found.add(place + " -> " + Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(place + "/");
                } else {
                    found.add(place + (Files.isExecutable(path) ? " x " : " - ") + Files.readString(path, UTF_8));
                }
            }
        }
        Collections.sort(found);
        return found;
    }
}
