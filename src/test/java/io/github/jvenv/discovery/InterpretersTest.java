package io.github.jvenv.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.managed.ManagedPlatform;
import io.github.jvenv.testing.FakePython;
import io.github.jvenv.testing.FakeRepository;
import io.github.jvenv.testing.ManagedJar;
import io.github.jvenv.testing.Scene;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the interpreters are written for /bin/sh")
class InterpretersTest {
    @TempDir
    Path root;

    private final FakeRepository repository = new FakeRepository();

    @BeforeEach
    void prepare() throws IOException {
        root = root.toRealPath();
        FakePython.cpython(root.resolve("bin/python3"), "3.11.2");
        repository.with("3.13.5-1.5.12", ManagedJar.of("3.13.5").writeTo(root.resolve("managed.jar")));
    }

    @Test
    void prefersWhatIsInstalled() throws Exception {
        assertEquals("CPython 3.11.2", get("").description());
        assertEquals(List.of(), repository.asked());
    }

    @Test
    void takesAManagedOneWhenNoneInstalledWillDo() throws Exception {
        SearchResult.Found found = interpreters().get(InterpreterRequest.parse(">=3.12"));
        assertEquals("CPython 3.13.5", found.interpreter().description());
        assertEquals(
                List.of(new Rejection(root.resolve("bin/python3").toString(), "PATH", "is CPython 3.11.2")),
                found.rejected());
    }

    @Test
    void takesAManagedOneWhenToldTo() throws Exception {
        assertEquals("CPython 3.13.5", get("managed").description());
    }

    @Test
    void takesThePathGivenAndNothingElse() throws Exception {
        assertEquals("CPython 3.11.2", get("./bin/python3").description());
        NoInterpreterFailure failure = failure("./bin/none");
        assertEquals("""
                No interpreter was found for 'the interpreter ./bin/none'. These were looked at:
                  %s/bin/none (the path given) does not exist""".formatted(root), failure.getMessage());
        assertEquals(Optional.empty(), failure.hint());
    }

    @Test
    void listsAllThatWasLookedAtInVain() {
        repository.withoutJar("3.12.1-1.5.10");
        NoInterpreterFailure failure = failure("3.12");
        assertEquals("""
                No interpreter was found for 'Python 3.12'. These were looked at:
                  %s/bin/python3 (PATH) is CPython 3.11.2
                  CPython 3.12.1-1.5.10 (the Maven repository) cannot be had for linux-x86_64""".formatted(root), failure.getMessage());
        assertEquals(
                Optional.of(
                        "Install one, or give the path of one. The goal 'interpreters' lists all that can be had, here and"
                                + " from the Maven repository."),
                failure.hint());
        assertEquals(2, failure.rejected().size());
    }

    @Test
    void saysWhenThereIsNothingToLookAt() {
        assertEquals(
                "No interpreter was found for 'PyPy 3.10': nothing that is called like one is there to look at.",
                failure("pypy3.10").getMessage());
        NoInterpreterFailure failure = failure("managed:3.8");
        assertEquals("""
                No interpreter was found for 'managed CPython 3.8'. These were looked at:
                  CPython 3.13.5-1.5.12 (the Maven repository) is CPython 3.13.5""", failure.getMessage());
        assertEquals(
                Optional.of("Without the word 'managed' an interpreter of this machine will do as well."),
                failure.hint());
    }

    @Test
    void cutsALongList() {
        String message = new NoInterpreterFailure(
                        InterpreterRequest.ANY,
                        Collections.nCopies(23, new Rejection("/usr/bin/python3", "PATH", "is Jython 2.7.3")))
                .getMessage();
        assertEquals(22, message.lines().count());
        assertEquals("  and 3 more", message.lines().skip(21).findFirst().orElseThrow());
    }

    private Interpreter get(String request) throws Exception {
        return interpreters().get(InterpreterRequest.parse(request)).interpreter();
    }

    private NoInterpreterFailure failure(String request) {
        return assertThrows(NoInterpreterFailure.class, () -> interpreters().get(InterpreterRequest.parse(request)));
    }

    private Interpreters interpreters() {
        Map<String, String> environment =
                new TreeMap<>(Map.of("PATH", root.resolve("bin") + File.pathSeparator + root.resolve("other")));
        SearchScope scope = new SearchScope(
                root,
                root.resolve("home"),
                new TreeMap<>(environment),
                List.of(),
                List.of(root.resolve("system")),
                Scene.NO_PLACES);
        return new Interpreters(
                InterpreterSearch.in(scope, root.resolve("probes")),
                ManagedInterpreterSupply.of(
                        repository,
                        new ManagedPlatform(ManagedJar.PLATFORM),
                        root.resolve("store"),
                        root.resolve("probes"),
                        environment));
    }
}
