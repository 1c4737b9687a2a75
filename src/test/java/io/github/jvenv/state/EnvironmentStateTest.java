package io.github.jvenv.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jvenv.digest.Fingerprint;
import io.github.jvenv.digest.Inputs;
import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.spec.metadata.DirectUrl;
import io.github.jvenv.state.EnvironmentState.Installation;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.state.EnvironmentState.NotedInterpreter;
import io.github.jvenv.venv.EnvironmentOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentStateTest {
    private static final DirectUrl DIRECT =
            DirectUrl.of("https://files.example/b.zip", new DirectUrl.Origin.Archive(Collections.emptySortedMap()));
    private static final EnvironmentState BARE = new EnvironmentState(
            inputs("created"),
            new NotedInterpreter(Path.of("/opt/my python/bin/python3"), ""),
            new EnvironmentOptions("", false, false),
            List.of(),
            Optional.empty());
    private static final EnvironmentState FULL = new EnvironmentState(
                    inputs("created"),
                    new NotedInterpreter(Path.of("/store/3.13/bin/python3.13"), "3.13.5"),
                    new EnvironmentOptions("by hand – ünïcode", true, false),
                    List.of(new InstalledWheel(digest("pip"), "pip-24.2-py3-none-any.whl", false, Optional.empty())),
                    Optional.empty())
            .with(new Installation(
                    inputs("inputs"),
                    stamp("stamp"),
                    List.of(
                            new InstalledWheel(digest("a"), "a-1.0-py3-none-any.whl", true, Optional.empty()),
                            new InstalledWheel(digest("b"), "b-2.0-py3-none-any.whl", false, Optional.of(DIRECT)))));

    @TempDir
    Path environment;

    @Test
    void isReadAsItWasSaved() throws IOException {
        for (EnvironmentState state :
                List.of(BARE, FULL, FULL.with(new Installation(inputs("i"), stamp("s"), List.of())))) {
            state.save(environment);
            assertEquals(Optional.of(state), EnvironmentState.find(environment));
        }
    }

    @Test
    void isOneFactALine() throws IOException {
        FULL.save(environment);
        String text = Files.readString(file());
        assertEquals(
                """
                jvenv state 4
                interpreter /store/3.13/bin/python3.13
                managed 3.13.5
                prompt by hand – ünïcode
                system-site-packages true
                copies false
                created %s
                created %s created
                seed %s pip-24.2-py3-none-any.whl
                stamp %s
                installed %s
                installed %s inputs
                requested %s a-1.0-py3-none-any.whl
                needed %s b-2.0-py3-none-any.whl
                direct {"archive_info": {}, "url": "https://files.example/b.zip"}
                """.formatted(
                                inputs("created").digest(),
                                stamp("created"),
                                digest("pip"),
                                stamp("stamp"),
                                inputs("inputs").digest(),
                                stamp("inputs"),
                                digest("a"),
                                digest("b")),
                text.substring(0, text.lastIndexOf("end ")));
    }

    @Test
    void namesTheInterpreterToAskFor() {
        assertEquals("/opt/my python/bin/python3", BARE.interpreter().request());
        assertEquals("managed:==3.13.5", FULL.interpreter().request());
    }

    @Test
    void isAbsentOnceForgotten() throws IOException {
        FULL.save(environment);
        EnvironmentState.forget(environment);
        EnvironmentState.forget(environment);
        assertEquals(Optional.empty(), EnvironmentState.find(environment));
    }

    @Test
    void isAbsentWhereThereIsNoDirectoryOrNoFile() throws IOException {
        Path nowhere = environment.resolve("nowhere");
        Path notADirectory = Files.writeString(environment.resolve("file"), "text");
        Path directoryForANote = Files.createDirectories(environment.resolve("odd/" + EnvironmentState.FILE_NAME));
        assertEquals(Optional.empty(), EnvironmentState.find(nowhere));
        assertEquals(Optional.empty(), EnvironmentState.find(notADirectory));
        assertEquals(Optional.empty(), EnvironmentState.find(directoryForANote.getParent()));
    }

    @Test
    void isAbsentWhenItCannotBeOurs() throws IOException {
        for (String text : List.of("", "\n", "end\n", "jvenv state 1\nend\n", "jvenv state 4\n", "\0".repeat(5000))) {
            Files.writeString(file(), text);
            assertEquals(Optional.empty(), EnvironmentState.find(environment), text);
        }
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', '\n'});
        assertEquals(Optional.empty(), EnvironmentState.find(environment));
    }

    @Test
    void isAbsentWhenItIsTooLargeToBeOurs() throws IOException {
        FULL.save(environment);
        try (RandomAccessFile large = new RandomAccessFile(file().toFile(), "rw")) {
            large.setLength((16L << 20) + 1);
        }
        assertEquals(Optional.empty(), EnvironmentState.find(environment));
    }

    @Test
    void isAbsentWhereverItWasCutOff() throws IOException {
        for (EnvironmentState state : List.of(BARE, FULL)) {
            state.save(environment);
            byte[] whole = Files.readAllBytes(file());
            for (int length = 0; length < whole.length; length++) {
                Files.write(file(), Arrays.copyOf(whole, length));
                assertEquals(Optional.empty(), EnvironmentState.find(environment), "cut to " + length);
            }
        }
    }

    @Test
    void isAbsentWhateverBitWasFlipped() throws IOException {
        FULL.save(environment);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            Files.write(file(), damaged);
            assertEquals(Optional.empty(), EnvironmentState.find(environment), "byte " + i);
        }
    }

    @Test
    void isAbsentWhateverBecameOfItsLines() throws IOException {
        FULL.save(environment);
        List<String> whole = Files.readAllLines(file());
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<String> lines = new ArrayList<>(whole);
            int one = random.nextInt(lines.size());
            int other = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> Collections.swap(lines, one, other);
                case 1 -> lines.remove(one);
                case 2 -> lines.add(one, lines.get(other));
                case 3 ->
                    lines.set(one, new StringBuilder(lines.get(one)).reverse().toString());
                default -> lines.set(one, lines.get(one) + " ");
            }
            if (!lines.equals(whole)) {
                Files.write(file(), lines, StandardCharsets.UTF_8);
                assertFalse(EnvironmentState.find(environment).isPresent(), () -> String.join("\n", lines));
            }
        }
    }

    private Path file() {
        return environment.resolve(EnvironmentState.FILE_NAME);
    }

    private static QuickDigest stamp(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return QuickDigest.of(bytes, bytes.length);
    }

    private static Inputs inputs(String text) {
        return new Fingerprint().with(text, text).inputs();
    }

    private static Sha256 digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
