import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures whole builds beside uv and GNU tar, in turns, so that a machine that grows slower does so for all.
 *
 * <pre>
 *   java src/bench/Bench.java science 3 3.12        # set, rounds, interpreter
 * </pre>
 *
 * Run it in the project's directory; it works in {@code target/bench}, with a local repository of its own, which the
 * first run fills. Maven gets {@code -Xmx256m}. What is not installed (uv, zstd) is left out. Every figure is the median of
 * the rounds: seconds on the clock, seconds of processor time where the system tells them, and for Maven's the largest
 * resident set in MB.
 *
 * <p>What has to be gone before a measurement is moved aside and deleted only at the end: ext4 does not use the number of a
 * file again for some minutes after that was deleted, and goes through all such numbers one by one for each new file. A
 * first build straight after the deletion of the one before takes four times the system time.
 */
final class Bench {
    private static final Map<String, String> SETS = Map.of(
            "small", "requests flask rich",
            "web", "django djangorestframework celery[redis] gunicorn psycopg[binary] pillow boto3 sentry-sdk",
            "science", "numpy scipy pandas scikit-learn matplotlib pyarrow jupyterlab statsmodels");
    private static final Pattern STARTED = Pattern.compile("([\\d:.]+) \\[INFO] --- .*jvenv[^:]*:[^:]+:(\\w+) .*");
    private static final Pattern STAMPED = Pattern.compile("(\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) .*");

    private final Path work = Path.of("target/bench").toAbsolutePath();
    private final Path project;
    private final Path repository = work.resolve("repository");
    private final Path aside = work.resolve("aside");
    private final String[] requirements;
    private final String python;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    private Bench(String set, String python) {
        this.project = work.resolve(set);
        this.requirements = SETS.get(set).split(" ");
        this.python = python;
    }

    public static void main(String[] arguments) throws Exception {
        String set = arguments.length > 0 ? arguments[0] : "science";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Bench bench = new Bench(set, arguments.length > 2 ? arguments[2] : "3.12");
        bench.prepare();
        for (int round = 0; round < rounds; round++) {
            bench.round();
        }
        bench.print();
        delete(bench.aside);
    }

    private void prepare() throws Exception {
        Files.createDirectories(project);
        run(Path.of("").toAbsolutePath(), "install", "mvn", "-q", "-B", "-ntp", "install", "-DskipTests", local());
        StringBuilder wanted = new StringBuilder();
        for (String requirement : requirements) {
            wanted.append("<requirement>").append(requirement).append("</requirement>");
        }
        String version = Files.readString(Path.of("pom.xml")).replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
        Files.writeString(
                project.resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId><artifactId>bench</artifactId><version>1</version><packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>io.github.jvenv</groupId><artifactId>jvenv-maven-plugin</artifactId><version>%s</version>
                    <configuration><python>%s</python><requirements>%s</requirements></configuration>
                    <executions><execution><goals>
                      <goal>create</goal><goal>install</goal><goal>archive</goal>
                    </goals></execution></executions>
                  </plugin></plugins></build>
                </project>
                """
                        .formatted(version, python.replace("<", "&lt;").replace(">", "&gt;"), wanted));
        maven("", "package");
    }

    private void round() throws Exception {
        putAside(repository.resolve(".jvenv"));
        putAside(project.resolve("target"));
        maven("cold", "package");
        putAside(project.resolve("target"));
        maven("warm", "package");
        maven("unchanged", "package");
        maven("mvn validate", "validate", "-Djvenv.skip");
        Path venv = project.resolve("target/venv");
        if (isInstalled("uv")) {
            uv("uv cold", true);
            uv("uv warm", false);
        }
        time("tar czf", "sh", "-c", "tar czf '" + work + "/peer.tar.gz' -C '" + venv + "' .");
        if (isInstalled("zstd")) {
            time("tar | zstd -T0 -3", "sh", "-c", "tar cf - -C '" + venv + "' . | zstd -q -f -T0 -3 -o '" + work + "/peer.tar.zst'");
        }
    }

    private void uv(String name, boolean cold) throws Exception {
        Path cache = work.resolve("uv-cache");
        if (cold) {
            putAside(cache);
        }
        Path venv = work.resolve("uv-venv");
        // The same interpreter that our environment leads to.
        Path interpreter = Files.readSymbolicLink(project.resolve("target/venv/bin/python"));
        putAside(venv);
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "uv -q venv --cache-dir '" + cache + "' -p '" + interpreter + "' '" + venv
                        + "' && exec uv -q pip install --cache-dir '" + cache + "' -p '" + venv + "' \"$@\"",
                "sh"));
        command.addAll(Arrays.asList(requirements));
        time(name, command.toArray(new String[0]));
    }

    /** Runs Maven and notes the whole time, the time of each goal, and the memory, under names that start alike. */
    private void maven(String name, String... goals) throws Exception {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", local()));
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS");
        command.addAll(Arrays.asList(goals));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("MAVEN_OPTS", "-Xmx256m");
        builder.redirectOutput(project.resolve("log").toFile());
        double processor = processorSeconds();
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, residentKilobytes(process.pid()));
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String log = Files.readString(project.resolve("log"));
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " failed:\n" + log);
        }
        if (!name.isEmpty()) {
            note(name, seconds);
            note(name + ", processor", processorSeconds() - processor);
            note(name + ", MB", peak / 1024.0);
            goalTimes(log).forEach((goal, time) -> note(name + ", " + goal, time));
        }
    }

    /** A goal lasts from the line that announces it to the last line before the next is announced. */
    private static Map<String, Double> goalTimes(String log) {
        Map<String, Double> times = new TreeMap<>();
        String goal = "";
        LocalTime start = LocalTime.MIN;
        for (String line : log.lines().toList()) {
            Matcher started = STARTED.matcher(line);
            Matcher stamped = STAMPED.matcher(line);
            if (started.matches()) {
                goal = started.group(2);
                start = LocalTime.parse(started.group(1));
            } else if (!goal.isEmpty() && stamped.matches() && !line.endsWith("[INFO] ") && !line.contains("----")) {
                times.put(goal, java.time.Duration.between(start, LocalTime.parse(stamped.group(1))).toMillis() / 1e3);
            } else if (line.contains("----")) {
                goal = "";
            }
        }
        return times;
    }

    private static long residentKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** What the processes that have ended took so far, and those they had waited for: hundredths of a second on Linux. */
    private static double processorSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private void time(String name, String... command) throws Exception {
        double processor = processorSeconds();
        long start = System.nanoTime();
        run(work, name, command);
        note(name, (System.nanoTime() - start) / 1e9);
        note(name + ", processor", processorSeconds() - processor);
    }

    private static void run(Path directory, String name, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed");
        }
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String local() {
        return "-Dmaven.repo.local=" + repository;
    }

    private void note(String name, double value) {
        figures.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private void putAside(Path tree) throws IOException {
        if (Files.exists(tree)) {
            Files.createDirectories(aside);
            Files.move(tree, aside.resolve(Long.toString(System.nanoTime())));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void print() {
        figures.forEach((name, values) -> {
            List<Double> sorted = values.stream().sorted().toList();
            System.out.printf(
                    "%-24s %8.2f   (%.2f to %.2f)%n",
                    name, sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
        });
    }
}
