package io.github.jvenv.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;

/**
 * Python's {@code packaging} as the judge of ours: a script of {@code src/test/resources/oracle} that runs in one child
 * process and answers every question of a test. Where no such library is found, the test that asks for it is skipped.
 *
 * <p>Properties: {@code jvenv.differential.cases} says how many cases a differential test makes up, and
 * {@code jvenv.differential.python} which Python is asked instead of the first {@code python3} on PATH that has the library.
 */
public final class PythonOracle {
    /** The first version whose behaviour the rooms under {@code spec} follow. */
    private static final List<Integer> OLDEST = List.of(26, 4);

    private static final JsonFactory JSON = new JsonFactory();

    private final Path python;

    private PythonOracle(Path python) {
        this.python = python;
    }

    /** The oracle, or a skipped test. */
    public static PythonOracle orSkip() {
        List<String> rejected = new ArrayList<>();
        for (Path python : candidates()) {
            List<String> version = run(python, "oracle.py", List.of());
            if (version.size() == 1 && isRecent(version.get(0))) {
                return new PythonOracle(python);
            }
            rejected.add(python + (version.size() == 1 ? " has packaging " + version.get(0) : " has no packaging"));
        }
        return Assumptions.abort(
                "No Python with packaging " + OLDEST.get(0) + "." + OLDEST.get(1) + " or later found: " + rejected);
    }

    /** How many cases a differential test is to make up. */
    public static int cases(int byDefault) {
        return Integer.getInteger("jvenv.differential.cases", byDefault);
    }

    /**
     * The answers to questions, in their order.
     *
     * @param script name of a file in {@code src/test/resources/oracle}
     * @param questions each the name of one of the script's functions and its arguments
     */
    public List<List<String>> answer(String script, List<List<String>> questions) {
        List<String> lines = run(
                python, script, questions.stream().map(PythonOracle::written).toList());
        if (lines.size() != questions.size()) {
            String reached = lines.size() < questions.size() ? " It stopped at " + questions.get(lines.size()) : "";
            throw new AssertionError(
                    script + " gave " + lines.size() + " answers to " + questions.size() + " questions." + reached);
        }
        return lines.stream().map(PythonOracle::read).toList();
    }

    private static List<Path> candidates() {
        String chosen = System.getProperty("jvenv.differential.python");
        if (chosen != null) {
            return List.of(Path.of(chosen));
        }
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "python3"))
                .filter(Files::isExecutable)
                .toList();
    }

    private static boolean isRecent(String version) {
        String[] parts = version.split("\\.");
        int major = Integer.parseInt(parts[0]);
        return major > OLDEST.get(0) || (major == OLDEST.get(0) && Integer.parseInt(parts[1]) >= OLDEST.get(1));
    }

    private static List<String> run(Path python, String script, List<String> input) {
        try {
            Path file = Path.of(Objects.requireNonNull(PythonOracle.class.getResource("/oracle/" + script), script)
                    .toURI());
            ProcessBuilder builder = new ProcessBuilder(python.toString(), "-B", file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            Process process = builder.start();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(process, input));
            List<String> output =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            writer.join();
            process.waitFor();
            return output;
        } catch (IOException e) {
            // Not something that can be run: as good as none.
            return List.of();
        } catch (URISyntaxException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Process process, List<String> lines) {
        try (OutputStream out = process.getOutputStream()) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The script stopped early; the missing answers tell.
        }
    }

    private static String written(List<String> question) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeArray(question.toArray(String[]::new), 0, question.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> read(String answer) {
        List<String> values = new ArrayList<>();
        try (JsonParser json = JSON.createParser(answer)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    values.add(json.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
