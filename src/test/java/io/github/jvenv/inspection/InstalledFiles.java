package io.github.jvenv.inspection;

import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An environment for tests, without a Python in it, and what is told about it. */
record InstalledFiles(Path root, List<String> warnings) {
    static final String SITE = "lib/python3.12/site-packages/";

    static InstalledFiles in(Path root) throws IOException {
        InstalledFiles files = new InstalledFiles(root, new ArrayList<>());
        Files.createDirectories(root.resolve("python/bin"));
        files.write("pyvenv.cfg", "home = " + root.resolve("python/bin") + "\n");
        files.write("bin/python", "");
        root.resolve("bin/python").toFile().setExecutable(true);
        Files.createDirectories(root.resolve(SITE));
        return files;
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Installs a distribution that has no files but these lines of METADATA. */
    void install(String name, String version, String... fields) throws IOException {
        String directory = SITE + name.replace('-', '_') + "-" + version + ".dist-info/";
        write(
                directory + "METADATA",
                "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n" + String.join("\n", fields)
                        + "\n");
    }

    SearchedEnvironment search() throws IOException {
        return SearchedEnvironment.of(VirtualEnvironment.find(root).orElseThrow(), Map.of(), warnings::add);
    }

    List<String> freeze() throws IOException {
        return freeze(List.of());
    }

    List<String> freeze(List<Path> requirementsFiles) throws IOException {
        SearchedEnvironment searched = search();
        Freeze freeze = new Freeze(Map.of("PATH", "/usr/bin:/bin"), warnings::add);
        FreezeList list = new FreezeList(warnings::add);
        for (FoundDistribution one : searched.distributions()) {
            list.add(one, freeze.lines(one));
        }
        return list.lines(requirementsFiles, FreezeList.installers(searched));
    }
}
