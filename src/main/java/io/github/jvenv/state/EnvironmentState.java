package io.github.jvenv.state;

import io.github.jvenv.digest.Inputs;
import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.Note;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.venv.BareEnvironment;
import io.github.jvenv.venv.EnvironmentOptions;
import io.github.jvenv.venv.Placement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The note that operations leave in an environment about what they did to it. It stands in {@value #FILE_NAME}, as one
 * line a fact and a check-sum over them all; an environment without it, or with one that is damaged in any way, is not
 * trusted but compared.
 *
 * @param created what it was created from
 * @param interpreter the interpreter that the environment was made for
 * @param options what it was created with
 * @param seeds what it holds from the beginning, unless another version is installed; ordered by file name
 * @param installation the last installation, if there was one
 */
public record EnvironmentState(
        Inputs created,
        NotedInterpreter interpreter,
        EnvironmentOptions options,
        List<InstalledWheel> seeds,
        Optional<Installation> installation) {
    /** The name of the note within an environment. */
    public static final String FILE_NAME = ".jvenv-state";

    private static final String HEADER = "jvenv state 4";
    private static final String CREATED = "created ";
    private static final String INSTALLED = "installed ";
    private static final String SEED = "seed ";
    private static final String DIRECT = "direct ";
    private static final String END = "end ";

    public EnvironmentState {
        seeds = List.copyOf(seeds);
    }

    /** What the last installation brought; nothing if there was none. */
    public List<InstalledWheel> installed() {
        return installation.map(Installation::wheels).orElse(List.of());
    }

    /**
     * The environment as it is before anything is installed, on its place.
     *
     * @param found the interpreter that it is for
     */
    public BareEnvironment bare(Interpreter found) {
        return new BareEnvironment(found, options.copies() ? Placement.COPIED : Placement.IN_PLACE, options);
    }

    /**
     * The interpreter of an environment.
     *
     * @param executable the file that {@code bin/python} leads to
     * @param managed its version if it came from the Maven repository; empty otherwise
     */
    public record NotedInterpreter(Path executable, String managed) {
        /** What the note says of an interpreter. */
        public static NotedInterpreter of(Interpreter interpreter) {
            return new NotedInterpreter(
                    interpreter.executable(),
                    interpreter.managed().isPresent() ? interpreter.version().toString() : "");
        }

        /** What to ask for to find the same one again. */
        public String request() {
            return managed.isEmpty() ? executable.toString() : "managed:==" + managed;
        }
    }

    /**
     * A finished installation.
     *
     * @param inputs what it worked from
     * @param stamp what the environment's directory looked like afterwards
     * @param wheels what is installed, ordered by file name
     */
    public record Installation(Inputs inputs, QuickDigest stamp, List<InstalledWheel> wheels) {
        public Installation {
            wheels = List.copyOf(wheels);
        }
    }

    /**
     * A wheel that stands in the environment.
     *
     * @param sha256 which wheel of the store
     * @param filename its file name
     * @param requested whether it was asked for by name, and not only needed by another
     * @param directUrl where it comes from if it is from no index
     */
    public record InstalledWheel(Sha256 sha256, String filename, boolean requested, Optional<DirectUrl> directUrl) {
        /** Of which project it is. */
        public ProjectName name() {
            return WheelFilename.parse(filename).name();
        }

        /** Of which version. */
        public Version version() {
            return WheelFilename.parse(filename).version();
        }
    }

    /** The note of an environment, if there is one that can be trusted. */
    public static Optional<EnvironmentState> find(Path environment) throws IOException {
        return Note.find(environment.resolve(FILE_NAME))
                .flatMap(EnvironmentState::facts)
                .flatMap(EnvironmentState::parse);
    }

    /** Takes the note away, because the environment is about to change. */
    public static void forget(Path environment) throws IOException {
        Files.deleteIfExists(environment.resolve(FILE_NAME));
    }

    /** Leaves this note, because the change is whole. */
    public void save(Path environment) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.add("interpreter " + interpreter.executable());
        lines.add("managed " + interpreter.managed());
        lines.add("prompt " + options.prompt());
        lines.add("system-site-packages " + options.systemSitePackages());
        lines.add("copies " + options.copies());
        created.lines().forEach(line -> lines.add(CREATED + line));
        seeds.forEach(seed -> lines.add(SEED + seed.sha256() + ' ' + seed.filename()));
        installation.ifPresent(done -> {
            lines.add("stamp " + done.stamp());
            done.inputs().lines().forEach(line -> lines.add(INSTALLED + line));
            for (InstalledWheel wheel : done.wheels()) {
                lines.add((wheel.requested() ? "requested " : "needed ") + wheel.sha256() + ' ' + wheel.filename());
                wheel.directUrl().ifPresent(url -> lines.add(DIRECT + url.toJson()));
            }
        });
        String facts = String.join("\n", lines) + "\n";
        AtomicFile.write(environment.resolve(FILE_NAME), facts + lastLine(facts));
    }

    /** This state after another installation. */
    public EnvironmentState with(Installation done) {
        return new EnvironmentState(created, interpreter, options, seeds, Optional.of(done));
    }

    /** The lines before the last one, if that is the right one for them. */
    private static Optional<List<String>> facts(String text) {
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.substring(end).equals(lastLine(text.substring(0, end)))) {
            return Optional.empty();
        }
        return Optional.of(lines(text, end));
    }

    /** The lines before a position, each of which ends in a line feed. */
    private static List<String> lines(String text, int end) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < end; feed = text.indexOf('\n', start)) {
            lines.add(text.substring(start, feed));
            start = feed + 1;
        }
        return lines;
    }

    private static String lastLine(String facts) {
        byte[] bytes = facts.getBytes(StandardCharsets.UTF_8);
        return END + QuickDigest.of(bytes) + '\n';
    }

    private static Optional<EnvironmentState> parse(List<String> lines) {
        if (lines.size() < 7 || !lines.get(0).equals(HEADER)) {
            return Optional.empty();
        }
        try {
            NotedInterpreter interpreter =
                    new NotedInterpreter(Path.of(value(lines.get(1), "interpreter ")), value(lines.get(2), "managed "));
            EnvironmentOptions options = new EnvironmentOptions(
                    value(lines.get(3), "prompt "),
                    Boolean.parseBoolean(value(lines.get(4), "system-site-packages ")),
                    Boolean.parseBoolean(value(lines.get(5), "copies ")));
            List<String> from = run(lines, 6, CREATED);
            int at = 6 + from.size();
            List<InstalledWheel> seeds = new ArrayList<>();
            for (; at < lines.size() && lines.get(at).startsWith(SEED); at++) {
                seeds.add(wheel(value(lines.get(at), SEED), false, Optional.empty()));
            }
            Optional<Installation> installation =
                    at == lines.size() ? Optional.empty() : Optional.of(installation(lines.subList(at, lines.size())));
            return Optional.of(new EnvironmentState(Inputs.parse(from), interpreter, options, seeds, installation));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | Failure e) {
            return Optional.empty();
        }
    }

    private static Installation installation(List<String> lines) {
        QuickDigest stamp = QuickDigest.parse(value(lines.get(0), "stamp "));
        List<String> from = run(lines, 1, INSTALLED);
        List<InstalledWheel> wheels = new ArrayList<>();
        for (int i = 1 + from.size(); i < lines.size(); i++) {
            boolean requested = lines.get(i).startsWith("requested ");
            String rest = value(lines.get(i), requested ? "requested " : "needed ");
            boolean direct = i + 1 < lines.size() && lines.get(i + 1).startsWith(DIRECT);
            Optional<DirectUrl> url = direct ? Optional.of(directUrl(lines.get(++i))) : Optional.empty();
            wheels.add(wheel(rest, requested, url));
        }
        return new Installation(Inputs.parse(from), stamp, wheels);
    }

    /** What follows a key, in the lines from a position on that have it. */
    private static List<String> run(List<String> lines, int from, String key) {
        List<String> values = new ArrayList<>();
        for (int i = from; i < lines.size() && lines.get(i).startsWith(key); i++) {
            values.add(lines.get(i).substring(key.length()));
        }
        return values;
    }

    private static InstalledWheel wheel(String text, boolean requested, Optional<DirectUrl> url) {
        return new InstalledWheel(new Sha256(text.substring(0, 64)), text.substring(65), requested, url);
    }

    private static DirectUrl directUrl(String line) {
        return DirectUrl.parse(value(line, DIRECT).getBytes(StandardCharsets.UTF_8));
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("expected " + key + "but found " + line);
        }
        return line.substring(key.length());
    }
}
