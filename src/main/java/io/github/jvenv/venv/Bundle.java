package io.github.jvenv.venv;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.managed.ManagedFile;
import io.github.jvenv.managed.ManagedInterpreter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An interpreter that an environment carries.
 *
 * @param image its files, by where they stand in the interpreter's own directory
 * @param program the one of them that is run: {@code bin/python3.13}
 */
public record Bundle(EnvironmentImage image, RelativePath program) {
    /**
     * One from the Maven repository.
     *
     * @param executable its program, where it is unpacked
     * @throws IOException if its files cannot be read
     */
    public static Bundle of(ManagedInterpreter interpreter, Path executable) throws IOException {
        String program = interpreter.directory().relativize(executable).toString();
        return of(interpreter, RelativePath.of(program.replace('\\', '/')));
    }

    static Bundle of(ManagedInterpreter interpreter, RelativePath program) throws IOException {
        EnvironmentImage.Builder image = EnvironmentImage.builder();
        for (ManagedFile file : interpreter.files()) {
            image.put(file.path(), entry(interpreter, file));
        }
        return new Bundle(image.build(), program);
    }

    /** A file of a managed interpreter as it is in an image. */
    static ImageEntry.FileEntry entry(ManagedInterpreter interpreter, ManagedFile file) {
        Content content = file instanceof ManagedFile.Packed packed
                ? new Content.Stored(
                        file.path().below(interpreter.directory()), ManagedFile.MODIFIED_NANOS, packed.member())
                : Content.of(((ManagedFile.Added) file).text());
        return new ImageEntry.FileEntry(content, file.executable());
    }
}
