package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.RunProgram;
import io.github.jvenv.operation.RunRequest;
import io.github.jvenv.process.ChildInput;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script, a module, statements or a command in the environment, as if it were activated. What it writes is passed on
 * as it comes. The build fails if its exit code is not one of {@code successCodes}; what runs too long, or when Maven is
 * stopped, is ended with all processes that it has started.
 *
 * <p>{@code mvn jvenv:run -Djvenv.run.command=flask -Djvenv.run.args="--app 'my app' routes"}
 */
@Mojo(name = "run", requiresProject = false, threadSafe = true)
public final class RunMojo extends JvenvMojo {
    /** A file of Python to run. */
    @Parameter(property = "jvenv.run.script")
    private @Nullable File script;

    /** A module to run, as {@code python -m} does. */
    @Parameter(property = "jvenv.run.module")
    private @Nullable String module;

    /** Statements to run, as {@code python -c} does. */
    @Parameter(property = "jvenv.run.code")
    private @Nullable String code;

    /** A command to run: the environment's own, or one on {@code PATH}. */
    @Parameter(property = "jvenv.run.command")
    private @Nullable String command;

    /** The arguments, one an element, each handed over as it is. */
    @Parameter
    private List<@Nullable String> arguments = List.of();

    /**
     * More arguments, in one line: parted by spaces, which single or double quotes keep together. No shell is involved, so
     * nothing in the line is expanded.
     */
    @Parameter(property = "jvenv.run.args")
    private @Nullable String args;

    /** Where it runs. The default is the project's directory. */
    @Parameter(property = "jvenv.run.workingDirectory")
    private @Nullable File workingDirectory;

    /** Environment variables besides Maven's own; an empty one is taken away. */
    @Parameter
    private Map<String, @Nullable String> environmentVariables = Map.of();

    /** A file that it reads as its standard input. */
    @Parameter(property = "jvenv.run.input")
    private @Nullable File input;

    /** Whether it reads what Maven would read, for programs that ask their user something. */
    @Parameter(property = "jvenv.run.interactive", defaultValue = "false")
    private boolean interactive;

    /** For how many seconds it may run; 0 for as long as it likes. */
    @Parameter(property = "jvenv.run.timeout", defaultValue = "0")
    private int timeout;

    /** The exit codes that mean that all went well. */
    @Parameter(property = "jvenv.run.successCodes", defaultValue = "0")
    private List<@Nullable String> successCodes = List.of("0");

    /** Skips this goal. */
    @Parameter(property = "jvenv.run.skip", defaultValue = "false")
    private boolean skipRun;

    @Inject
    RunMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipRun;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        Path directory = workingDirectory == null ? directory() : workingDirectory.toPath();
        new RunProgram(surroundings, new Passing(System.out), new Passing(System.err))
                .run(new RunRequest(
                        environment(),
                        program(),
                        ProgramParameters.arguments(arguments, args),
                        directory,
                        ProgramParameters.variables(environmentVariables),
                        childInput(),
                        ProgramParameters.limit(timeout),
                        codes()));
    }

    private RunRequest.Program program() {
        List<RunRequest.Program> programs = new ArrayList<>();
        if (script != null) {
            programs.add(new RunRequest.Program.Script(script.toPath()));
        }
        if (module != null && !module.isBlank()) {
            programs.add(new RunRequest.Program.Module(module.strip()));
        }
        if (code != null) {
            programs.add(new RunRequest.Program.Code(code));
        }
        if (command != null && !command.isBlank()) {
            programs.add(new RunRequest.Program.Command(command.strip()));
        }
        if (programs.size() != 1) {
            throw new Failure(
                    "The goal run has " + (programs.isEmpty() ? "nothing" : "several things")
                            + " to run, and expected is one of <script>, <module>, <code> and <command>.",
                    "If it is configured inside an <execution>, a run by hand needs @ and the execution's id: mvn"
                            + " jvenv:run@id.");
        }
        return programs.get(0);
    }

    private ChildInput childInput() {
        if (input != null && interactive) {
            throw new Failure("The goal run has both <input> and <interactive>, and can read from one only.");
        }
        if (input != null && !Files.isRegularFile(input.toPath())) {
            throw new Failure("The file " + input + " that <input> names "
                    + (input.exists() ? "is no regular file." : "does not exist."));
        }
        if (input != null) {
            return new ChildInput.File(input.toPath());
        }
        return interactive ? ChildInput.ofThisProcess() : ChildInput.NONE;
    }

    private SortedSet<Integer> codes() {
        SortedSet<Integer> codes = new TreeSet<>();
        for (String text : TextList.of(successCodes)) {
            if (!text.matches("-?\\d{1,9}")) {
                throw new Failure("The parameter <successCodes> has '" + text + "', and expected are numbers.");
            }
            codes.add(Integer.parseInt(text));
        }
        return codes;
    }
}
