package io.github.jvenv.bytecode;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.interpreter.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Images whose modules have bytecode. */
public final class CompiledImage {
    /** Of one process. A fixed number, since what is compiled before a module leaves traces in its bytecode. */
    private static final int MODULES_AT_ONCE = 400;

    private CompiledImage() {}

    /**
     * An image with bytecode for its modules. One that is no valid Python has none, as after any installer.
     *
     * @param libraries the directories in which modules are looked for
     * @param compiler an interpreter of this machine, of the version that the image is for
     * @param variables the environment variables that it runs with
     * @param work an empty directory for the bytecode, which the image is read from
     * @param workers how many processes there may be at once
     */
    public static EnvironmentImage of(
            EnvironmentImage image,
            Collection<RelativePath> libraries,
            Interpreter compiler,
            Map<String, String> variables,
            Path work,
            Workers workers)
            throws IOException {
        requireAble(compiler);
        List<SourceFile> modules = modules(image, libraries, work);
        List<List<SourceFile>> portions = new ArrayList<>();
        for (int start = 0; start < modules.size(); start += MODULES_AT_ONCE) {
            portions.add(modules.subList(start, Math.min(start + MODULES_AT_ONCE, modules.size())));
        }
        ModuleCompiler program = new ModuleCompiler(compiler, variables, work);
        workers.forEach(portions, program::compile);
        return image.overlaidBy(bytecode(modules, program.tag()));
    }

    private static void requireAble(Interpreter compiler) {
        int major = compiler.version().major();
        if (major < 3 || (major == 3 && compiler.version().minor() < 7)) {
            throw new Failure(compiler.description() + " at " + compiler.executable()
                    + " cannot compile modules in a way that survives unpacking; Python 3.7 and later can.");
        }
    }

    private static List<SourceFile> modules(EnvironmentImage image, Collection<RelativePath> libraries, Path work)
            throws IOException {
        List<SourceFile> modules = new ArrayList<>();
        for (Map.Entry<RelativePath, ImageEntry> entry : image.entries().entrySet()) {
            RelativePath path = entry.getKey();
            if (entry.getValue() instanceof ImageEntry.FileEntry file
                    && path.value().endsWith(".py")
                    && libraries.stream().anyMatch(path::isBelow)) {
                Path number = work.resolve(Integer.toString(modules.size()));
                modules.add(new SourceFile(
                        path, source(file.content(), number), number.resolveSibling(number.getFileName() + ".pyc")));
            }
        }
        return modules;
    }

    private static Path source(Content content, Path number) throws IOException {
        if (content instanceof Content.Stored stored) {
            return stored.unpacked();
        }
        if (content instanceof Content.OnDisk onDisk) {
            return onDisk.file();
        }
        return Files.write(number.resolveSibling(number.getFileName() + ".py"), ((Content.Made) content).bytes());
    }

    private static EnvironmentImage bytecode(List<SourceFile> modules, String tag) throws IOException {
        Map<RelativePath, ImageEntry> entries = new TreeMap<>();
        for (SourceFile module : modules) {
            if (Files.isRegularFile(module.bytecode())) {
                entries.put(
                        module.cache(tag),
                        new ImageEntry.FileEntry(
                                new Content.OnDisk(module.bytecode(), Files.size(module.bytecode())), false));
            }
        }
        EnvironmentImage.Builder builder = EnvironmentImage.builder();
        entries.forEach(builder::put);
        return builder.build();
    }
}
