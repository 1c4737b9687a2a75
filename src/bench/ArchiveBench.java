import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures archives and packages of one environment beside those of other tools, all in turns within each round.
 *
 * <pre>
 *   java src/bench/ArchiveBench.java science 3 3.12        # set, rounds, interpreter
 * </pre>
 *
 * Run it in the project's directory after {@code Bench.java} or by itself; it works in {@code target/bench}. The first archive
 * of each round is cold: nothing is known of the wheels' compressed data, as after a first installation. Every figure is
 * the median of the rounds: seconds on the clock, of processor time, and MB; the last lines are the ratios of processor time.
 * venv-pack comes from the index that pip is configured for. conda-pack packs environments of conda only, and those are in
 * no index of pip's: it is left out.
 */
final class ArchiveBench {
    private static final Map<String, String> SETS = Map.of(
            "small", "requests flask rich",
            "web", "django djangorestframework celery[redis] gunicorn psycopg[binary] pillow boto3 sentry-sdk",
            "science", "numpy scipy pandas scikit-learn matplotlib pyarrow jupyterlab statsmodels");
    private static final Pattern STARTED = Pattern.compile("([\\d:.]+) \\[INFO] --- .*jvenv[^:]*:[^:]+:(\\w+) .*");
    private static final Pattern DONE = Pattern.compile("([\\d:.]+) \\[INFO] (?:Archived|Packaged) .*");

    private final Path work = Path.of("target/bench").toAbsolutePath();
    private final Path project = work.resolve("archives");
    private final Path venv = project.resolve("target/venv");
    private final Path repository = work.resolve("repository");
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        ArchiveBench bench = new ArchiveBench();
        bench.prepare(
                SETS.get(arguments.length > 0 ? arguments[0] : "science").split(" "),
                arguments.length > 2 ? arguments[2] : "3.12");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        for (int round = 0; round < rounds; round++) {
            bench.round();
        }
        bench.print();
    }

    private void prepare(String[] requirements, String python) throws Exception {
        delete(project);
        Files.createDirectories(project);
        run(Path.of("").toAbsolutePath(), "mvn", "-q", "-B", "-ntp", "install", "-DskipTests", local());
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
                  </plugin></plugins></build>
                </project>
                """
                        .formatted(version, python, wanted));
        run(project, "mvn", "-q", "-B", "-ntp", local(), "jvenv:create", "jvenv:install");
        Path packer = work.resolve("packer");
        if (!Files.exists(packer)) {
            String interpreter = venv.resolve("bin/python").toRealPath().toString();
            run(work, interpreter, "-m", "venv", packer.toString());
            run(work, packer + "/bin/pip", "-q", "install", "venv-pack", "setuptools<81");
        }
        String tree = work + "/tree";
        delete(work.resolve("tree"));
        run(work, "sh", "-c", "mkdir -p '" + tree + "/opt' '" + tree + "/DEBIAN' && cp -al '" + venv + "' '" + tree + "/opt/bench'");
        Files.writeString(
                work.resolve("tree/DEBIAN/control"),
                "Package: bench\nVersion: 1\nArchitecture: amd64\nMaintainer: A <a@example.org>\nDescription: bench\n");
        Files.writeString(
                work.resolve("bench.spec"),
                """
                Name: bench
                Version: 1
                Release: 1
                Summary: bench
                License: MIT
                AutoReqProv: no
                %%global __os_install_post %%{nil}
                %%global _build_id_links none
                %%global debug_package %%{nil}
                %%global _binary_payload w6.gzdio
                %%description
                bench
                %%install
                mkdir -p %%{buildroot}/opt && cp -al '%s' %%{buildroot}/opt/bench
                %%files
                /opt/bench
                """
                        .formatted(venv));
    }

    private void round() throws Exception {
        forgetSplices();
        maven("jvenv tar.gz, cold", "jvenv:archive", "tar.gz");
        maven("jvenv tar.gz, warm", "jvenv:archive", "tar.gz");
        shell("tar czf", "tar czf @ -C '" + venv + "' .", "peer.tar.gz");
        shell("tar | pigz", "tar cf - -C '" + venv + "' . | pigz > @", "peer.pigz.tar.gz");
        maven("jvenv tar.zst", "jvenv:archive", "tar.zst");
        shell("tar | zstd -T0 -3", "tar cf - -C '" + venv + "' . | zstd -q -f -T0 -3 -o @", "peer.tar.zst");
        shell("venv-pack", "packer/bin/venv-pack -q -f -p '" + venv + "' -o @", "peer-venv-pack.tar.gz");
        maven("jvenv rpm", "jvenv:rpm", "rpm");
        shell(
                "rpmbuild",
                "rpmbuild -bb --quiet --define '_topdir " + work + "/rpmbuild' bench.spec"
                        + " && mv rpmbuild/RPMS/*/bench-1-1.*.rpm @",
                "peer.rpm");
        maven("jvenv deb", "jvenv:deb", "deb");
        shell("dpkg-deb -Zgzip", "dpkg-deb -Zgzip --root-owner-group -b tree @ > /dev/null", "peer.deb");
    }

    /** What is noted of the wheels' compressed data, when the first archive is made of them. */
    private void forgetSplices() throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(".jvenv"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().contains("splice-index")) {
                    Files.delete(file);
                }
            }
        }
    }

    private void maven(String name, String goal, String type) throws Exception {
        for (Path old : made(type)) {
            Files.delete(old);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "mvn", "-B", "-ntp", "-o", local(), goal, "-Djvenv.archive.format=" + type,
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("log").toFile());
        builder.environment().put("MAVEN_OPTS", "-Xmx256m");
        double processor = processorSeconds();
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        note(name, (System.nanoTime() - start) / 1e9);
        note(name + ", processor", processorSeconds() - processor);
        String log = Files.readString(project.resolve("log"));
        if (exit != 0) {
            throw new IllegalStateException(name + " failed:\n" + log);
        }
        note(name + ", goal alone", goalSeconds(log));
        note(name + ", MB", Files.size(made(type).get(0)) / 1e6);
    }

    private static double goalSeconds(String log) {
        LocalTime start = LocalTime.MIN;
        for (String line : log.lines().toList()) {
            Matcher started = STARTED.matcher(line);
            Matcher done = DONE.matcher(line);
            if (started.matches()) {
                start = LocalTime.parse(started.group(1));
            } else if (done.matches()) {
                return Duration.between(start, LocalTime.parse(done.group(1))).toMillis() / 1e3;
            }
        }
        return Double.NaN;
    }

    private List<Path> made(String type) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith("." + type)).toList();
        }
    }

    /** Runs a line of shell that writes a file, which stands in it as an at sign. */
    private void shell(String name, String line, String file) throws Exception {
        String program = line.substring(0, line.indexOf(' '));
        List<String> needed = name.contains("|") ? Arrays.asList(name.split("[ |]+")).subList(0, 2) : List.of(program);
        if (!needed.stream().allMatch(this::isInstalled)) {
            System.out.println("left out, since not installed: " + name);
            return;
        }
        double processor = processorSeconds();
        long start = System.nanoTime();
        run(work, "sh", "-c", line.replace("@", "'" + work.resolve(file) + "'"));
        note(name, (System.nanoTime() - start) / 1e9);
        note(name + ", processor", processorSeconds() - processor);
        note(name + ", MB", Files.size(work.resolve(file)) / 1e6);
        Files.delete(work.resolve(file));
    }

    private boolean isInstalled(String program) {
        return program.contains("/")
                ? Files.isExecutable(work.resolve(program))
                : Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    /** What the processes that have ended took so far, and those they had waited for: hundredths of a second on Linux. */
    private static double processorSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    private static void run(Path directory, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private String local() {
        return "-Dmaven.repo.local=" + repository;
    }

    private void note(String name, double value) {
        figures.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
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

    private double median(String name) {
        List<Double> sorted = figures.getOrDefault(name, List.of(Double.NaN)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void print() {
        figures.forEach((name, values) -> System.out.printf("%-34s %8.2f   %s%n", name, median(name), values));
        ratio("jvenv tar.gz, cold", "tar czf");
        ratio("jvenv tar.gz, warm", "tar czf");
        ratio("jvenv tar.gz, warm", "tar | zstd -T0 -3");
        ratio("jvenv tar.zst", "tar | zstd -T0 -3");
        ratio("jvenv rpm", "rpmbuild");
        ratio("jvenv deb", "dpkg-deb -Zgzip");
    }

    private void ratio(String ours, String peer) {
        System.out.printf(
                "%s to %s: processor %.3f, clock %.3f, goal alone %.3f, size %.3f%n",
                ours,
                peer,
                median(ours + ", processor") / median(peer + ", processor"),
                median(ours) / median(peer),
                median(ours + ", goal alone") / median(peer),
                median(ours + ", MB") / median(peer + ", MB"));
    }
}
