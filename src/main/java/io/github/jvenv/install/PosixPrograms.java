package io.github.jvenv.install;

import io.github.jvenv.image.Content;
import java.util.Optional;

/** Programs as {@link Launcher} and {@link DataScript} make them. */
record PosixPrograms() implements ProgramForm {
    @Override
    public Program calling(String name, String module, String function, Kind kind) {
        return new Program(name, Content.of(Launcher.calling(module, function)));
    }

    @Override
    public Optional<byte[]> replaced(byte[] script) {
        return DataScript.rewritten(script);
    }

    @Override
    public Optional<Program> beside(String name, byte[] script) {
        return Optional.empty();
    }
}
