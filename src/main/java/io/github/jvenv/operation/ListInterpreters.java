package io.github.jvenv.operation;

import io.github.jvenv.discovery.ListedInterpreter;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.report.InterpreterFormat;
import io.github.jvenv.report.InterpreterRow;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists every interpreter that can be had, and says which one a request gets and why none of the others. */
public final class ListInterpreters {
    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public ListInterpreters(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is to be listed, and how.
     *
     * @param python which interpreter is wanted; empty for any
     * @param format the form
     * @param output the file to write; what is not written is told line by line
     */
    public record Request(String python, InterpreterFormat format, Optional<Path> output) {}

    /** Lists them. */
    public void run(Request request) throws IOException {
        InterpreterRequest wanted = InterpreterRequest.parse(request.python());
        List<InterpreterRow> rows = InterpreterSupply.in(surroundings).list(wanted).stream()
                .map(ListInterpreters::row)
                .toList();
        String list = request.format().write(wanted.description(), rows);
        if (request.output().isEmpty()) {
            list.lines().forEach(surroundings.narration()::outcome);
            return;
        }
        WrittenFile.write(
                request.output().get(), list, Counted.of(rows.size(), "interpreter"), surroundings.narration());
    }

    private static InterpreterRow row(ListedInterpreter listed) {
        ListedInterpreter.Description description = listed.description();
        return new InterpreterRow(
                listed.chosen(),
                description.version(),
                description.implementation(),
                description.abi(),
                description.platform(),
                listed.source(),
                listed.place(),
                listed.reason());
    }
}
