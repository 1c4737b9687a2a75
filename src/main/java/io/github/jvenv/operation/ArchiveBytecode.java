package io.github.jvenv.operation;

import io.github.jvenv.bytecode.CompiledImage;
import io.github.jvenv.discovery.NoInterpreterFailure;
import io.github.jvenv.environment.InterpreterSupply;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.interpreter.Interpreter;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.Layout;
import java.io.IOException;
import java.util.List;

/** Bytecode for the modules of an archive. It is there until this is closed. */
final class ArchiveBytecode implements AutoCloseable {
    private final Surroundings surroundings;
    private final TemporaryDirectory work;

    ArchiveBytecode(Surroundings surroundings, Store store) throws IOException {
        this.surroundings = surroundings;
        this.work = TemporaryDirectory.in(store.temporary());
    }

    /** An image with bytecode for its modules and those of a standard library in it. */
    EnvironmentImage in(EnvironmentImage image, Layout layout, Interpreter compiler) throws IOException {
        String site = layout.purelib().value();
        RelativePath library = RelativePath.of(site.substring(0, site.lastIndexOf('/')));
        return CompiledImage.of(
                image,
                List.of(library, RelativePath.of("python").resolve(library)),
                compiler,
                surroundings.interpreters().environment(),
                work.path(),
                Workers.forThisMachine());
    }

    /** An interpreter of this machine that can compile for a target. */
    Interpreter compilerFor(Target target, String label) throws IOException {
        String version =
                target.pythonVersion().major() + "." + target.pythonVersion().minor();
        String flag = target.abi().isFreeThreaded() ? "t" : "";
        String message = "The modules in the archive for '" + label + "' cannot be compiled, since that takes a "
                + target.implementation() + " " + version + " (" + target.abi() + ") on this machine";
        String hint = "Install one, or leave out <archive><compile>.";
        Interpreter interpreter;
        try {
            interpreter = InterpreterSupply.in(surroundings).get(target.implementation() + version + flag);
        } catch (NoInterpreterFailure e) {
            throw new Failure(message + ", and there is none.", hint, e);
        }
        if (!interpreter.target().abi().equals(target.abi())) {
            throw new Failure(message + ", and there is only " + interpreter.executable() + ".", hint);
        }
        return interpreter;
    }

    @Override
    public void close() throws IOException {
        work.close();
    }
}
