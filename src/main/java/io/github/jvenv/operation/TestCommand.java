package io.github.jvenv.operation;

import io.github.jvenv.process.ChildInput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the tests of a request are run. Our own two files of Python, and the report, stand in a directory of their own.
 *
 * @param request what is wanted
 * @param inherited the variables of this process
 * @param control the directory, absolute
 */
record TestCommand(TestRequest request, Map<String, String> inherited, Path control) {
    private static final String SELECTION = "jvenv_selection";
    private static final String RUNNER = "jvenv_unittest.py";
    private static final String PATTERNS = "JVENV_TEST_SELECTION";
    private static final String PYTHONPATH = "PYTHONPATH";
    private static final String HAS_PYTEST =
            "import importlib.util, sys; sys.exit(importlib.util.find_spec('pytest') is None)";

    /** Asks whether there is pytest, by exit code 0 or 1. */
    RunRequest questionForPytest() {
        return request(new RunRequest.Program.Code(HAS_PYTEST), List.of(), control, false);
    }

    /** Runs pytest. */
    RunRequest pytest() throws IOException {
        boolean selects = !request.selection().isEmpty();
        List<String> arguments = new ArrayList<>();
        if (selects) {
            copy(SELECTION + ".py");
            arguments.addAll(List.of("-p", SELECTION));
        }
        arguments.addAll(request.arguments());
        arguments.add("--junitxml=" + report());
        arguments.add(request.tests().toString());
        return request(new RunRequest.Program.Module("pytest"), arguments, request.directory(), selects);
    }

    /** Runs unittest, by a script that writes a report. */
    RunRequest unittest() throws IOException {
        copy(SELECTION + ".py");
        copy(RUNNER);
        List<String> arguments =
                new ArrayList<>(List.of(report().toString(), request.tests().toString()));
        arguments.addAll(request.arguments());
        return request(new RunRequest.Program.Script(control.resolve(RUNNER)), arguments, request.directory(), false);
    }

    /** The file that the framework writes its report to. */
    Path report() {
        return control.resolve("report.xml");
    }

    private RunRequest request(RunRequest.Program program, List<String> arguments, Path directory, boolean plugin) {
        SortedMap<String, String> variables = new TreeMap<>(request.variables());
        variables.put(PYTHONPATH, pythonPath(plugin));
        variables.put(PATTERNS, request.selection());
        return new RunRequest(
                request.environment(),
                program,
                arguments,
                directory,
                variables,
                ChildInput.NONE,
                request.limit(),
                new TreeSet<>(List.of(0)));
    }

    private String pythonPath(boolean plugin) {
        String before = request.variables().getOrDefault(PYTHONPATH, inherited.getOrDefault(PYTHONPATH, ""));
        List<String> places = Stream.of(
                        request.sources().stream().filter(Files::isDirectory).map(Path::toString),
                        plugin ? Stream.of(control.toString()) : Stream.<String>empty(),
                        Stream.of(before).filter(path -> !path.isEmpty()))
                .flatMap(part -> part)
                .toList();
        return String.join(File.pathSeparator, places);
    }

    private void copy(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(TestCommand.class.getResourceAsStream(name), name)) {
            Files.copy(resource, control.resolve(name));
        }
    }
}
