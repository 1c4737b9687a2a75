package io.github.jvenv.mojo;

import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.operation.RunTests;
import io.github.jvenv.operation.TestFramework;
import io.github.jvenv.operation.TestRequest;
import io.github.jvenv.surroundings.Surroundings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the project's tests in the environment, with pytest if it is installed there, else with unittest. What became of
 * them stands where Surefire's reports stand and in the same form, so build servers show it. Heeds {@code -DskipTests},
 * {@code -Dmaven.test.skip}, {@code -Dmaven.test.failure.ignore} and {@code -Dtest} as Surefire does.
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, requiresProject = false, threadSafe = true)
public final class TestMojo extends JvenvMojo {
    /** What runs the tests: {@code pytest}, {@code unittest}, or {@code auto} for pytest if the environment has it. */
    @Parameter(property = "jvenv.test.framework", defaultValue = "auto")
    private String framework = "auto";

    /** The directory of the tests. The default is {@code src/test/python}. Without it there is nothing to do. */
    @Parameter(property = "jvenv.test.testDirectory")
    private @Nullable File testDirectory;

    /**
     * The directories of what is tested, which Python finds modules in besides those that are installed. The default is
     * {@code src/main/python}.
     */
    @Parameter(property = "jvenv.test.sourceDirectories")
    private List<@Nullable File> sourceDirectories = List.of();

    /** Where the tests run. The default is the project's directory. */
    @Parameter(property = "jvenv.test.workingDirectory")
    private @Nullable File workingDirectory;

    /**
     * Arguments for pytest, or for unittest, of which {@code -p}, {@code -t}, {@code -k}, {@code -f}, {@code -b}, {@code -v}
     * and {@code -q} are known; each handed over as it is.
     */
    @Parameter
    private @Nullable List<@Nullable String> testArguments;

    /**
     * More arguments, in one line: parted by spaces, which single or double quotes keep together. No shell is involved, so
     * nothing in the line is expanded.
     */
    @Parameter(property = "jvenv.test.args")
    private @Nullable String args;

    /**
     * Which tests are run, in Surefire's form: names of modules, classes or functions, or those before {@code #} and names of
     * functions, parted by {@code +}, behind it; {@code *} and {@code ?} stand for other characters, an exclamation mark
     * takes away, commas part several. pytest's form {@code test_file.py::TestClass::test_name} is known, too. A name that
     * is meant for Java's tests, and that nothing here has, is no error unless {@code failIfNoTests} is set.
     *
     * <p>{@code -Dtest=test_calculator#test_add*+test_divide}
     */
    @Parameter(property = "test")
    private @Nullable String test;

    /** Environment variables besides Maven's own; an empty one is taken away. */
    @Parameter
    private @Nullable Map<String, @Nullable String> environmentVariables;

    /** For how many seconds all of the tests together may run; 0 for as long as they like. */
    @Parameter(property = "jvenv.test.timeout", defaultValue = "0")
    private int timeout;

    /** The directory of the reports. The default is {@code surefire-reports} in the build directory. */
    @Parameter(property = "jvenv.test.reportsDirectory")
    private @Nullable File reportsDirectory;

    /** Whether it is an error that there is no test to run. */
    @Parameter(property = "failIfNoTests", defaultValue = "false")
    private boolean failIfNoTests;

    /** Whether the build goes on when tests fail. */
    @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
    private boolean testFailureIgnore;

    /** Skips the tests, here and wherever else Maven runs some. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Skips the tests, here and wherever else Maven compiles or runs some. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean mavenTestSkip;

    /** Skips this goal. */
    @Parameter(property = "jvenv.test.skip", defaultValue = "false")
    private boolean skipGoal;

    @Inject
    TestMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    boolean isSkipped() {
        return skipGoal || skipTests || mavenTestSkip;
    }

    @Override
    void run(Surroundings surroundings) throws IOException {
        new RunTests(surroundings, new Passing(System.out), new Passing(System.err))
                .run(new TestRequest(
                        environment(),
                        Choice.parse("<framework>", framework, TestFramework.class),
                        path(testDirectory, directory().resolve("src/test/python")),
                        sources(),
                        path(workingDirectory, directory()),
                        ProgramParameters.arguments(testArguments, args),
                        test == null ? "" : test,
                        ProgramParameters.variables(environmentVariables),
                        ProgramParameters.limit(timeout),
                        buildDirectory(),
                        path(reportsDirectory, buildDirectory().resolve("surefire-reports")),
                        failIfNoTests,
                        testFailureIgnore));
    }

    private static Path path(@Nullable File file, Path otherwise) {
        return (file == null ? otherwise : file.toPath()).toAbsolutePath().normalize();
    }

    private List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        // Maven makes an empty list of a property that is not set
        if (sourceDirectories.isEmpty()) {
            sources.add(path(null, directory().resolve("src/main/python")));
        }
        for (File source : sourceDirectories) {
            if (source != null) {
                sources.add(
                        directory().resolve(source.toPath()).toAbsolutePath().normalize());
            }
        }
        return sources;
    }
}
