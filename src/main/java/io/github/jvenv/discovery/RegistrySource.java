package io.github.jvenv.discovery;

import io.github.jvenv.interpreter.InterpreterRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What installers wrote into the registry of Windows, which is also where the launcher {@code py} looks (PEP 514). */
record RegistrySource(WindowsRegistry registry) implements InterpreterSource {
    /** In the order of the PEP: the user's own count more than the machine's. */
    private static final List<String> KEYS = List.of(
            "HKEY_CURRENT_USER\\Software\\Python",
            "HKEY_LOCAL_MACHINE\\Software\\Python",
            "HKEY_LOCAL_MACHINE\\Software\\Wow6432Node\\Python");

    @Override
    public String name() {
        return "the registry of Windows";
    }

    @Override
    public Stream<Path> candidates(InterpreterRequest.Matching request) {
        return KEYS.stream()
                .flatMap(key -> RegisteredPython.parse(registry.query(key)).stream())
                .flatMap(python -> programs(python, request));
    }

    private static Stream<Path> programs(RegisteredPython python, InterpreterRequest.Matching request) {
        Optional<Path> named = SearchScope.absolute(python.executable()).filter(Files::isRegularFile);
        if (named.isPresent()) {
            return named.stream();
        }
        return SearchScope.absolute(python.directory()).stream()
                .flatMap(directory -> Installation.interpreters(directory, request));
    }
}
