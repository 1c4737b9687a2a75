package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Homebrew has installed: the versions that it has linked, and then those that it keeps beside them. */
record HomebrewSource(List<Path> prefixes) implements InterpreterSource {
    private static final Pattern FORMULA = Pattern.compile("(?:python(?:@|$)|pypy).*");

    @Override
    public String name() {
        return "Homebrew";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        Stream<Path> linked = prefixes.stream().flatMap(prefix -> formulae(prefix.resolve("opt")));
        Stream<Path> kept = prefixes.stream()
                .flatMap(prefix -> formulae(prefix.resolve("Cellar")))
                .flatMap(formula -> Installation.in(formula).stream());
        return Stream.concat(linked, kept).flatMap(installation -> Installation.interpreters(installation, request));
    }

    private static Stream<Path> formulae(Path directory) {
        return Installation.in(directory).stream()
                .filter(path -> FORMULA.matcher(path.getFileName().toString()).matches());
    }
}
