package io.github.jvenv.bytecode;

import io.github.jvenv.filesystem.RelativePath;
import java.nio.file.Path;

/**
 * A module to compile.
 *
 * @param path where it is in the environment, which its tracebacks name
 * @param source where it is now
 * @param bytecode where its bytecode goes for now
 */
record SourceFile(RelativePath path, Path source, Path bytecode) {
    /**
     * Where Python looks for its bytecode (PEP 3147).
     *
     * @param tag names the version: {@code cpython-314}
     */
    RelativePath cache(String tag) {
        String name = path.fileName();
        String directory = path.value().substring(0, path.value().length() - name.length());
        return RelativePath.of(
                directory + "__pycache__/" + name.substring(0, name.length() - ".py".length()) + "." + tag + ".pyc");
    }
}
