import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.environment.EnvironmentRequest;
import io.github.jvenv.environment.SeedRequest;
import io.github.jvenv.filesystem.FileTree;
import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.TransferProgress;
import io.github.jvenv.managed.ManagedInterpreters;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.discovery.SearchScope;
import io.github.jvenv.operation.CreateEnvironment;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.state.RecentEnvironments;
import io.github.jvenv.surroundings.Narration;
import io.github.jvenv.surroundings.ServerSettings;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Measures the making of one environment with pip in it, within a virtual machine that has run for a while and in one that
 * has just started, beside uv, virtualenv and {@code python -m venv} as whole processes, in turns.
 *
 * <pre>
 *   java -cp target/classes src/bench/CreateBench.java 3.12 20 /path/to/python-with-virtualenv
 * </pre>
 *
 * The interpreter has been probed and pip is in the store. Figures are medians in milliseconds.
 */
final class CreateBench {
    private static final Narration SILENT = new Narration() {
        @Override
        public void outcome(String line) {}

        @Override
        public void warning(String line) {
            System.err.println(line);
        }

        @Override
        public void detail(Supplier<String> line) {}
    };

    private final Path root;
    private final String python;

    private CreateBench(Path root, String python) {
        this.root = root;
        this.python = python;
    }

    public static void main(String[] arguments) throws Exception {
        String python = arguments[0];
        if (arguments.length > 1 && arguments[1].equals("once")) {
            CreateBench bench = new CreateBench(Path.of(arguments[2]), python);
            System.out.println(bench.create(true));
            return;
        }
        Path root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "create-bench");
        try {
            new CreateBench(root, python).measure(Integer.parseInt(arguments[1]), arguments.length > 2 ? arguments[2] : "");
        } finally {
            FileTree.delete(root);
        }
    }

    private void measure(int rounds, String virtualenv) throws Exception {
        create(true);
        Path interpreter = Files.readSymbolicLink(root.resolve("venv/bin/python"));
        for (int i = 0; i < 20; i++) {
            create(true);
        }
        List<List<Double>> figures = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("jvenv, warm JVM", "the same without pip", "jvenv, first call in a JVM"));
        List<String[]> peers = new ArrayList<>();
        if (isInstalled("uv")) {
            names.add("uv venv --seed");
            peers.add(new String[] {"uv", "-q", "venv", "--seed", "-p", interpreter.toString()});
        }
        if (!virtualenv.isEmpty()) {
            names.add("virtualenv");
            peers.add(new String[] {virtualenv, "-m", "virtualenv", "-q", "-p", interpreter.toString()});
        }
        names.add("python -m venv");
        peers.add(new String[] {interpreter.toString(), "-m", "venv"});
        names.forEach(name -> figures.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            figures.get(0).add(create(true));
            figures.get(1).add(create(false));
            if (round % 4 == 0) {
                figures.get(2).add(cold());
                for (int i = 0; i < peers.size(); i++) {
                    List<String> command = new ArrayList<>(Arrays.asList(peers.get(i)));
                    command.add(root.resolve("peer" + round + "-" + i).toString());
                    long start = System.nanoTime();
                    run(command);
                    figures.get(3 + i).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        for (int i = 0; i < names.size(); i++) {
            List<Double> sorted = figures.get(i).stream().sorted().toList();
            System.out.printf(
                    "%-28s %7.1f ms  (least %.1f, of %d)%n",
                    names.get(i), sorted.get(sorted.size() / 2), sorted.get(0), sorted.size());
        }
    }

    private double create(boolean pip) throws IOException {
        Path place = root.resolve("venv");
        if (Files.exists(place)) {
            Files.move(place, root.resolve("old" + System.nanoTime())); // deleting is nobody's work here
        }
        EnvironmentRequest request = new EnvironmentRequest(
                place,
                python,
                Optional.empty(),
                false,
                false,
                false,
                new SeedRequest(
                        pip ? SeedChoice.BUNDLED : SeedChoice.NONE,
                        SeedChoice.NONE,
                        SeedChoice.NONE,
                        List.of(),
                        false,
                        IndexRequest.DEFAULT));
        long start = System.nanoTime();
        new CreateEnvironment(surroundings()).run(request);
        return (System.nanoTime() - start) / 1e6;
    }

    /** As the first thing that a virtual machine does, of which only the making counts. */
    private double cold() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "src/bench/CreateBench.java",
                        python,
                        "once",
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Double.parseDouble(new String(process.getInputStream().readAllBytes()).strip());
    }

    private Surroundings surroundings() {
        ManagedInterpreters none = new ManagedInterpreters() {
            @Override
            public List<String> versions() {
                return List.of();
            }

            @Override
            public Optional<Path> findJar(String version, String classifier) {
                return Optional.empty();
            }
        };
        return new Surroundings(
                "bench",
                root.resolve("store"),
                SearchScope.of(root, Path.of(System.getProperty("user.home")), new TreeMap<>(System.getenv())),
                none,
                ManagedPlatform.of(System.getProperty("os.name"), System.getProperty("os.arch")),
                HttpSettings.of("jvenv bench"),
                ServerSettings.NONE,
                TransferProgress.SILENT,
                false,
                false,
                Clock.systemUTC(),
                KeyedLocks.in(root.resolve("store/environments")),
                new RecentEnvironments(),
                SILENT);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }
}
