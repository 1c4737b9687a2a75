package io.github.jvenv.pipconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.pipconfig.PipSurroundings.OperatingSystem;
import io.github.jvenv.testing.PythonOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Made-up configurations, compared with what pip itself takes from them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "files are put where Linux has them")
class PipConfigurationAgainstPipTest {
    private static final int OLDEST_PIP = 26;

    private static final List<String> KEYS = List.of(
            "index-url",
            "pypi_url",
            "extra-index-url",
            "find-links",
            "no-index",
            "uploaded-prior-to",
            "cert",
            "trusted-host",
            "timeout",
            "default-timeout",
            "retries");

    private static final List<String> VALUES =
            List.of("https://a.example/simple", "https://b.example/\n  https://c.example/", "/x y", "~/ca.pem", "");

    @TempDir
    private Path root;

    @Test
    void optionsAgree() throws IOException {
        PythonOracle oracle = PythonOracle.orSkip();
        List<String> facts =
                oracle.answer("pipconfigs.py", List.of(List.of("facts"))).get(0);
        assumeTrue(
                Integer.parseInt(facts.get(0).split("\\.")[0]) >= OLDEST_PIP,
                "No pip of version " + OLDEST_PIP + " or later found.");
        Random random = new Random(345);
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (int i = PythonOracle.cases(200) / 10; i > 0; i--) {
            Path directory = Files.createDirectory(root.resolve("case" + i));
            Map<String, String> variables = surroundings(directory, random);
            String command = random.nextBoolean() ? "install" : "download";
            List<String> question = new ArrayList<>(List.of("options", command));
            variables.forEach((name, value) -> question.add(name + "=" + value));
            questions.add(question);
            ours.add(options(variables, directory, Path.of(facts.get(1)), command));
        }
        List<List<String>> theirs = oracle.answer("pipconfigs.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).toString());
        }
    }

    private static Map<String, String> surroundings(Path directory, Random random) throws IOException {
        Map<String, String> variables = new TreeMap<>();
        variables.put("HOME", directory.toString());
        write(directory.resolve(".pip/pip.conf"), random);
        write(directory.resolve(".config/pip/pip.conf"), random);
        if (random.nextBoolean()) {
            variables.put("XDG_CONFIG_HOME", directory.resolve("xdg").toString());
            write(directory.resolve("xdg/pip/pip.conf"), random);
        }
        if (random.nextBoolean()) {
            variables.put("XDG_CONFIG_DIRS", directory.resolve("one") + ":" + directory.resolve("two"));
            write(directory.resolve("one/pip/pip.conf"), random);
            write(directory.resolve("two/pip/pip.conf"), random);
        }
        switch (random.nextInt(5)) {
            case 0 -> variables.put("PIP_CONFIG_FILE", "/dev/null");
            case 1 -> {
                variables.put("PIP_CONFIG_FILE", directory.resolve("named.conf").toString());
                write(directory.resolve("named.conf"), random);
            }
            default -> {}
        }
        for (int count = random.nextInt(3); count > 0; count--) {
            String key = KEYS.get(random.nextInt(KEYS.size()));
            variables.put("PIP_" + key.toUpperCase(Locale.ROOT).replace('-', '_'), value(key, random));
        }
        return variables;
    }

    private static void write(Path file, Random random) throws IOException {
        if (random.nextInt(3) == 0) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (String section : List.of("global", "install", "download", "other")) {
            text.append("[").append(section).append("]\n");
            for (String key : KEYS) {
                if (random.nextInt(5) == 0) {
                    text.append(key).append(" = ").append(value(key, random)).append("\n");
                }
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String value(String key, Random random) {
        return switch (key) {
            case "no-index" ->
                List.of("yes", "No", "TRUE", "0", "", random.nextInt(9) == 0 ? "maybe" : "1")
                        .get(random.nextInt(6));
            case "timeout", "default-timeout" -> List.of("15", "2.5", "").get(random.nextInt(3));
            case "retries" ->
                List.of("0", "7", "", random.nextInt(9) == 0 ? "x" : "2").get(random.nextInt(4));
            case "uploaded-prior-to" ->
                List.of("2026-03-01", "2026-03-01T12:30:00Z", "2026-03-01 12:30", "2026-03-01T12:30:00.5+02:00", "")
                        .get(random.nextInt(5));
            case "cert" -> List.of("/x/ca.pem", "~/ca.pem", "").get(random.nextInt(3));
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private static List<String> options(Map<String, String> variables, Path home, Path prefix, String command) {
        PipConfiguration read;
        try {
            read = PipConfiguration.read(
                    PipSurroundings.of(variables, home, home, OperatingSystem.UNIX, Optional.of(prefix)), command);
        } catch (InvalidPipConfigurationFailure e) {
            return List.of("invalid");
        }
        return List.of(
                read.indexUrl().map(PipSetting::value).orElse(""),
                words(read.extraIndexUrls()),
                words(read.findLinks()),
                read.noIndex().map(PipSetting::value).orElse(false) ? "True" : "False",
                read.uploadedPriorTo()
                        .map(setting -> String.valueOf(
                                setting.value().moment(Clock.systemUTC()).toEpochMilli()))
                        .orElse(""),
                read.cert().map(setting -> setting.value().toString()).orElse(""),
                words(read.trustedHosts()),
                String.valueOf(read.timeout()
                        .map(PipSetting::value)
                        .orElse(Duration.ofSeconds(15))
                        .toMillis()),
                String.valueOf(read.retries().map(PipSetting::value).orElse(5)));
    }

    private static String words(Optional<PipSetting<List<String>>> setting) {
        return setting.map(present -> String.join(" ", present.value())).orElse("");
    }
}
