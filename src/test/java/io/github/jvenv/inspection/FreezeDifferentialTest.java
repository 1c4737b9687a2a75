package io.github.jvenv.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jvenv.testing.Programs;
import io.github.jvenv.testing.RealPythons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against pip itself, which is asked from outside of the environment; skipped where there is no recent one. */
class FreezeDifferentialTest {
    private static final Pattern PIP = Pattern.compile("pip (\\d+)\\..*", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void printsWhatPipPrints() throws Exception {
        Path python = RealPythons.any();
        Programs.Ending pip = Programs.attempt(Duration.ofMinutes(1), python, "-m", "pip", "--version");
        Matcher version = PIP.matcher(pip.output());
        assumeTrue(version.matches() && Integer.parseInt(version.group(1)) >= 26, "no pip 26 in " + python);
        Path root = directory.resolve("env");
        Programs.run(python, "-m", "venv", "--without-pip", root);
        Path site = Path.of(Programs.run(
                root.resolve("bin/python"), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"));
        String relative = root.relativize(site) + "/";
        InstalledFiles files = new InstalledFiles(root, new ArrayList<>());
        Path sources = Files.createDirectories(directory.resolve("sources/My_own.egg-info"));
        Files.writeString(sources.resolve("PKG-INFO"), "Metadata-Version: 2.1\nName: My.own\nVersion: 3.0.0-1\n");
        files.write(relative + "My.own.egg-link", sources.getParent() + "\n.");
        files.write(relative + "easy-install.pth", sources.getParent() + "\n");
        files.write(relative + "b_c-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: B-c\nVersion: 1.0\n");
        files.write(relative + "a-2.dist-info/METADATA", "Metadata-Version: 2.1\nName: a\nVersion: 2.0.RC1\n");
        files.write(relative + "Old-1.egg-info", "Metadata-Version: 1.0\nName: Old\nVersion: 1-what!\n");
        files.write(relative + "pip-26.3.dist-info/METADATA", "Metadata-Version: 2.1\nName: pip\nVersion: 26.3\n");
        files.write(relative + "wheel-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: wheel\nVersion: 1\n");
        files.write(relative + "~x-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: x\nVersion: 1\n");
        files.write(relative + "u-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: u\nVersion: 1\n");
        files.write(
                relative + "u-1.dist-info/direct_url.json",
                "{\"url\":\"https://example.org/u.whl\",\"archive_info\":{\"hashes\":{\"sha256\":\"00ff\"}}}");
        Path order = files.write("r.txt", "# first\nu\nmissing\n-i https://example.org\n");

        assertEquals(pip(python, root), files.freeze());
        assertEquals(pip(python, root, "-r", order), files.freeze(List.of(order)));
    }

    /** What pip prints, without its warnings, which come in the same stream here. */
    private static List<String> pip(Path python, Path root, Object... options) throws Exception {
        List<Object> words = new ArrayList<>(List.of(
                python, "-m", "pip", "--disable-pip-version-check", "-qqq", "--python", root.resolve("bin/python")));
        words.add("freeze");
        words.addAll(List.of(options));
        return Programs.run(words.toArray()).lines().toList();
    }
}
